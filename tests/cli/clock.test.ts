// The computer's clock and the ledger: set back, set far forward, in another zone, on 29 February, at midnight. Records
// are ordered by their numbers, and the day is China's.

import { describe, expect, it } from 'vitest'
import { verify } from '../db/test-ledgers.ts'
import { openOffice } from '../services/office.ts'
import { makeCourtLedger } from './court-ledger.ts'
import { linesOf, runCli } from './run-cli.ts'

const pay = (paidOn: string, voucher: string) =>
  JSON.stringify({ contractId: 'A', paidOn, amountFen: 100, voucher })

function court() {
  const { path, folder } = makeCourtLedger()
  const post = (today: string, voucher: string, env: Record<string, string> = {}) =>
    runCli(
      { folder, env },
      'call',
      'payments.record',
      '--input',
      pay(today, voucher),
      '--ledger',
      path,
      '--today',
      today,
    )
  const payments = () =>
    linesOf(runCli({ folder }, 'dump', '--ledger', path).stdout)
      .map(line => JSON.parse(line))
      .filter(record => record.table === 'payment')
  return { path, folder, post, payments }
}

describe('a clock that was set back', () => {
  it('is told on standard error each time, is no reason to refuse, and changes no order', () => {
    const { path, post, payments } = court()
    expect(post('2026-11-28', '一').stderr).toBe('')
    const back = post('2025-11-28', '二')
    expect(back.status).toBe(0)
    expect(back.stderr).toMatch(/电脑时钟早于账本最后一笔的登记时间（2026-11-28 \d\d:\d\d）.*以记录序号为准/)
    // The last record is now an earlier one: the clock has not gone back again.
    expect(post('2026-11-29', '三').stderr).toBe('')
    expect(payments().map(({ voucher }) => voucher)).toEqual(['一', '二', '三'])
    const seqs = payments().map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    expect(verify(path)).toMatchObject({ ok: true })
  })
})

describe('a clock that was set far forward, and a leap day', () => {
  it('are days like any other; 29 February of another year is none', async () => {
    const office = openOffice()
    const payment = { contractId: 'A', amountFen: 100 }
    for (const day of ['2028-02-29', '2199-12-31', '2026-11-28']) {
      office.setToday(day)
      await office.do('payments.record', { ...payment, paidOn: day, voucher: day })
    }
    const wrong = { ...payment, paidOn: '2027-02-29', voucher: '平年' }
    expect(await office.refused('payments.record', wrong)).toMatchObject({ problem: 'impossible-date' })
    const { payments } = await office.do('payments.list', { contractId: 'A' })
    expect(payments.map(({ paidOn }) => paidOn)).toEqual(['2028-02-29', '2199-12-31', '2026-11-28'])
    expect(office.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('the time zone of the computer', () => {
  it('moves no day: what is read is the same in every zone, and what is recorded bears one time', () => {
    const { folder, path, post, payments } = court()
    post('2026-11-28', '西', { TZ: 'Pacific/Honolulu' })
    expect(payments().map(({ paid_on }) => paid_on)).toEqual(['2026-11-28'])
    const read = (TZ: string) =>
      runCli(
        { folder, env: { TZ } },
        'call',
        'deadlines.list',
        '--input',
        '{"asOf":"2026-12-01"}',
        '--ledger',
        path,
      )
    const [east, west] = ['Asia/Shanghai', 'Pacific/Honolulu'].map(read)
    expect(east?.status).toBe(0)
    expect(west?.stdout).toBe(east?.stdout)
  })
})
