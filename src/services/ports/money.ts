// Invoices, and payments with what they were put to and how they were taken back.

import type { ChargeId, ContractId, EntryId, PaymentId } from '../../base/ids.ts'
import type { Invoice } from '../../invoices/invoice.ts'
import type { MoneyOnAccount } from '../../payments/apply-on-account.ts'
import type { Allocation, Payment, PaymentReversal } from '../../payments/payment.ts'
import type { Recorded, Recording } from './recorded.ts'

export type MoneyReads = {
  /** Without those that were withdrawn. */
  invoicesOf(contractId: ContractId): readonly Invoice[]
  everyInvoiceOf(contractId: ContractId): readonly (Invoice & Recording)[]
  paymentsOf(contractId: ContractId): readonly Payment[]
  payment(paymentId: PaymentId): Payment | null
  reversalsOf(contractId: ContractId): readonly PostedReversal[]
  reversalOf(paymentId: PaymentId): PostedReversal | null
  paymentRecordingsOf(contractId: ContractId): ReadonlyMap<PaymentId, PaymentRecording>
  allocationsOf(contractId: ContractId): readonly Allocation[]
  /** The newest payment of the contract that is not reversed and carries the voucher. */
  paymentWithVoucher(contractId: ContractId, voucher: string): PaymentId | null
  allocationsOfPayment(paymentId: PaymentId): readonly PostedAllocation[]
  allocationsOfCharge(chargeId: ChargeId): readonly PostedAllocation[]
  /** Payments not reversed with money that settles no charge, oldest first. */
  moneyOnAccountOf(contractId: ContractId): readonly MoneyOnAccount[]
  /** The entry by which a payment was posted; its allocations name theirs. */
  entryOfPayment(paymentId: PaymentId): EntryId
}

export type PostedReversal = PaymentReversal & { readonly reversalId: number; readonly entryId: EntryId }

export type PaymentRecording = Recorded & {
  readonly reversed: (Recorded & { readonly reason: string; readonly reversalId: number }) | null
}

export type PostedAllocation = Allocation & { readonly entryId: EntryId }
