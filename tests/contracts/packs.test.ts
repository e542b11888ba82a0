import { describe, expect, it } from 'vitest'
import { builtInContracts, loadPack } from '../../src/contracts/packs.ts'
import thirdPack from '../fixtures/contracts/third.json' with { type: 'json' }
import { type Change, changedContract, changedPack } from './change-pack.ts'

describe('a pack as it stands', () => {
  it.each(['A', 'B'] as const)('of contract %s is accepted', id => {
    expect(loadPack(changedPack(id))).toMatchObject({ ok: true, value: { id } })
  })

  it('of a third contract, of other parties and other terms, is accepted beside the two', () => {
    expect(loadPack(thirdPack, builtInContracts())).toMatchObject({
      ok: true,
      value: { id: 'C', terms: expect.arrayContaining([expect.objectContaining({ id: 'C-PLATFORM' })]) },
    })
  })
})

describe('a pack with a fault is refused, with the path to it', () => {
  const cases: readonly (readonly [says: string, id: 'A' | 'B', change: Change, error: unknown])[] = [
    [
      'an amount in yuan',
      'A',
      { path: 'terms.#A-PRICE.amountFen', value: 482_190.5 },
      { kind: 'malformed-pack', path: 'terms.0.amountFen' },
    ],
    [
      'a negative amount',
      'B',
      { path: 'terms.#B-MONTH.unitPriceFen', value: -3000 },
      { kind: 'malformed-pack', path: 'terms.1.unitPriceFen' },
    ],
    [
      'a rate of three hundred per cent',
      'A',
      { path: 'terms.#A-LATE.ratePerDay', value: '3' },
      { kind: 'malformed-pack', path: 'terms.3.ratePerDay' },
    ],
    [
      'a day that does not exist',
      'A',
      { path: 'signedOn.on', value: '2024-02-30' },
      { kind: 'malformed-pack', path: 'signedOn.on' },
    ],
    [
      'an unknown kind of term',
      'A',
      { path: 'terms.#A-DUE.kind', value: 'instalment' },
      { kind: 'malformed-pack', path: 'terms.2.kind' },
    ],
    [
      'a misspelt field',
      'A',
      { path: 'terms.#A-DUE.due.roll', value: true },
      { kind: 'malformed-pack', path: 'terms.2.due' },
    ],
    [
      'a term without the words it rests on',
      'A',
      { path: 'terms.#A-LATE.sources', value: [] },
      { kind: 'malformed-pack', path: 'terms.3.sources' },
    ],
    [
      'an empty quotation',
      'A',
      { path: 'terms.#A-LATE.sources.0.quotation', value: '' },
      { kind: 'malformed-pack', path: 'terms.3.sources.0.quotation' },
    ],
    [
      'a party without a name',
      'B',
      { path: 'supplier.names', value: [] },
      { kind: 'malformed-pack', path: 'supplier.names' },
    ],
    ['no id', 'A', { path: 'id', value: undefined }, { kind: 'malformed-pack', path: 'id' }],
    [
      'a term id twice',
      'A',
      { path: 'terms.#A-CAP.id', value: 'A-LATE' },
      { kind: 'duplicate-id', path: 'terms.4.id', id: 'A-LATE' },
    ],
    [
      'a question id twice',
      'A',
      { path: 'questions.#Q-ANCHOR.id', value: 'Q-GATE' },
      { kind: 'duplicate-id', path: 'questions.5.id', id: 'Q-GATE' },
    ],
    [
      'two periods that the same event starts',
      'B',
      { path: 'terms.#AB-ADDR.event', value: 'account-change' },
      {
        kind: 'two-terms-of-one-kind',
        termKind: 'period account-change',
        termIds: ['AB-ACCT', 'AB-ADDR'],
      },
    ],
    [
      'instalments that skip a number',
      'A',
      { path: 'terms.#A-DUE.instalments.2.number', value: 4 },
      { kind: 'instalments-not-numbered', path: 'terms.2.instalments', termId: 'A-DUE' },
    ],
    [
      'a change of tax for a term that has no price',
      'B',
      { path: 'terms.#B-TAX.appliesTo', value: 'B-LIMIT' },
      { kind: 'unknown-term', termId: 'B-LIMIT' },
    ],
    [
      'a way of delivery that leaves it to a question nobody asks',
      'A',
      { path: 'terms.#A-DELIVERY.ways.fax.questionId', value: 'Q-FAX' },
      { kind: 'unknown-question', path: 'terms.14.ways.fax.questionId', questionId: 'Q-FAX' },
    ],
    [
      'a default that is no choice',
      'A',
      { path: 'questions.#Q-GATE.defaultChoice', value: 'both' },
      { kind: 'unknown-default', path: 'questions.4.defaultChoice', choice: 'both' },
    ],
    [
      'a default that would move a figure when it is confirmed',
      'A',
      { path: 'questions.#Q-GATE.defaultChoice', value: 'notice-and-documents' },
      { kind: 'default-changes-terms', path: 'questions.4.defaultChoice', choice: 'notice-and-documents' },
    ],
    [
      'a choice that sets a term which is not there',
      'A',
      { path: 'questions.#Q-GATE.choices.1.sets.0.term', value: 'A-DEW' },
      {
        kind: 'choice-refused',
        path: 'questions.4.choices.1.sets',
        choice: 'notice-and-documents',
        because: { kind: 'unknown-term', termId: 'A-DEW' },
      },
    ],
    [
      'a choice that sets a field inside nothing',
      'A',
      { path: 'questions.#Q-GATE.choices.1.sets.0.field', value: 'owed.clock' },
      { because: { kind: 'unknown-field', termId: 'A-DUE', field: 'owed.clock' } },
    ],
    [
      'a choice that sets a field which the term does not have',
      'A',
      { path: 'questions.#Q-GATE.choices.1.sets.0.field', value: 'due.clocks' },
      { because: { kind: 'value-refused', target: 'A-DUE.due.clocks' } },
    ],
    [
      'a choice that sets a value which the field refuses',
      'B',
      { path: 'questions.#Q-START.choices.2.sets.0.value', value: 0 },
      { because: { kind: 'value-refused', target: 'B-MONTH.maximumPeriods' } },
    ],
    [
      'a choice that names the day of signing wrongly',
      'B',
      { path: 'questions.#Q-SIGNED.choices.0.sets.0.value', value: '11 March' },
      { because: { kind: 'value-refused', target: 'signedOn' } },
    ],
    [
      'a question about a term that is not there',
      'B',
      { path: 'questions.#Q-GB.concerns.0', value: 'B-OVER.gigabytes' },
      { kind: 'unknown-term', path: 'questions.9.concerns.0', termId: 'B-OVER.gigabytes' },
    ],
    [
      'a finding that refers to a question nobody asks',
      'B',
      { path: 'findings.#B-F30.questionId', value: 'Q-GIB' },
      { kind: 'unknown-question', path: 'findings.22.questionId', questionId: 'Q-GIB' },
    ],
  ]

  it.each(cases)('%s', (_says, id, change, error) => {
    expect(loadPack(changedPack(id, change))).toMatchObject({ ok: false, error })
  })

  it('what is no object is refused as well', () => {
    expect([null, 'A', [], 7].map(pack => loadPack(pack).ok)).toEqual([false, false, false, false])
  })
})

describe('a pack beside those that the ledger holds', () => {
  it('may not offer other answers to a question that they share', () => {
    const b = changedPack('B', { path: 'questions.#Q-END.choices.1.id', value: 'eve' })
    expect(loadPack(b, [changedContract('A')])).toEqual({
      ok: false,
      error: { kind: 'question-differs', path: 'questions.16', questionId: 'Q-END', contractId: 'A' },
    })
  })
})
