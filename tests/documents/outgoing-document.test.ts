// The papers besides statements and letters as plain data.

import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { outgoingDocument } from '../../src/documents/outgoing-document.ts'
import type { OutgoingPaper } from '../../src/statements/outgoing-papers.ts'
import { application, cardList, lateFee } from './example-papers.ts'
import { day, threeInstalments } from './example-statements.ts'

describe('a paper that is handed out becomes plain data', () => {
  it.each<OutgoingPaper>([application, cardList, lateFee])('$kind is laid out as it was', async paper => {
    const definition = outgoingDocument(paper)
    await expect(JSON.stringify(definition, null, 1)).toMatchFileSnapshot(
      `../golden/paper-${paper.kind}.json`,
    )
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })

  it('an application has its amount in words, blank lines for the budget and three boxes to sign', () => {
    const words = JSON.stringify(outgoingDocument(application))
    for (const part of [
      '人民币贰仟伍佰贰拾元整',
      '预算指标',
      '经办',
      '复核',
      '负责人',
      application.supplier.account,
    ]) {
      expect(words).toContain(part)
    }
    expect(words).toContain('第五条4(1)')
  })

  it('an application for a payment that was made bears its day and voucher', () => {
    const payment = { paidOn: day('2027-03-30'), voucher: '财付2027-0330-01' }
    const part = { kind: null, instalment: null, firstMonth: null, lastMonth: null }
    const items = [
      {
        what: { kind: 'part' as const, part },
        clause: null,
        due: null,
        invoiceNumbers: [],
        amountFen: fen(1),
      },
    ]
    const { contract: other } = threeInstalments()
    const words = JSON.stringify(
      outgoingDocument({ ...application, contract: other, items, totalFen: fen(1), progress: null, payment }),
    )
    expect(words).toContain('财付2027-0330-01')
    expect(words).toContain('预付款（暂未抵付应付款项）')
  })

  it('the working of a late fee says that it binds nobody, and that nothing is late when nothing is', () => {
    const words = JSON.stringify(outgoingDocument(lateFee))
    expect(words).toContain('未入账、未结算，也不构成任何一方对逾期付款违约责任的确认、变更或放弃')
    expect(words).toContain('9.072')
    const none = { ...lateFee, segments: [], exactYuan: '0.00', feeFen: fen(0) }
    expect(JSON.stringify(outgoingDocument(none))).toContain('没有逾期付款，估算为零')
  })
})
