// The rules of withdrawing that the file itself holds, whoever writes into it.

import { describe, expect, it } from 'vitest'
import type { LedgerWriter } from '../../db/handles.ts'
import { createMemoryLedger } from '../../db/memory-ledger.ts'
import { ok } from '../../src/base/result.ts'
import { CLOCK } from './test-ledgers.ts'

const NUMBER = '24222000000000000001'

function ledger() {
  const { transact, administrator } = createMemoryLedger(CLOCK)
  return (append: (writer: LedgerWriter, act: number) => number): number => {
    const written = transact({ verb: 'test', userId: administrator }, writer =>
      ok(append(writer, writer.act())),
    )
    return written.ok ? written.value : 0
  }
}

const invoice = (act: number) => ({
  act,
  contract_id: 'B',
  number: NUMBER,
  seller: null,
  kind: '普通发票',
  issued_on: '2024-03-31',
  net_fen: 94,
  tax_fen: 6,
  gross_fen: 100,
  rate: '0.06',
})

describe('the file', () => {
  it('takes a number a second time only when the first paper was withdrawn', () => {
    const write = ledger()
    const first = write((writer, act) => writer.append('invoice', invoice(act)))
    const again = () => write((writer, act) => writer.append('invoice', invoice(act)))
    expect(again).toThrow('invoice number is in use')
    write((writer, act) =>
      writer.append('withdrawal', { act, kind: 'invoice', record: first, reason: '误录' }),
    )
    expect(again()).toBeGreaterThan(first)
    expect(again).toThrow('invoice number is in use')
  })

  it('holds a withdrawal to a record of its kind, and to one each', () => {
    const write = ledger()
    const first = write((writer, act) => writer.append('invoice', invoice(act)))
    const withdraw = (kind: 'invoice' | 'bill', record: number) => () =>
      write((writer, act) => writer.append('withdrawal', { act, kind, record, reason: '误录' }))
    expect(withdraw('bill', first)).toThrow('withdrawal of no such record')
    expect(withdraw('invoice', first - 1)).toThrow('withdrawal of no such record')
    expect(withdraw('invoice', first)()).toBeGreaterThan(first)
    expect(withdraw('invoice', first)).toThrow('UNIQUE')
  })
})
