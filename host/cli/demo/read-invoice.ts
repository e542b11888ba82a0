// An electronic invoice of the demonstration: what is not invoiced yet of the cards comes as a file, is read and checked,
// and recorded with the file as its original.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fen } from '../../../src/base/fen.ts'
import { rateSchema } from '../../../src/contracts/scalars.ts'
import { electronicInvoiceXml, type SampleParty } from './electronic-invoice.ts'
import type { Call } from './story.ts'
import { electronicInvoiceWords as words } from './words.ts'

const FILE = '电子发票-物联网合同-2024年11月.xml'

export type ReadDemoInvoice = {
  readonly file: string
  readonly sha256: string
  readonly number: string
  readonly invoiceId: number
  readonly grossFen: number
}

export async function tellElectronicInvoice(call: Call, folder: string): Promise<ReadDemoInvoice> {
  const { groups } = await call('invoices.candidates', { contractId: 'B' })
  const grossFen = (groups as { amountFen: number }[]).reduce((sum, group) => sum + group.amountFen, 0)
  const { proposal } = await call('invoices.candidates', { contractId: 'B', grossFen })
  const { parties } = await call('contracts.get', { contractId: 'B' })
  const xml = electronicInvoiceXml({
    number: '24222000000000000301',
    issuedOn: '2024-11-08',
    buyer: partyOf(parties, 'buyer'),
    seller: partyOf(parties, 'supplier'),
    item: words.item,
    grossFen: fen(grossFen),
    rate: RATE,
  })
  const file = join(folder, FILE)
  writeFileSync(file, xml)
  const read = await call('invoices.readFile', { file })
  const covers = (proposal as { chargeIds: number[] } | null)?.chargeIds ?? []
  const recorded = await call('invoices.recordFile', { contractId: read['contractId'], file, covers })
  return {
    file,
    sha256: String(read['sha256']),
    number: String(recorded['number']),
    invoiceId: Number(recorded['invoiceId']),
    grossFen,
  }
}

const RATE = rateSchema.parse('0.06')

function partyOf(parties: unknown, role: string): SampleParty {
  const found = (parties as { role: string; name: string; creditCode: string }[]).find(
    party => party.role === role,
  )
  if (found === undefined) throw new Error(`the contract has no ${role}`)
  return { name: found.name, code: found.creditCode }
}
