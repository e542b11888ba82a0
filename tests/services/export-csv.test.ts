// Everything handed out as tables: every record in the table of its kind, every amount to the fen, and no key.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { activateCards, openOffice } from './office.ts'

async function officeWithCards() {
  const office = openOffice()
  await activateCards(office, 3, '2024-03-12')
  office.setToday('2024-06-03')
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  await office.do('payments.record', {
    contractId: 'B',
    paidOn: '2024-06-01',
    amountFen: 12_345,
    voucher: '=HYPERLINK("x")',
  })
  return office
}

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')

it('has every record once, amounts to the fen, and nothing that a spreadsheet would run', async () => {
  const office = await officeWithCards()
  const { folder, files } = await office.do('ledger.exportCsv', { folder: '台账' })
  expect(readdirSync(folder).toSorted()).toEqual(
    files.map(({ file }) => file.slice(folder.length + 1)).toSorted(),
  )
  expect(files.reduce((sum, { rows }) => sum + rows, 0)).toBe(office.head().seq)
  expect(readFileSync(join(folder, '付款.csv'))[0]).toBe(0xef)
  const [headings = '', payment = ''] = linesOf(join(folder, '付款.csv'))
  expect(headings).toContain('金额（元）')
  expect(payment).toContain(',123.45,')
  expect(payment).toContain(`"'=HYPERLINK(""x"")"`)
  const charges = linesOf(join(folder, '应付费用.csv'))
  const { charges: listed } = await office.do('charges.list', { contractId: 'B' })
  expect(charges.length - 1).toBe(listed.length)
  const text = files.map(({ file }) => readFileSync(file, 'utf8')).join('')
  expect(text).not.toMatch(/^.*(?:wrapped|"n":131072).*$/m)
})

it('is not mixed with what lies in a folder already', async () => {
  const office = await officeWithCards()
  const folder = join(office.folder, '有东西')
  mkdirSync(folder)
  writeFileSync(join(folder, '别的.txt'), '')
  expect(await office.refused('ledger.exportCsv', { folder })).toMatchObject({ kind: 'file-exists' })
  expect(readdirSync(folder)).toEqual(['别的.txt'])
})
