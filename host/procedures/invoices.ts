// Invoices: from the schema's shape to the services' and back.

import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import { type ComparedInvoice, compareInvoice } from '../../src/services/compare-invoice.ts'
import { contractInForce } from '../../src/services/contract-in-force.ts'
import { overviewInvoices } from '../../src/services/overview-invoices.ts'
import { proposeCovers } from '../../src/services/propose-covers.ts'
import { recordWithOriginal } from '../../src/services/record-invoice-file.ts'
import { withdrawInvoice } from '../../src/services/withdraw-record.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { groupsToApi, groupToApi } from './groups-to-api.ts'
import type { Handlers } from './handler.ts'
import { readInvoiceFile, readOriginal, recordedToApi, recordInvoiceOfFile } from './invoice-files.ts'

export const invoicesHandlers: Handlers<
  | 'invoices.record'
  | 'invoices.readFile'
  | 'invoices.recordFile'
  | 'invoices.list'
  | 'invoices.overview'
  | 'invoices.candidates'
  | 'invoices.compare'
  | 'invoices.withdraw'
> = {
  'invoices.record': (session, input) => {
    const { original: _file, ...printed } = input
    const draft = {
      ...printed,
      netFen: fen(input.netFen),
      taxFen: fen(input.taxFen),
      grossFen: fen(input.grossFen),
      covers: (input.covers ?? []).map(chargeId),
    }
    const original = readOriginal(session, input.original ?? null)
    if (!original.ok) return original
    const recorded = session.transact('invoices.record', ledger =>
      recordWithOriginal(ledger, draft, original.value),
    )
    return recorded.ok ? ok(recordedToApi(recorded.value)) : recorded
  },
  'invoices.readFile': readInvoiceFile,
  'invoices.recordFile': recordInvoiceOfFile,
  'invoices.list': ({ ledger }, { contractId }) => {
    const found = contractInForce(ledger, contractId)
    if (!found.ok) return found
    const invoices = ledger.invoicesOf(found.value.id)
    return ok({ invoices: invoices.map(invoice => ({ ...invoice, covers: [...invoice.covers] })) })
  },
  'invoices.overview': ({ ledger }, { contractId }) => {
    const overview = overviewInvoices(ledger, contractId)
    if (!overview.ok) return overview
    return ok({
      invoices: overview.value.map(({ covered, mismatches, ...invoice }) => ({
        ...invoice,
        seller: invoice.seller ?? null,
        reverses: invoice.reverses ?? null,
        takenBackBy: [...invoice.takenBackBy],
        covered: groupsToApi(covered, 'months'),
        mismatches: warningsInWords(mismatches),
      })),
    })
  },
  'invoices.candidates': ({ ledger }, { contractId, grossFen }) => {
    const proposed = proposeCovers(ledger, {
      contractId,
      grossFen: grossFen === undefined ? null : fen(grossFen),
    })
    if (!proposed.ok) return proposed
    const { groups, proposal } = proposed.value
    return ok({
      groups: groupsToApi(groups, 'single-charges'),
      proposal: proposal === null ? null : { ...proposal, chargeIds: [...proposal.chargeIds] },
    })
  },
  'invoices.compare': ({ ledger }, { amounts, ...input }) => {
    const compared = compareInvoice(ledger, {
      ...input,
      number: input.number ?? null,
      amounts:
        amounts === undefined
          ? null
          : { taxFen: fen(amounts.taxFen), grossFen: fen(amounts.grossFen), rate: amounts.rate },
      covers: input.covers.map(chargeId),
    })
    return compared.ok ? ok(comparedToApi(compared.value)) : compared
  },
  'invoices.withdraw': (session, input) =>
    session.transact('invoices.withdraw', ledger => withdrawInvoice(ledger, input)),
}

const comparedToApi = ({ duplicate, lines, expectedFen, differenceFen, mismatches }: ComparedInvoice) => ({
  duplicate: duplicate === null ? null : refusalInWords(duplicate),
  lines: lines.map(line => ({
    ...groupToApi(line, 'months'),
    chargedFen: line.chargedFen,
    invoicedElsewhereFen: line.invoicedElsewhereFen,
  })),
  expectedFen,
  differenceFen,
  mismatches: warningsInWords(mismatches),
})
