import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { parseTypedDate, parseTypedMonth, parseTypedRate } from '../../src/base/typed-text.ts'
import { fc } from '../fuzz/cases.ts'

const day = fc.nat(200_000).map(days => addDays(calendarDate('1900-01-01'), days))

describe('a typed day', () => {
  it('is read in every way in which China writes it', () => {
    const ways = ['2024-03-02', '2024/3/2', '2024.3.2', '2024年3月2日', '20240302', ' ２０２４／３／２ ']
    expect(ways.map(text => parseTypedDate(text))).toEqual(
      ways.map(() => ({ ok: true, value: '2024-03-02' })),
    )
    const late = ['2024-12-31', '2024/12/31', '2024年12月31日', '20241231']
    expect(late.map(text => parseTypedDate(text))).toEqual(
      late.map(() => ({ ok: true, value: '2024-12-31' })),
    )
  })

  it('is the day that was written, whatever the day and the way', () => {
    fc.assert(
      fc.property(day, on => {
        const [year, month, date] = on.split('-').map(Number)
        for (const text of [
          on,
          on.replaceAll('-', ''),
          `${year}/${month}/${date}`,
          `${year}年${month}月${date}日`,
        ]) {
          expect(parseTypedDate(text)).toEqual({ ok: true, value: on })
        }
      }),
    )
  })

  it.each([
    '',
    '2024-02-30',
    '3/12/2024',
    '24-3-12',
    '2024-3',
    '45363',
    '2024年13月1日',
    '2024032',
    '明天',
    '自2024-03-02',
    '2024-03-02起',
    '12024-03-02',
  ])('%j is refused and never guessed', text => {
    expect(parseTypedDate(text)).toEqual({ ok: false, error: { kind: 'impossible-date', text } })
  })
})

describe('a typed month', () => {
  it.each(['2024-03', '2024/3', '2024.3', '2024年3月', '202403'])('%s is March 2024', text => {
    expect(parseTypedMonth(text)).toEqual({ ok: true, value: '2024-03' })
  })

  it.each(['2024-12', '2024年12月'])('%s is December 2024', text => {
    expect(parseTypedMonth(text)).toEqual({ ok: true, value: '2024-12' })
  })

  it.each(['', '2024-13', '2024', '3月', '2024-3-1', '自2024-03', '12024-03'])('%j is refused', text => {
    expect(parseTypedMonth(text)).toEqual({ ok: false, error: { kind: 'impossible-month', text } })
  })
})

describe('a typed rate', () => {
  it.each([
    ['6%', '0.06'],
    [' 6.5 ％', '0.065'],
    ['13%', '0.13'],
    ['100%', '1'],
    ['3‰', '0.003'],
    ['0.5‰', '0.0005'],
    ['千分之三', '0.003'],
    ['万分之5', '0.0005'],
    ['百分之0.05', '0.0005'],
    ['0.003', '0.003'],
    ['0', '0'],
    ['10%', '0.1'],
    ['100‰', '0.1'],
    ['千分之12', '0.012'],
    ['万分之100', '0.01'],
    ['00.5', '0.5'],
    ['000.5', '0.5'],
  ])('%s is %s', (text, rate) => expect(parseTypedRate(text)).toEqual({ ok: true, value: rate }))

  it.each([
    '',
    '6',
    '1',
    '三',
    '千分之',
    '-3%',
    '3‰%',
    '1e-3',
    '约千分之三',
    '千分之三左右',
    '千分之三三',
    '十分之三',
  ])('%j is refused, with the text', text => {
    expect(parseTypedRate(text)).toEqual({ ok: false, error: { kind: 'not-a-decimal', text } })
  })

  it('of more than the whole is refused as that', () => {
    expect(parseTypedRate('101%')).toMatchObject({ ok: false, error: { kind: 'rate-above-one' } })
  })
})
