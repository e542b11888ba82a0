// Per-document posting: a payment on account through the service, with its chain and its anchor, against the bare
// driver writing the same five rows. Each document is a transaction that is durable before the next begins.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { calendarDate } from '../src/base/calendar-date.ts'
import { fen } from '../src/base/fen.ts'
import { recordPayment } from '../src/services/record-payment.ts'
import { makeLedger, openLedger, type Transacting } from './bench-ledger.ts'
import type { Figure } from './figure.ts'
import { inTurns, measured, medianCpuMs, medianWallMs, type Taken } from './measure.ts'
import { openPlainLedger } from './plain-ledger.ts'
import { createRawFile, type RawInserter, type RawRow, rawInserter, rowsOf } from './raw-file.ts'

const DOCUMENTS = 100
const WARM_UP = 10
const REPETITIONS = 15

export function measurePosting(folder: string): readonly Figure[] {
  const { file, transact } = openLedger(makeLedger(folder))
  const before = rowsOf(file.unlocked, 1)
  const transactPlain = openPlainLedger(join(folder, 'plain.ledger'), before)
  const insertPlain = rawInserterOn(join(folder, 'raw-plain.db'), null, before)
  const insertEncrypted = rawInserterOn(join(folder, 'raw-encrypted.db'), randomBytes(32), before)

  let documents: readonly Document[] = []
  const sides = {
    product: () => {
      const fromSeq = file.head().seq + 1
      const taken = measured(() => postPayments(transact))
      documents = documentsOf(rowsOf(file.unlocked, fromSeq))
      return taken
    },
    rawPlain: () => measured(() => insertEach(documents, insertPlain)),
    productPlain: () => measured(() => postPayments(transactPlain)),
    rawEncrypted: () => measured(() => insertEach(documents, insertEncrypted)),
  }
  inTurns(WARM_UP, sides)
  const turns = inTurns(REPETITIONS, sides)
  file.close()
  return figuresOf(turns)
}

type Turns = Readonly<Record<'product' | 'rawPlain' | 'productPlain' | 'rawEncrypted', readonly Taken[]>>

function figuresOf({ product, rawPlain, productPlain, rawEncrypted }: Turns): readonly Figure[] {
  const wallUs = (side: readonly Taken[]) => (medianWallMs(side) / DOCUMENTS) * 1000
  const cpuUs = (side: readonly Taken[]) => (medianCpuMs(side) / DOCUMENTS) * 1000
  const unit = 'µs'
  return [
    {
      name: 'posting',
      label: 'posting a payment : raw inserts, plain file',
      unit,
      measured: wallUs(product),
      floor: wallUs(rawPlain),
      target: 3,
    },
    {
      name: 'posting-cpu',
      label: '  the same, CPU alone',
      unit,
      measured: cpuUs(product),
      floor: cpuUs(rawPlain),
      target: null,
    },
    {
      name: 'posting-against-encrypted',
      label: '  the same : raw inserts, encrypted',
      unit,
      measured: wallUs(product),
      floor: wallUs(rawEncrypted),
      target: null,
    },
    {
      name: 'posting-plain',
      label: '  posting on a plain file : raw inserts, plain file',
      unit,
      measured: wallUs(productPlain),
      floor: wallUs(rawPlain),
      target: null,
    },
  ]
}

let voucher = 0

function postPayments(transact: Transacting): void {
  for (let posted = 0; posted < DOCUMENTS; posted += 1) {
    voucher += 1
    transact('payments.record', ledger =>
      recordPayment(ledger, {
        contractId: 'A',
        paidOn: calendarDate('2027-03-31'),
        amountFen: fen(100_00),
        voucher: `V-${voucher}`,
        allocations: [],
      }),
    )
  }
}

function rawInserterOn(path: string, key: Uint8Array | null, rows: readonly RawRow[]): RawInserter {
  const insert = rawInserter(createRawFile(path, key))
  insert(rows)
  return insert
}

/** The rows of one transaction, beginning with its act. */
type Document = readonly RawRow[]

function documentsOf(rows: readonly RawRow[]): readonly Document[] {
  const documents: RawRow[][] = []
  for (const row of rows) {
    if (row.table === 'act') documents.push([])
    documents.at(-1)?.push(row)
  }
  return documents
}

function insertEach(documents: readonly Document[], insert: RawInserter): void {
  for (const document of documents) insert(document)
}
