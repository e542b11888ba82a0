// The billing run of 10,000 cards over 36 months: its time against the bare driver's bulk insert of the same rows,
// its CPU a charge against that of 1,000 cards, its peak memory. Every run is a process and a ledger of its own.

import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, MONTHS } from './bench-ledger.ts'
import { type BilledRows, copyLedger } from './billing-run.ts'
import type { Figure } from './figure.ts'
import { inTurns, median, medianCpuMs, medianWallMs, type Taken } from './measure.ts'
import { inOwnProcess } from './own-process.ts'

const CARDS = 10_000
const FEW_CARDS = 1_000
const REPETITIONS = 3

export function measureBilling(folder: string): readonly Figure[] {
  const many = inOwnProcess('prepareCards', newFolder(folder, 'many'), CARDS).value
  const few = inOwnProcess('prepareCards', newFolder(folder, 'few'), FEW_CARDS).value
  const billed = copyLedger(many, newFolder(folder, 'billed'))
  const { fromSeq } = inOwnProcess('billCards', billed).value
  const key = randomBytes(32).toString('hex')

  const turns = inTurns<'many' | 'few' | 'rawPlain' | 'rawEncrypted', Run>(REPETITIONS, {
    many: () => billCopy(many),
    rawPlain: () => insertRows({ path: billed, fromSeq, key: null }),
    few: () => billCopy(few),
    rawEncrypted: () => insertRows({ path: billed, fromSeq, key }),
  })
  return figuresOf(turns)
}

type Run = Taken & { readonly charges: number; readonly peakMb: number }

type Turns = Readonly<Record<'many' | 'few' | 'rawPlain' | 'rawEncrypted', readonly Run[]>>

function figuresOf({ many, few, rawPlain, rawEncrypted }: Turns): readonly Figure[] {
  const run = {
    figure: `billing run, ${CARDS} cards × ${MONTHS} months`,
    unit: 'ms',
    measured: medianWallMs(many),
  } as const
  return [
    {
      ...run,
      figure: `${run.figure} : raw bulk insert, plain file`,
      floor: medianWallMs(rawPlain),
      target: 3,
    },
    {
      ...run,
      figure: '  the same, CPU alone',
      measured: medianCpuMs(many),
      floor: medianCpuMs(rawPlain),
      target: null,
    },
    {
      ...run,
      figure: '  the same : raw bulk insert, encrypted',
      floor: medianWallMs(rawEncrypted),
      target: null,
    },
    {
      figure: `CPU a charge at ${CARDS} cards : at ${FEW_CARDS}`,
      unit: 'µs',
      measured: cpuUsACharge(many),
      floor: cpuUsACharge(few),
      target: 1.2,
    },
    {
      figure: 'peak memory of the billing run',
      unit: 'MB',
      measured: Math.max(...many.map(each => each.peakMb)),
      floor: null,
      target: 1000,
    },
  ]
}

const cpuUsACharge = (runs: readonly Run[]): number =>
  median(runs.map(({ cpuMs, charges }) => (cpuMs / charges) * 1000))

function billCopy(path: string): Run {
  return inFolder(folder => {
    const { value, peakMb } = inOwnProcess('billCards', copyLedger(path, folder))
    return { ...value, peakMb }
  })
}

function insertRows(rows: BilledRows): Run {
  return inFolder(folder => {
    const { value, peakMb } = inOwnProcess('insertBilledRows', rows, join(folder, 'raw.db'))
    return { ...value, peakMb }
  })
}

function newFolder(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder)
  return folder
}
