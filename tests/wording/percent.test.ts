// Rates as letters, lists and forms write them.

import { expect, it } from 'vitest'
import { dailyRateInWords, percentInWords } from '../../src/wording/amounts.ts'

it.each([
  ['0.06', '6%'],
  ['0.003', '0.3%'],
  ['0.0005', '0.05%'],
  ['0.10', '10%'],
  ['0.1', '10%'],
  ['1', '100%'],
  ['0', '0%'],
])('%s is written %s', (rate, percent) => expect(percentInWords(rate)).toBe(percent))

it.each([
  ['0.003', '3‰'],
  ['0.0005', '0.5‰'],
  ['0.01', '10‰'],
])('a day at %s is written %s', (rate, share) => expect(dailyRateInWords(rate)).toBe(share))
