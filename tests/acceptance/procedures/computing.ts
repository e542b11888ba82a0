// What the tools answer: they compute and know no ledger.

import { expect } from 'vitest'
import { type Line, sentence } from './patterns.ts'

export const TOOLS: readonly Line[] = [
  ['tools.rmbUppercase', { amountFen: 12_005_060_007 }, { text: '人民币壹亿贰仟零伍万零陆佰元零柒分' }],
  ['tools.rmbUppercase', { amountFen: 0 }, { text: '人民币零元整' }],
  [
    'tools.rmbUppercase',
    { amountFen: Number.MAX_SAFE_INTEGER },
    { text: expect.stringMatching(/玖角壹分$/) },
  ],
  ['tools.parseRmbUppercase', { text: '人民币壹拾万零柒仟元伍角叁分' }, { amountFen: 10_700_053 }],
  ['tools.parseRmbUppercase', { text: '人民币壹角' }, { amountFen: 10 }],
  ['tools.creditCode', { code: '11220000013525084B' }, { valid: true }],
  ['tools.creditCode', { code: '912202017710679757' }, { valid: false, problem: sentence }],
  ['tools.creditCode', { code: '' }, { valid: false, problem: sentence }],
  ['tools.vatSplit', { grossFen: 16_073_000, rate: '0.06' }, { netFen: 15_163_208, taxFen: 909_792 }],
  [
    'tools.periodEnd',
    { startOn: '2024-06-20', days: 30 },
    { lastOn: '2024-07-20', endsOn: '2024-07-22', because: sentence },
  ],
  [
    'tools.periodEnd',
    { startOn: '2024-03-11', days: 90 },
    { lastOn: '2024-06-09', endsOn: '2024-06-11', because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'B', way: 'registered', destination: 'abroad', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-04-13', clause: expect.stringMatching(/^9\.3/), because: sentence },
  ],
  [
    'tools.deemedDelivery',
    { contractId: 'A', way: 'express', destination: 'hk-mo-tw', sender: 'us', sentOn: '2025-03-14' },
    { deliveredOn: '2025-03-24', clause: expect.stringMatching(/^12\.3/), because: sentence },
  ],
  [
    'tools.lateFee',
    {
      principalFen: 16_073_000,
      ratePerDay: '0.003',
      dueOn: '2025-04-21',
      asOf: '2025-05-21',
      payments: [
        { on: '2025-05-01', amountFen: 10_000_000 },
        { on: '2025-05-21', amountFen: 6_073_000 },
      ],
    },
    {
      feeFen: 846_570,
      segments: [
        { from: '2025-04-21', until: '2025-05-01', days: 10, principalFen: 16_073_000 },
        { from: '2025-05-01', until: '2025-05-21', days: 20, principalFen: 6_073_000 },
      ],
    },
  ],
]
