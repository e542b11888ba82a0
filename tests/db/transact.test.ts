import { describe, expect, it } from 'vitest'
import { type Parameters, prepareQuery, query } from '../../db/handles.ts'
import { createMemoryLedger } from '../../db/memory-ledger.ts'
import { err, ok } from '../../src/base/result.ts'
import { CLOCK, makeLedger, openWriter, postPayment, tamper, valueIn, verify } from './test-ledgers.ts'

describe('a transaction', () => {
  it('is one act with the records that hang on it, in one gapless chain', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    expect(valueIn(postPayment(ledger))).toBe(8)
    expect(ledger.head().seq).toBe(8)
    const acts = query.selectFrom('act').select(['seq', 'user_account', 'verb']).where('seq', '>', 2)
    expect(ledger.reader.all(acts)).toEqual([{ seq: 4, user_account: 3, verb: 'payments.record' }])
    expect(ledger.reader.first(query.selectFrom('payment').select(['act', 'entry', 'voucher']))).toEqual({
      act: 4,
      entry: 5,
      voucher: '财付-1',
    })
  })

  it('that is refused, or fails, leaves nothing, and the next one gets its numbers', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    const head = ledger.head()
    const act = { verb: 'test', userId: ledger.user.userId }
    expect(
      ledger.transact(act, writer => {
        writer.act()
        return err({ kind: 'unknown-contract' })
      }),
    ).toEqual({ ok: false, error: { kind: 'unknown-contract' } })
    expect(() =>
      ledger.transact(act, writer => {
        writer.act()
        throw new Error('a bug')
      }),
    ).toThrow('a bug')
    expect(ledger.head()).toEqual(head)
    expect(valueIn(postPayment(ledger))).toBe(8)
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 8 })
  })

  it('in which nothing was appended is not an act', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    const result = ledger.transact({ verb: 'billing.run', userId: ledger.user.userId }, () =>
      ok({ added: 0 }),
    )
    expect(result).toEqual({ ok: true, value: { added: 0 } })
    expect(ledger.head().seq).toBe(3)
  })

  it('breaks no rule of the schema: what violates it is a bug and throws', () => {
    const { transact, administrator, reader } = createMemoryLedger(CLOCK)
    const attempt = (megabytes: string, card = 1) =>
      transact({ verb: 'test', userId: administrator }, writer =>
        ok(writer.append('card_usage', { act: writer.act(), card, month: '2024-03', megabytes })),
      )
    expect(() => attempt('-1')).toThrow('CHECK')
    expect(() => attempt('1', 99)).toThrow('FOREIGN KEY')
    expect(() => attempt(1 as unknown as string)).toThrow('card_usage.megabytes cannot hold a number')
    expect(() => attempt(undefined as unknown as string)).toThrow('cannot hold a undefined')
    expect(() => attempt('1\ud800')).toThrow('lone surrogate')
    expect(reader.first(query.selectFrom('act').select(e => e.fn.countAll().as('count')))).toEqual({
      count: 1,
    })
  })

  it('is refused once another program with the key has appended, which is then not anchored', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    valueIn(postPayment(ledger))
    tamper(path, database =>
      database.exec("INSERT INTO answer VALUES (9, zeroblob(32), 2, 'Q', NULL, 'x', NULL)"),
    )
    expect(postPayment(ledger)).toEqual({ ok: false, error: { kind: 'ledger-changed', path } })
    expect(postPayment(ledger)).toEqual({ ok: false, error: { kind: 'session-stopped', path } })
    ledger.close()
    expect(verify(path).problems).toEqual([
      { kind: 'chain-broken', fault: 'altered', table: 'answer', seq: 9 },
      { kind: 'ledger-ahead-of-anchor', anchorSeq: 8, lastSeq: 9 },
    ])
  })
})

describe('queries', () => {
  it('come back as rows, one row, or row by row; compiled each time or once', () => {
    const { reader } = createMemoryLedger(CLOCK)
    const names = query.selectFrom('user_account').select('name')
    const byId = prepareQuery((value: Parameters<{ id: number }>) =>
      query.selectFrom('user_account').select('name').where('user_id', '=', value('id')),
    )
    expect(reader.all(names)).toEqual([{ name: 'administrator' }])
    expect(reader.first(names)).toEqual({ name: 'administrator' })
    expect([...reader.iterate(names)]).toEqual([{ name: 'administrator' }])
    expect(reader.first(byId, { id: 3 })).toEqual({ name: 'administrator' })
    expect(reader.first(byId, { id: 4 })).toBe(undefined)
    expect([...reader.iterate(byId, { id: 3 })]).toHaveLength(1)
    // @ts-expect-error a query names its values
    expect(() => reader.all(byId, { other: 3 })).toThrow('no value for id')
  })

  it('cannot be built to write', () => {
    // @ts-expect-error rows are appended, never inserted
    expect(() => query.insertInto('act').values({}).compile()).toBeTypeOf('function')
  })
})
