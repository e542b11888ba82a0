// 查找 over 360,000 charges: what a clerk may type, each asked several times; the slowest of the medians is the figure.

import { findAnything } from '../src/services/find-anything.ts'
import { openLedger } from './bench-ledger.ts'
import type { Figure } from './figure.ts'
import { makeListLedger } from './list-ledger.ts'
import { measured, medianWallMs } from './measure.ts'

const CARDS = 10_000
// Amounts, numbers, a month, a clause, words of the contract's name, and what is nowhere.
const TYPED = ['30.00', '30', '89860', '2025-03', '5.4', 'Q-BANK', 'WIDE 2025', 'nowhere'] as const
const REPETITIONS = 11

export function measureSearch(folder: string): readonly Figure[] {
  const { reads, file } = openLedger(makeListLedger(folder, CARDS))
  const medians = TYPED.map(text =>
    medianWallMs(Array.from({ length: REPETITIONS }, () => measured(() => findAnything(reads, text, 20)))),
  )
  file.close()
  return [
    {
      name: 'search',
      label: `search among 360,000 charges, the slowest of ${TYPED.length}`,
      unit: 'ms',
      measured: Math.max(...medians),
      floor: null,
      target: 50,
    },
  ]
}
