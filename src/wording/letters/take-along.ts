// What has to be taken along to the supplier's branch, where a letter alone is not enough (B 2.6, 3.13, 10.7).

import type { Piece } from './parts.ts'

export type BranchErrand = 'cancellation' | 'replacement' | 'exchange' | 'transfer'

const own = [
  '本函原件。',
  '我院统一社会信用代码证书原件和盖章的复印件。',
  '加盖公章的授权委托书。',
  '经办人有效身份证件原件。',
] as const

const papers: Readonly<Record<BranchErrand, readonly string[]>> = {
  cancellation: own,
  replacement: own,
  exchange: [...own, '需要更换的物联网卡。'],
  transfer: [
    ...own,
    '受让方加盖公章的营业执照副本（或统一社会信用代码证书）、授权委托书和有效身份证件原件。',
  ],
}

export const takeAlong = (errand: BranchErrand): readonly Piece[] => [
  '我院经办人将持下列材料到贵公司营业网点办理：',
  papers[errand],
]
