// What is told of the place where a ledger lies: when it is opened, with its facts, and with a verification.

import { placeConcerns } from '../db/ledger-place.ts'
import { placeConcernInWords } from '../src/wording/ledger-place.ts'

export const placeWarningsOf = (ledgerPath: string): string[] =>
  placeConcerns(ledgerPath).map(placeConcernInWords)
