// A list as a file: whole, figures as figures, days as days, texts harmless; recorded with its hash; half of one nowhere.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publishWritten } from '../../host/files.ts'
import { writeList } from '../../host/lists/export-list.ts'
import { readSpreadsheet } from '../../host/sheets/reading/read-spreadsheet.ts'
import { chargeOrders } from '../../src/api/charges-procedures.ts'
import { ok } from '../../src/base/result.ts'
import { createWatch } from '../../src/base/watch.ts'
import { valueIn } from '../db/test-ledgers.ts'
import { activateCards, openOffice } from './office.ts'

const HARMFUL = '=HYPERLINK("http://x","看")'
const shown = {
  list: 'shown',
  headings: ['编号', '卡号', '金额（元）', '日期', '说明'],
  rows: [
    [1, '89860824030000000001', { amountFen: -123_456 }, { on: '2024-03-11' }, HARMFUL],
    [2, null, { amountFen: 5 }, null, '+86、-1、@x <&> “引号”"\n第二行'],
  ],
} as const

async function officeWithCharges() {
  const office = openOffice()
  await activateCards(office, 3, '2024-03-12')
  office.setToday('2024-06-03')
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  return office
}

it('stands in a text with a mark of its encoding, and no text of it is run', async () => {
  const office = openOffice()
  const written = await office.do('lists.export', {
    title: '付款 记录',
    content: { ...shown, headings: [...shown.headings], rows: shown.rows.map(row => [...row]) },
    file: '付款.csv',
  })
  const bytes = readFileSync(written.file)
  expect(bytes.toString('utf8')).toBe(
    `\uFEFF编号,卡号,金额（元）,日期,说明\r\n1,"\t89860824030000000001",-1234.56,2024-03-11,"'=HYPERLINK(""http://x"",""看"")"\r\n2,,0.05,,"'+86、-1、@x <&> “引号”""\n第二行"\r\n`,
  )
  expect(written).toMatchObject({ rows: 2, sha256: createHash('sha256').update(bytes).digest('hex') })
  expect(readdirSync(office.folder).filter(name => name.endsWith('.part'))).toEqual([])
})

it('stands in a workbook cell by cell as it is', async () => {
  const office = openOffice()
  const { file } = await office.do('lists.export', {
    title: '付款/记录：[一]',
    content: { ...shown, headings: [...shown.headings], rows: shown.rows.map(row => [...row]) },
    file: '付款.xlsx',
  })
  const { sheets } = valueIn(readSpreadsheet(readFileSync(file)))
  expect(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)])).toEqual([
    [
      '付款 记录： 一',
      [
        [...shown.headings],
        [
          { number: '1', isDay: false },
          '89860824030000000001',
          { number: '-1234.56', isDay: false },
          { number: '45362', isDay: true },
          HARMFUL,
        ],
        [
          { number: '2', isDay: false },
          null,
          { number: '0.05', isDay: false },
          null,
          '+86、-1、@x <&> “引号”"\n第二行',
        ],
      ],
    ],
  ])
})

it('has every charge that the list finds, in its order, and is in the book of records with its hash', async () => {
  const office = await officeWithCharges()
  const question = { contractId: 'B', search: '套餐费', sort: 'amount', descending: true } as const
  const page = await office.do('charges.page', { ...question, offset: 0, limit: 100 })
  const { file, rows, sha256, handOutId } = await office.do('lists.export', {
    title: '应付',
    content: { list: 'charges', question, without: ['number'] },
    file: '应付.csv',
  })
  const [head = '', ...lines] = readFileSync(file, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n')
  expect(head).toBe('费用,所属期间,卡号,金额（元）,已付（元）,未付（元）,发生日,到期日,付款状态,依据条款')
  expect(rows).toBe(page.total)
  expect(lines.map(line => line.split(',')[3])).toEqual(
    page.rows.map(({ amountFen }) => (amountFen / 100).toFixed(2)),
  )
  expect(await office.do('journal.record', { seq: handOutId })).toMatchObject({
    kindName: '导出',
    summary: `应付，${rows} 行，应付.csv`,
    act: { name: '导出列表' },
    fields: expect.arrayContaining([expect.objectContaining({ name: 'sha256', value: sha256 })]),
  })
  expect(office.verify()).toMatchObject({ ok: true })
})

it('has every record of the book, an entry with its lines and what it comes to', async () => {
  const office = await officeWithCharges()
  const { total } = await office.do('journal.page', { kinds: ['entry'], offset: 0, limit: 1 })
  const { file, rows } = await office.do('lists.export', {
    title: '记录簿',
    content: { list: 'records', question: { kinds: ['entry'] } },
    file: '记录簿.csv',
  })
  expect(rows).toBe(total)
  const [, first = ''] = readFileSync(file, 'utf8').split('\r\n')
  expect(first).toMatch(/^\d+,记账凭证,B,2024-\d\d-\d\d,.*借 费用.*；贷 .*,\d+\.\d\d,2024-06-03 /)
})

it('leaves nothing when it is refused or no longer wanted, and nothing is recorded', async () => {
  const office = await officeWithCharges()
  const content = { list: 'charges', question: { contractId: 'Z' } }
  expect(await office.refused('lists.export', { title: '应付', content, file: '应付.xlsx' })).toMatchObject({
    kind: 'unknown-contract',
  })
  const before = office.head()
  const file = join(office.folder, '没有这个文件夹', '应付.xlsx')
  const right = { title: '应付', content: { list: 'charges', question: { contractId: 'B' } } }
  expect(await office.refused('lists.export', { ...right, file })).toMatchObject({
    kind: 'file-not-written',
    code: 'ENOENT',
  })
  expect(await office.refused('lists.export', { ...right, file: '应付.pdf' })).toMatchObject({
    kind: 'invalid-input',
    path: 'file',
  })
  expect(office.head()).toEqual(before)
  expect(readdirSync(office.folder).filter(name => name.startsWith('应付'))).toEqual([])
})

it('stops between two pages when it is no longer wanted', async () => {
  const folder = openOffice().folder
  const before = readdirSync(folder)
  const told: number[] = []
  const { watch, cancel } = createWatch(({ done }) => {
    told.push(done)
    if (told.length === 2) cancel()
  })
  const page = async (offset: number) => ok({ rows: [[offset], [offset + 1]], total: 100 })
  const write = (sink: (bytes: Uint8Array) => void) =>
    writeList('长.xlsx', '长', { headings: ['编号'], page }, watch, sink)
  let isRecorded = false
  const record = () => {
    isRecorded = true
    return ok(1)
  }
  expect(await publishWritten({ folder }, { file: '长.xlsx', write, record })).toEqual({
    ok: false,
    error: { kind: 'cancelled' },
  })
  expect(told).toEqual([2, 4])
  expect(isRecorded).toBe(false)
  expect(readdirSync(folder)).toEqual(before)
})

it('has the charges in each order of the screen', async () => {
  const office = await officeWithCharges()
  const orders = chargeOrders.flatMap(sort => [false, true].map(descending => ({ sort, descending })))
  for (const order of orders) {
    const question = { contractId: 'B', ...order }
    const { rows } = await office.do('charges.page', { ...question, offset: 0, limit: 500 })
    const { file } = await office.do('lists.export', {
      title: '应付',
      content: { list: 'charges', question },
      file: '应付.csv',
    })
    const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n')
    expect([order, lines.map(line => Number(line.split(',')[0]))]).toEqual([order, rows.map(({ id }) => id)])
  }
})
