// A real spreadsheet program between us and ourselves: what we hand out is opened and saved by LibreOffice, as a workbook
// and as a text in GB18030, and brought in again; nothing has changed on the way.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { convert, GB18030_TEXT } from '../host-sheets/libreoffice.ts'
import { iccidOf, type Office, openOffice } from './office.ts'

const CARDS = [1, 2, 3, 4, 5, 6].map(iccidOf)

async function openWithLife(): Promise<Office> {
  const office = openOffice()
  const cards = CARDS.map((iccid, index) => ({
    iccid,
    msisdn: `144032800100${index}`,
    suppliedOn: '2024-03-11',
  }))
  await office.do('cards.supply', { contractId: 'B', cards })
  const events = CARDS.slice(0, 5).map(iccid => ({ iccid, kind: 'activated' as const, on: '2024-03-12' }))
  await office.do('cards.record', { events })
  await office.do('cards.record', {
    events: [
      { iccid: iccidOf(2), kind: 'suspended', on: '2024-05-01' },
      { iccid: iccidOf(3), kind: 'cancelled', on: '2024-05-10' },
      { iccid: iccidOf(4), kind: 'replaced', on: '2024-06-02', cause: 'lost', newIccid: iccidOf(104) },
    ],
  })
  await office.do('cards.note', { iccid: iccidOf(1), assignee: '张三', device: '=HYPERLINK("x")' })
  await office.do('cards.note', { iccid: iccidOf(2), assignee: '“引号”，逗号', device: '执法记录仪 1 号' })
  return office
}

it('a list of cards and a right bill come back through LibreOffice as they went', async () => {
  const office = await openWithLife()
  const folder = join(office.folder, '转换')
  mkdirSync(folder)
  const place = (name: string) => join(office.folder, name)
  await office.do('cards.exportSheet', { contractId: 'B', file: '清单.xlsx' })
  await office.do('bills.exportExpected', {
    contractId: 'B',
    from: '2024-03',
    to: '2024-08',
    file: '账单.xlsx',
  })
  const before = office.head()

  for (const to of ['xlsx', GB18030_TEXT]) {
    const bill = convert(place('账单.xlsx'), to, folder)
    const audited = await office.do('bills.audit', { contractId: 'B', file: bill })
    expect(audited).toMatchObject({ from: '2024-03', to: '2024-08', differences: [] })
    expect(audited.lines).toBeGreaterThan(20)
    const list = convert(place('清单.xlsx'), to, folder)
    const order = { kind: 'cards', file: list, takesKnownCards: true } as const
    const tried = await office.do('imports.try', order)
    expect(tried.sentences).toEqual(['清单中的 6 张卡与台账一致，没有需要登记的内容。'])

    const other = openOffice()
    await other.do('imports.record', { kind: 'cards', file: list })
    const known = other.reads().cardsOf('B' as never)
    expect(known.map(({ iccid, msisdn, suppliedOn }) => ({ iccid, msisdn, suppliedOn }))).toEqual(
      CARDS.map((iccid, index) => ({
        iccid: index === 3 ? iccidOf(104) : iccid,
        msisdn: `144032800100${index}`,
        suppliedOn: '2024-03-11',
      })),
    )
    const notes = [
      ...other
        .reads()
        .cardNotesOf('B' as never)
        .values(),
    ]
    expect(notes.map(({ assignee, device }) => [assignee, device])).toEqual([
      ['张三', '=HYPERLINK("x")'],
      ['“引号”，逗号', '执法记录仪 1 号'],
    ])
  }
  expect(office.head()).toEqual(before)
}, 300_000)
