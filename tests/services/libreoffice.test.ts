// A real spreadsheet program between us and ourselves: what we hand out is opened and saved by LibreOffice, as a workbook
// and as a text in GB18030, and brought in again; nothing has changed on the way.

import { mkdirSync, readFileSync } from 'node:fs'
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

/** Of a flat document: the cells of the rows below the heading, each as its kind and value. */
function cellsOf(fods: string): readonly (readonly string[])[] {
  const rows = [...fods.matchAll(/<table:table-row [^>]*>(.*?)<\/table:table-row>/gs)].map(
    ([, row = '']) => row,
  )
  return rows.slice(1).map(row =>
    [...row.matchAll(/<table:table-cell ([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, attributes = '', inside = '']) => {
        const kind = /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? ''
        const value = /office:(?:date-)?value="([^"]*)"/.exec(attributes)?.[1]
        return `${kind} ${
          value ??
          inside
            .replace(/<[^>]*>/g, '')
            .replaceAll('&apos;', "'")
            .trim()
        }`
      },
    ),
  )
}

it('a list that was handed out opens with figures as figures, days as days and no formula', async () => {
  const office = openOffice()
  const folder = join(office.folder, '转换')
  mkdirSync(folder)
  const content = {
    list: 'shown',
    headings: ['卡号', '金额（元）', '日期', '笔数', '说明'],
    rows: [
      ['89860824030000000001', { amountFen: 1_234_567 }, { on: '2024-02-29' }, 84, '=1+1'],
      ['0432', { amountFen: -5 }, { on: '2027-03-31' }, 0, '@SUM(1)'],
    ],
  } as const
  const shown = { ...content, headings: [...content.headings], rows: content.rows.map(row => [...row]) }
  for (const name of ['列表.xlsx', '列表.csv']) {
    await office.do('lists.export', { title: '列表', content: shown, file: name })
    const opened = readFileSync(convert(join(office.folder, name), 'fods', folder), 'utf8')
    expect(opened.match(/table:formula=/g)).toBeNull()
    const rows = cellsOf(opened).filter(row => row.length > 1)
    // A text that a spreadsheet would run has an apostrophe before it in the text file.
    const harmless = name.endsWith('.csv') ? "'" : ''
    expect(rows.map(row => row.slice(1, 5))).toEqual([
      ['float 12345.67', 'date 2024-02-29', 'float 84', `string ${harmless}=1+1`],
      ['float -0.05', 'date 2027-03-31', 'float 0', `string ${harmless}@SUM(1)`],
    ])
    expect(rows.map(([iccid = '']) => iccid.replace(/\s+/g, ' '))).toEqual([
      'string 89860824030000000001',
      'string 0432',
    ])
  }
}, 300_000)
