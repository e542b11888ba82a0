// The billing run of 10,000 cards over 36 months: its time against the bare driver's bulk insert of the same rows,
// its CPU a charge against that of 1,000 cards, its peak memory. Every run is a process and a ledger of its own.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, MONTHS } from './bench-ledger.ts'
import { type BilledLedger, type BillingTaken, copyLedger, type InsertTaken } from './billing-run.ts'
import type { Figure } from './figure.ts'
import { median, medianCpuMs, medianWallMs } from './measure.ts'
import { inOwnProcess } from './own-process.ts'

const CARDS = 10_000
const FEW_CARDS = 1_000
const REPETITIONS = 3

export function measureBilling(folder: string): readonly Figure[] {
  const many = inOwnProcess('prepareCards', newFolder(folder, 'many'), CARDS).value
  const few = inOwnProcess('prepareCards', newFolder(folder, 'few'), FEW_CARDS).value
  const path = copyLedger(many, newFolder(folder, 'billed'))
  const { fromSeq } = inOwnProcess('billCards', path).value

  const turns: Turn[] = []
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    turns.push({ many: billCopy(many), raw: insertRows({ path, fromSeq }), few: billCopy(few) })
  }
  return figuresOf(turns)
}

type Run = BillingTaken & { readonly peakMb: number }

type Turn = { readonly many: Run; readonly raw: InsertTaken; readonly few: Run }

function figuresOf(turns: readonly Turn[]): readonly Figure[] {
  const many = turns.map(turn => turn.many)
  const plain = turns.map(turn => turn.raw.plain)
  const encrypted = turns.map(turn => turn.raw.encrypted)
  return [
    {
      name: 'billing',
      label: `billing run, ${CARDS} cards × ${MONTHS} months : raw bulk insert, plain file`,
      unit: 'ms',
      measured: medianWallMs(many),
      floor: medianWallMs(plain),
      target: 3,
    },
    {
      name: 'billing-cpu',
      label: '  the same, CPU alone',
      unit: 'ms',
      measured: medianCpuMs(many),
      floor: medianCpuMs(plain),
      target: null,
    },
    {
      name: 'billing-against-encrypted',
      label: '  the same : raw bulk insert, encrypted',
      unit: 'ms',
      measured: medianWallMs(many),
      floor: medianWallMs(encrypted),
      target: null,
    },
    {
      name: 'billing-cpu-a-charge',
      label: `CPU a charge at ${CARDS} cards : at ${FEW_CARDS}`,
      unit: 'µs',
      measured: median(many.map(cpuUsACharge)),
      floor: median(turns.map(turn => cpuUsACharge(turn.few))),
      target: 1.2,
    },
    {
      name: 'billing-peak-memory',
      label: 'peak memory of the billing run',
      unit: 'MB',
      measured: Math.max(...many.map(run => run.peakMb)),
      floor: null,
      target: 1000,
    },
  ]
}

const cpuUsACharge = ({ cpuMs, charges }: Run): number => (cpuMs / charges) * 1000

function billCopy(path: string): Run {
  return inFolder(folder => {
    const { value, peakMb } = inOwnProcess('billCards', copyLedger(path, folder))
    return { ...value, peakMb }
  })
}

function insertRows(billed: BilledLedger): InsertTaken {
  return inFolder(folder => inOwnProcess('insertBilledRows', billed, folder).value)
}

function newFolder(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder)
  return folder
}
