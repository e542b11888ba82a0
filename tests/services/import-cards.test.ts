// A list of cards as a file: all of it enters the ledger, or nothing does and every problem is told by its place.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { iccidOf, type Office, openOffice } from './office.ts'

function importList(office: Office, text: string) {
  writeFileSync(join(office.folder, '卡.csv'), text)
  return { kind: 'cards', file: '卡.csv' } as const
}

const LIST = [
  'ICCID,号码,激活日期,使用人,设备',
  `${iccidOf(1)},1440328001001,2024/3/12,张三,"执法记录仪, 1 号"`,
  `${iccidOf(2)},,,,`,
].join('\n')

describe('a list of cards', () => {
  it('brings in cards, their activations and who uses them', async () => {
    const office = openOffice()
    const imported = await office.do('imports.record', importList(office, LIST))
    expect(imported).toMatchObject({ contractId: 'B', rows: 2, openQuestions: ['Q-CARDTYPE'] })
    const { cards } = await office.do('cards.list', { contractId: 'B' })
    expect(cards).toMatchObject([
      { iccid: iccidOf(1), msisdn: '1440328001001', suppliedOn: '2024-03-12', activatedOn: '2024-03-12' },
      { iccid: iccidOf(2), msisdn: null, suppliedOn: '2024-03-11', activatedOn: null },
    ])
    expect([
      ...office
        .reads()
        .cardNotesOf('B' as never)
        .values(),
    ]).toMatchObject([{ assignee: '张三', device: '执法记录仪, 1 号' }])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })

  it('is known when it comes again, whatever it is called', async () => {
    const office = openOffice()
    await office.do('imports.record', importList(office, LIST))
    writeFileSync(join(office.folder, '另一个名字.csv'), LIST)
    const again = await office.refused('imports.record', { kind: 'cards', file: '另一个名字.csv' })
    expect(again).toMatchObject({ kind: 'file-imported-before', file: '卡.csv' })
  })

  it('is refused whole, with each problem by row and column', async () => {
    const office = openOffice()
    const list = `${LIST}\n${iccidOf(1)},,,,\n8.98608E+19,,2024-13-01,,\n,,,,王五`
    const refusal = await office.refused('imports.record', importList(office, list))
    expect(refusal).toMatchObject({ kind: 'import-refused', count: 3 })
    expect(refusalInWords(refusal)).toContain('第 5 行 A 列（ICCID）')
    expect(office.reads().cardsOf('B' as never)).toEqual([])
  })
})
