// Random histories of a contract's money, posted as the program posts them, for the properties of the journal.

import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId, entryId, paymentId } from '../../src/base/ids.ts'
import type { ChargeKind } from '../../src/contracts/terms.ts'
import { type Entry, type EntryDraft, reversalOf } from '../../src/ledger/entry.ts'
import { postAllocations, postCharges, postPayment } from '../../src/ledger/posting-rules.ts'
import { fc } from '../fuzz/cases.ts'
import { allocation } from '../payments/examples.ts'

const anyDay = fc.nat({ max: 1_500 }).map(days => addDays(calendarDate('2024-03-11'), days))
const anyFen = fc
  .oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 4_000_000_000_000 }))
  .map(fen)
const anyContract = fc.constantFrom('A', 'B', 'C-2027').map(contractId)
const anyKind = fc.constantFrom<ChargeKind>('instalment', 'monthly-fee', 'suspension-fee', 'usage-overage')

const charged = fc
  .tuple(
    anyContract,
    fc.array(fc.tuple(anyKind, anyFen, anyDay, fc.boolean()), { minLength: 1, maxLength: 4 }),
  )
  .map(([contract, charges]) =>
    postCharges(
      contract,
      charges.map(([kind, amountFen, effectiveOn, isCredit]) => ({
        key: { termId: 'X', kind, month: null, instalment: null, cardId: null },
        amountFen: isCredit ? fen(-amountFen) : amountFen,
        effectiveOn,
        adjusts: isCredit ? 1 : null,
      })),
    ).map(posting => posting.entry),
  )

const paid = fc
  .tuple(anyContract, anyFen, anyFen, anyDay)
  .map(([contractOf, settledFen, aheadFen, paidOn]) => [
    postPayment({ contractId: contractOf, paidOn, amountFen: fen(settledFen + aheadFen) }, [
      allocation(1, 1, settledFen, paidOn),
    ]),
  ])

const moved = fc
  .tuple(anyContract, anyFen, anyDay, fc.boolean())
  .map(([contract, amountFen, on, isRelease]) =>
    postAllocations(contract, [
      { ...allocation(1, 1, isRelease ? -amountFen : amountFen, on), paymentId: paymentId(1) },
    ]).map(posting => posting.entry),
  )

/** Entries numbered as they were posted; some of them are reversed at the end. */
export const anyJournal: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    fc.array(fc.oneof(charged, paid, moved), { maxLength: 12 }),
    fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
  )
  .map(([drafts, reversed]) => {
    const entries = numbered(drafts.flat(), 1)
    const mirrored = [...new Set(reversed)].flatMap(place => entries[place] ?? []).map(reversalOf)
    return [...entries, ...numbered(mirrored, entries.length + 1)]
  })

const numbered = (drafts: readonly EntryDraft[], first: number): readonly Entry[] =>
  drafts.map((draft, place) => ({ ...draft, entryId: entryId(first + place) }))
