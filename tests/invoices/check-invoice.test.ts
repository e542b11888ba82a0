import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen, sumFen } from '../../src/base/fen.ts'
import { type ChargeId, chargeId, contractId, invoiceId } from '../../src/base/ids.ts'
import { type DecimalText, parseRate, splitVat } from '../../src/base/rates.ts'
import { checkInvoice } from '../../src/invoices/check-invoice.ts'
import type { CoverableCharge } from '../../src/invoices/compare-invoice.ts'
import type { Invoice, InvoiceDraft } from '../../src/invoices/invoice.ts'
import { normaliseInvoiceNumber } from '../../src/invoices/invoice-number.ts'
import { fc } from '../fuzz/cases.ts'

const rate = (text: string): DecimalText => {
  const parsed = parseRate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const charge = (id: number, amountFen: number, facts: Partial<CoverableCharge> = {}): CoverableCharge => ({
  chargeId: chargeId(id),
  contractId: contractId('B'),
  adjusts: null,
  amountFen: fen(amountFen),
  vatRate: rate('0.06'),
  ...facts,
})

/** A sound invoice over the gross, unless the test says otherwise. */
const draft = (grossFen: number, facts: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  contractId: contractId('B'),
  number: '24222000000012345678',
  kind: '普通发票',
  issuedOn: calendarDate('2024-09-02'),
  ...splitVat({ grossFen: fen(grossFen), rate: rate('0.06') }),
  grossFen: fen(grossFen),
  rate: rate('0.06'),
  covers: [],
  ...facts,
})

const recorded = (id: number, grossFen: number, covers: readonly number[], number: string): Invoice => ({
  ...draft(grossFen, { number, covers: covers.map(chargeId) }),
  invoiceId: invoiceId(id),
})

const ids = (...numbers: readonly number[]): readonly ChargeId[] => numbers.map(chargeId)

const check = (
  invoice: InvoiceDraft,
  charges: readonly CoverableCharge[] = [],
  earlier: readonly Invoice[] = [],
) => checkInvoice({ invoice, recorded: earlier, charges, sellers: [] })

describe('an invoice is refused', () => {
  it('when its number is empty or only blanks', () => {
    expect(check(draft(10_000, { number: ' \u3000\u200b' }))).toEqual({
      ok: false,
      error: { kind: 'invoice-number-missing' },
    })
  })

  it.each([
    ['typed alike', '24222000000012345678'],
    ['with blanks around and inside', ' 2422 2000 0000 1234 5678\u3000'],
    ['in full-width digits', '２４２２２０００００００１２３４５６７８'],
  ])('when its number is in the ledger already, %s, under whatever contract', (_, number) => {
    const earlier = { ...recorded(7, 252_000, [], '24222000000012345678'), contractId: contractId('A') }
    expect(check(draft(10_000, { number }), [], [earlier])).toEqual({
      ok: false,
      error: {
        kind: 'duplicate-invoice',
        number: '24222000000012345678',
        invoiceId: 7,
        contractId: 'A',
        issuedOn: '2024-09-02',
        grossFen: 252_000,
      },
    })
  })

  it.each([
    ['a gross of nothing', { netFen: 0, taxFen: 0, grossFen: 0 }],
    ['a red letter', { netFen: -9_434, taxFen: -566, grossFen: -10_000 }],
    ['tax below nothing', { netFen: 10_001, taxFen: -1, grossFen: 10_000 }],
    ['no net amount', { netFen: 0, taxFen: 10_000, grossFen: 10_000 }],
  ])('for %s', (_, { netFen, taxFen, grossFen }) => {
    const amounts = { netFen: fen(netFen), taxFen: fen(taxFen), grossFen: fen(grossFen) }
    expect(check(draft(1, amounts))).toEqual({
      ok: false,
      error: { kind: 'invoice-not-positive', ...amounts },
    })
  })

  it('when net and tax do not make the gross: its issuer must issue it again', () => {
    const amounts = { netFen: fen(15_163_208), taxFen: fen(909_791), grossFen: fen(16_073_000) }
    expect(check(draft(1, amounts))).toEqual({ ok: false, error: { kind: 'invoice-sum-wrong', ...amounts } })
  })

  it.each([
    ['a charge that is not there', ids(9), { kind: 'unknown-charge', chargeId: 9 }],
    ['the same charge twice', ids(1, 1), { kind: 'charge-covered-twice', chargeId: 1 }],
    [
      'a charge of another contract',
      ids(1, 2),
      { kind: 'charge-of-another-contract', chargeId: 2, contractId: 'A' },
    ],
  ])('when it covers %s', (_, covers, error) => {
    const charges = [charge(1, 3_000), charge(2, 16_073_000, { contractId: contractId('A') })]
    expect(check(draft(3_000, { covers }), charges)).toEqual({ ok: false, error })
  })
})

describe('an invoice is recorded together with what it differs in', () => {
  const mismatchesOf = (...facts: Parameters<typeof check>) => {
    const checked = check(...facts)
    return checked.ok ? checked.value.mismatches : checked.error
  }

  it('none, when it covers two charges to the fen at their rate', () => {
    const charges = [charge(1, 252_000), charge(2, 252_000)]
    expect(mismatchesOf(draft(504_000, { covers: ids(1, 2) }), charges)).toEqual([])
  })

  it('none, when nobody has said yet what it covers', () => {
    expect(mismatchesOf(draft(504_000), [charge(1, 3_000)])).toEqual([])
  })

  it('a gross that is not what its charges come to, charge by charge', () => {
    const charges = [charge(1, 252_000), charge(2, 249_000)]
    expect(mismatchesOf(draft(504_000, { covers: ids(1, 2) }), charges)).toEqual([
      {
        kind: 'gross-differs',
        grossFen: 504_000,
        expectedFen: 501_000,
        differenceFen: 3_000,
        lines: [
          {
            chargeId: 1,
            amountFen: 252_000,
            invoicedElsewhereFen: 0,
            expectedFen: 252_000,
            alsoCoveredBy: [],
          },
          {
            chargeId: 2,
            amountFen: 249_000,
            invoicedElsewhereFen: 0,
            expectedFen: 249_000,
            alsoCoveredBy: [],
          },
        ],
      },
    ])
  })

  it('a charge that another invoice has taken up already', () => {
    const charges = [charge(1, 252_000), charge(2, 252_000)]
    const earlier = [recorded(5, 504_000, [1, 2], '11')]
    expect(mismatchesOf(draft(252_000, { covers: ids(2) }), charges, earlier)).toEqual([
      {
        kind: 'gross-differs',
        grossFen: 252_000,
        expectedFen: 0,
        differenceFen: 252_000,
        lines: [
          {
            chargeId: 2,
            amountFen: 252_000,
            invoicedElsewhereFen: 252_000,
            expectedFen: 0,
            alsoCoveredBy: ['11'],
          },
        ],
      },
    ])
  })

  it('none, when it is over the half that an earlier invoice left', () => {
    const charges = [charge(1, 252_000)]
    const earlier = [recorded(5, 126_000, [1], '11')]
    expect(mismatchesOf(draft(126_000, { covers: ids(1) }), charges, earlier)).toEqual([])
  })

  it('nothing, when it is over a charge as it was corrected', () => {
    const corrections = [
      charge(1, 3_000),
      charge(2, -3_000, { adjusts: chargeId(1) }),
      charge(3, 3_085, { adjusts: chargeId(1) }),
    ]
    expect(mismatchesOf(draft(3_085, { covers: ids(1) }), corrections)).toEqual([])
    expect(mismatchesOf(draft(3_085, { covers: ids(1, 3) }), corrections)).toEqual([])
  })

  it('tax that is not the tax inside the gross at its own rate', () => {
    const amounts = { netFen: fen(15_163_207), taxFen: fen(909_793) }
    expect(mismatchesOf(draft(16_073_000, amounts))).toEqual([
      { kind: 'tax-differs', taxFen: 909_793, expectedTaxFen: 909_792, rate: '0.06' },
    ])
  })

  it('a rate that is not the contract’s in those months; one that is not stated is not missed', () => {
    const charges = [
      charge(1, 3_000),
      charge(2, 3_085, { vatRate: rate('0.09') }),
      charge(3, 100, { vatRate: null }),
    ]
    expect(mismatchesOf(draft(6_185, { covers: ids(1, 2, 3) }), charges)).toEqual([
      { kind: 'rate-differs', rate: '0.06', expectedRate: '0.09', chargeIds: [2] },
    ])
  })

  it('no rate difference between 0.06 and 0.060', () => {
    const invoice = draft(3_000, { covers: ids(1), rate: rate('0.060') })
    expect(mismatchesOf(invoice, [charge(1, 3_000)])).toEqual([])
  })
})

describe('an invoice number', () => {
  it('is in normal form after one pass, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = normaliseInvoiceNumber(text)
        expect(normaliseInvoiceNumber(once)).toBe(once)
        expect(once).not.toMatch(/\s/)
      }),
    )
  })
})

describe('invoices over all parts of a set of charges', () => {
  it('leave the next one nothing to expect, however the parts were cut', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 99 }), (amountsFen, percent) => {
        const charges = amountsFen.map((amountFen, place) => charge(place + 1, amountFen))
        const covers = charges.map(each => each.chargeId)
        const total = sumFen(charges.map(each => each.amountFen))
        const firstFen = Math.max(1, Math.floor((total * percent) / 100)) as Fen
        const earlier = [
          recorded(90, firstFen, covers, 'x1'),
          ...(total > firstFen ? [recorded(91, total - firstFen, covers, 'x2')] : []),
        ]
        const again = check(draft(total, { covers }), charges, earlier)
        const gross = again.ok ? again.value.mismatches.find(each => each.kind === 'gross-differs') : null
        // Each part is spread to the fen on its own, so a charge may be taken up one fen over or short of it.
        expect(gross?.expectedFen ?? total).toBeLessThanOrEqual(charges.length)
      }),
      { numRuns: 60 },
    )
  })
})
