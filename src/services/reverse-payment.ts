// 冲销付款: the mirror of what was posted, for the payment and for every allocation made of it.

import { type Fen, sumFen } from '../base/fen.ts'
import { paymentId as toPaymentId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { reversalOf } from '../ledger/entry.ts'
import { type ReversalRefusal, reversePayment as releases } from '../payments/reverse-payment.ts'
import { contractInForce, type UnknownContract } from './contract-in-force.ts'
import type { WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type ReversedPayment = { readonly reversalId: number; readonly releasedFen: Fen }
