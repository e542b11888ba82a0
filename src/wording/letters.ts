// The words of every kind of notice, by its name: its title in the list, its form's labels, its letter.

import type { NoticeKindName } from '../notices/kinds.ts'
import { breach, breachCured, breachObjection, damages } from './letters/breach.ts'
import { abnormalUse, cancellation, replacement, resumption, suspension, transfer } from './letters/cards.ts'
import { accountChanged, addressChanged, registrationChanged } from './letters/changes.ts'
import { acceptance, deliveryReminder } from './letters/delivery.ts'
import { consultation } from './letters/disputes.ts'
import {
  forceMajeure,
  forceMajeureConsultation,
  forceMajeureTermination,
  obstacleEnded,
} from './letters/force-majeure.ts'
import type { LetterWords } from './letters/letter-words.ts'
import { billQuery, documentsMissing, paymentMade, prepaidRefund } from './letters/money.ts'
import { disclosureConsent, disclosureDemanded, returnConfidential } from './letters/secrecy.ts'
import { policyConsultation, priceAfterTax, tariffProposal, tariffRefusal } from './letters/tariffs.ts'
import { amendment, correction, renewalObjection, renewalProposal } from './letters/term.ts'

export const LETTERS: { readonly [N in NoticeKindName]: LetterWords<N> } = {
  'account-changed': accountChanged,
  'address-changed': addressChanged,
  breach,
  'breach-cured': breachCured,
  'breach-objection': breachObjection,
  'force-majeure': forceMajeure,
  'obstacle-ended': obstacleEnded,
  'force-majeure-consultation': forceMajeureConsultation,
  'force-majeure-termination': forceMajeureTermination,
  'renewal-objection': renewalObjection,
  'renewal-proposal': renewalProposal,
  amendment,
  correction,
  'tariff-proposal': tariffProposal,
  'tariff-refusal': tariffRefusal,
  damages,
  consultation,
  suspension,
  resumption,
  cancellation,
  'prepaid-refund': prepaidRefund,
  replacement,
  'abnormal-use': abnormalUse,
  'registration-changed': registrationChanged,
  transfer,
  'disclosure-demanded': disclosureDemanded,
  'disclosure-consent': disclosureConsent,
  'return-confidential': returnConfidential,
  acceptance,
  'delivery-reminder': deliveryReminder,
  'documents-missing': documentsMissing,
  'bill-query': billQuery,
  'price-after-tax': priceAfterTax,
  'policy-consultation': policyConsultation,
  'payment-made': paymentMade,
}
