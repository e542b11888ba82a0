// All kinds of notice, in the order of contract-rules section 6: the one table through which they are reached.

import { breach, breachCured, breachObjection, damages } from './kinds/breach.ts'
import { abnormalUse, cancellation, replacement, resumption, suspension, transfer } from './kinds/cards.ts'
import { accountChanged, addressChanged, registrationChanged } from './kinds/changes.ts'
import { acceptance, deliveryReminder } from './kinds/delivery.ts'
import { consultation } from './kinds/disputes.ts'
import {
  forceMajeure,
  forceMajeureConsultation,
  forceMajeureTermination,
  obstacleEnded,
} from './kinds/force-majeure.ts'
import { billQuery, documentsMissing, paymentMade, prepaidRefund } from './kinds/money.ts'
import { disclosureConsent, disclosureDemanded, returnConfidential } from './kinds/secrecy.ts'
import { policyConsultation, priceAfterTax, tariffProposal, tariffRefusal } from './kinds/tariffs.ts'
import { amendment, correction, renewalObjection, renewalProposal } from './kinds/term.ts'

export const NOTICE_KINDS = [
  accountChanged,
  addressChanged,
  breach,
  breachCured,
  breachObjection,
  forceMajeure,
  obstacleEnded,
  forceMajeureConsultation,
  forceMajeureTermination,
  renewalObjection,
  renewalProposal,
  amendment,
  correction,
  tariffProposal,
  tariffRefusal,
  damages,
  consultation,
  suspension,
  resumption,
  cancellation,
  prepaidRefund,
  replacement,
  abnormalUse,
  registrationChanged,
  transfer,
  disclosureDemanded,
  disclosureConsent,
  returnConfidential,
  acceptance,
  deliveryReminder,
  documentsMissing,
  billQuery,
  priceAfterTax,
  policyConsultation,
  paymentMade,
] as const

export type AnyNoticeKind = (typeof NOTICE_KINDS)[number]
export type NoticeKindName = AnyNoticeKind['kind']
export type KindNamed<N extends NoticeKindName> = Extract<AnyNoticeKind, { readonly kind: N }>

/** By its name, or by its number in the list of notices; the clerk may type either. */
export function noticeKindCalled(called: string | number): AnyNoticeKind | null {
  return NOTICE_KINDS.find(({ kind, number }) => kind === called || String(number) === String(called)) ?? null
}
