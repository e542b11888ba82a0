// Each warning says what was noticed and what to do, and cites the contract where it rests on it.

import { describe, expect, it } from 'vitest'
import type { Warning } from '../../src/api/warnings.ts'
import { fen } from '../../src/base/fen.ts'
import { becauseOf } from '../../src/contracts/because.ts'
import { termOfKind } from '../../src/contracts/contract.ts'
import { builtInContracts } from '../../src/contracts/packs.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'

const sentenceOf = (warning: Warning) => warningsInWords([warning])[0]?.message

describe('a warning', () => {
  it('about cards that lie unused cites the clause by which they may be activated', () => {
    const contract = builtInContracts().find(({ id }) => id === 'B')
    const term = contract === undefined ? null : termOfKind(contract, 'auto-activation')
    if (term === null) throw new Error('contract B no longer says when cards are activated by themselves')
    const because = becauseOf('B', term, { afterMonths: 0, through: '2024-05' })
    expect(
      sentenceOf({ kind: 'cards-not-activated', count: 2, iccids: [], clause: because.clause, because }),
    ).toBe(
      '依据合同B（5.1）“测试期加沉默期/库存期时长不超过 0 个月，可提前激活或到期自动激活，激活后计费规则以乙方选择资费方案为准。”，有2张卡已供未激活，可能已由乙方自动激活并开始计费，请向乙方查询。',
    )
  })

  it('about a payee whose bank is written in two ways names the question and the writing in use', () => {
    expect(
      sentenceOf({ kind: 'payee-bank-unconfirmed', bank: '某支行', account: '0802', questionId: 'Q-BANK' }),
    ).toBe('收款账户 0802 的开户行写法尚未确认（待定事项Q-BANK），现按本合同写作“某支行”，请向对方书面确认。')
  })

  it('about a bill puts its sum beside that of the ledger', () => {
    expect(sentenceOf({ kind: 'bill-differs', billedFen: fen(15_120_00), expectedFen: fen(15_090_00) })).toBe(
      '账单金额15,120.00元与台账同期应付15,090.00元不符，请逐项核对。',
    )
  })

  it('keeps its facts beside the sentence', () => {
    expect(warningsInWords([{ kind: 'unusual-iccid', iccid: '8901' }])).toEqual([
      {
        kind: 'unusual-iccid',
        iccid: '8901',
        message: '卡 8901 的前缀不是 8986，请核对是否为中国移动物联网卡。',
      },
    ])
  })
})
