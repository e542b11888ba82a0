// Backups by schedule, over a real ledger: one a day in every place that is there, the spare ones gone, no other file
// touched, and a proof that tells a damaged one.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyBackup } from '../../db/verify-backup.ts'
import { CREDENTIAL } from '../db/test-ledgers.ts'
import { type Office, openOffice } from './office.ts'

const pay = (office: Office, paidOn: string, voucher: string) =>
  office.do('payments.record', { contractId: 'A', paidOn, amountFen: 1, voucher })

const withUsbDisk = async () => {
  const office = openOffice()
  const usb = join(office.folder, '移动硬盘')
  mkdirSync(usb)
  await office.do('backups.setPlaces', { folders: [usb, usb, join(office.folder, '没有插入')] })
  return { office, usb }
}

function changeByte(file: string): void {
  const whole = readFileSync(file)
  whole[60_000] = (whole[60_000] ?? 0) ^ 1
  writeFileSync(file, whole)
}

it('backs up into every place that is there, once a day, when something is new', async () => {
  const { office, usb } = await withUsbDisk()
  expect(await office.do('backups.status', {})).toMatchObject({ isDue: true, proof: null })
  const run = await office.do('backups.run', { onlyIfDue: true })
  expect(run).toMatchObject({ made: [{}, {}], removed: [], problems: [] })
  for (const { file } of run.made)
    expect(verifyBackup(file, CREDENTIAL)).toMatchObject({ ok: true, value: { ok: true } })
  expect(run.made[1]?.file.startsWith(usb)).toBe(true)
  expect(await office.do('backups.run', { onlyIfDue: true })).toMatchObject({ made: [] })

  office.setToday('2024-03-12')
  expect(await office.do('backups.status', {})).toMatchObject({ isDue: false })
  await pay(office, '2024-03-12', '财付-1')
  const { places, isDue } = await office.do('backups.status', {})
  expect([isDue, places.map(place => [place.isBeside, place.isThere, place.backups.length])]).toEqual([
    true,
    [
      [true, true, 1],
      [false, true, 1],
      [false, false, 0],
    ],
  ])
})

it('removes what no rule keeps, and neither another file nor the last good one of a month', async () => {
  const { office, usb } = await withUsbDisk()
  writeFileSync(join(usb, '别人的.backup'), 'not ours')
  const ofMarch = ['2024-03-28', '2024-03-30', '2024-03-31']
  const ofApril = Array.from({ length: 14 }, (_, day) => `2024-04-${String(day + 1).padStart(2, '0')}`)
  const problems: string[] = []
  for (const day of [...ofMarch, ...ofApril]) {
    office.setToday(day)
    const run = await office.do('backups.run', {})
    problems.push(...run.problems.map(({ message }) => message))
    if (day === '2024-03-31') changeByte(run.made[1]?.file ?? '')
  }
  const days = readdirSync(usb).flatMap(name => /court\.ledger-(.{10})/.exec(name)?.[1] ?? [])
  // The last of March is damaged: the one before it stays for the month.
  expect(days.toSorted()).toEqual([...ofMarch.slice(1), ...ofApril])
  expect(problems[0]).toMatch(/2024-03-31.*读出的内容与写入时不同/)
  expect(readFileSync(join(usb, '别人的.backup'), 'utf8')).toBe('not ours')
})

it('reminds after thirty days without one outside the computer, and no sooner', async () => {
  const { office } = await withUsbDisk()
  const reminded = async (day: string) => {
    office.setToday(day)
    return (await office.do('backups.status', {})).isReminderDue
  }
  expect(await reminded('2024-03-12')).toBe(false)
  await office.do('backups.run', {})
  expect([await reminded('2024-04-10'), await reminded('2024-04-11')]).toEqual([false, true])
})

it('proves the newest, and tells one that a bit was changed in', async () => {
  const { office } = await withUsbDisk()
  expect(await office.refused('backups.prove', {})).toEqual({ kind: 'no-backup-yet' })
  const { made } = await office.do('backups.run', {})
  expect(await office.do('backups.prove', {})).toMatchObject({ ok: true })
  expect(await office.do('backups.status', {})).toMatchObject({ isProofDue: false, proof: { ok: true } })
  for (const { file } of made) changeByte(file)
  expect(await office.do('backups.prove', {})).toMatchObject({ ok: false })
  expect(existsSync(made[0]?.file ?? '')).toBe(true)
})
