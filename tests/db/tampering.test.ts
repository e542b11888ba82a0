import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { expectedSchema } from '../../db/expected-schema.ts'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { TABLES } from '../../db/schema.ts'
import { verifyLedger } from '../../db/verify.ts'
import { encoderOf } from '../../src/records/canonical.ts'
import { fillEveryTable } from './every-table.ts'
import {
  CLOCK,
  CREDENTIAL,
  makeLedger,
  postAndClose,
  problemKinds,
  tamper,
  tamperBehindTriggers,
  unlock,
  valueIn,
  verify,
} from './test-ledgers.ts'

const { layouts } = expectedSchema(LEDGER_VERSION)
const columns = layouts.flatMap(({ table, columns: named }) =>
  ['seq', 'h', ...named.map(column => column.name)].map(column => [table, column] as const),
)

describe('a ledger with records in every table', () => {
  it('is in order', () => {
    const { path } = makeLedger(fillEveryTable)
    expect(verify(path)).toMatchObject({ ok: true, problems: [], entries: 6 })
    tamper(path, database => {
      const empty = TABLES.filter(table => count(database, table) === 0)
      expect(empty).toEqual([])
    })
  })

  it.each(columns)('shows when %s.%s was altered by raw SQL, the triggers put back', (table, column) => {
    const { path } = makeLedger(fillEveryTable)
    postAndClose(path, 1)
    tamperBehindTriggers(path, database => alterFirst(database, table, column))
    expect(verify(path).ok).toBe(false)
  })

  it.each(TABLES.map(table => [table] as const))('shows when a record of %s was deleted', table => {
    const { path } = makeLedger(fillEveryTable)
    tamperBehindTriggers(path, database =>
      database.exec(`DELETE FROM ${table} WHERE seq = (SELECT min(seq) FROM ${table})`),
    )
    expect(verify(path).ok).toBe(false)
  })

  it.each(TABLES.map(table => [table] as const))('lets nobody update, delete or replace in %s', table => {
    const { path } = makeLedger(fillEveryTable)
    tamper(path, database => {
      database.pragma('recursive_triggers = ON')
      for (const statement of [
        `UPDATE ${table} SET h = zeroblob(32)`,
        `DELETE FROM ${table}`,
        `REPLACE INTO ${table} SELECT * FROM ${table}`,
      ]) {
        expect(() => database.exec(statement)).toThrow('append-only')
      }
    })
    expect(verify(path).ok).toBe(true)
  })

  it('refuses REPLACE on the connection that the program itself writes by', () => {
    const { path } = makeLedger(fillEveryTable)
    const ledger = valueIn(openLedgerForWriting(path, CREDENTIAL, CLOCK))
    try {
      const replace = { sql: 'REPLACE INTO payment SELECT * FROM payment', parameters: [] }
      expect(() => ledger.reader.iterate(replace, {}).next()).toThrow()
    } finally {
      ledger.close()
    }
    expect(verify(path).ok).toBe(true)
  })
})

describe('verification names', () => {
  it('two records that changed places', () => {
    const { path } = makeLedger()
    postAndClose(path, 2)
    tamperBehindTriggers(path, database =>
      database.exec(`
        UPDATE payment SET seq = -1 WHERE seq = 8; UPDATE payment SET seq = 8 WHERE seq = 13;
        UPDATE payment SET seq = 13 WHERE seq = -1`),
    )
    const altered = { kind: 'chain-broken', fault: 'altered' }
    expect(verify(path).problems).toEqual([
      { ...altered, table: 'payment', seq: 8 },
      { kind: 'anchor-differs', seq: 8 },
      { ...altered, table: 'act', seq: 9 },
      { ...altered, table: 'payment', seq: 13 },
      { kind: 'anchor-differs', seq: 13 },
    ])
  })

  it('a record that stands there twice', () => {
    const { path } = makeLedger()
    postAndClose(path, 1)
    tamper(path, database =>
      database.exec(
        'INSERT INTO payment SELECT 9, h, act, contract_id, paid_on, amount_fen, voucher, entry FROM payment',
      ),
    )
    expect(verify(path).problems).toEqual([
      { kind: 'chain-broken', fault: 'altered', table: 'payment', seq: 9 },
      { kind: 'ledger-ahead-of-anchor', anchorSeq: 8, lastSeq: 9 },
    ])
  })

  it('the seq of one record given to another table too', () => {
    const { path } = makeLedger()
    postAndClose(path, 1)
    tamper(path, database =>
      database.exec("INSERT INTO answer VALUES (7, zeroblob(32), 2, 'Q', NULL, 'x', NULL)"),
    )
    expect(verify(path).problems).toContainEqual({
      kind: 'chain-broken',
      fault: 'repeated',
      table: 'entry_line',
      seq: 7,
    })
  })

  it('a tail that was cut, and opening to write refuses it', () => {
    const { path } = makeLedger()
    postAndClose(path, 2)
    cutAfter(path, 8)
    expect(verify(path).problems).toEqual([{ kind: 'ledger-behind-anchor', anchorSeq: 13, lastSeq: 8 }])
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
      ok: false,
      error: { kind: 'ledger-behind-anchor', path, anchorSeq: 13, lastSeq: 8 },
    })
  })

  it('a chain recomputed throughout by one who has no anchor key, and opening to write refuses it', () => {
    const { path } = makeLedger(fillEveryTable)
    tamperBehindTriggers(path, database => {
      database.exec("UPDATE payment SET voucher = '财付-8'")
      recomputeChain(database)
    })
    expect(problemKinds(path)).toEqual(['anchor-differs'])
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toMatchObject({
      ok: false,
      error: { kind: 'ledger-behind-anchor' },
    })
  })

  it('an older ledger file that was put back', () => {
    const { path, folder } = makeLedger()
    postAndClose(path, 1)
    copyFileSync(path, join(folder, 'older'))
    postAndClose(path, 1)
    copyFileSync(join(folder, 'older'), path)
    expect(problemKinds(path)).toEqual(['ledger-behind-anchor'])
  })

  it('a trigger that is missing, hollow or new, an index that is missing, another version', () => {
    const changes = [
      ['DROP TRIGGER payment_no_update', 'trigger payment_no_update'],
      [
        'DROP TRIGGER payment_no_update; CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment BEGIN SELECT 1; END',
        'trigger payment_no_update',
      ],
      ['CREATE TRIGGER extra AFTER INSERT ON payment BEGIN SELECT 1; END', 'trigger extra'],
      ['DROP INDEX charge_key', 'index charge_key'],
      ['CREATE TABLE notes (text TEXT)', 'table notes'],
    ] as const
    for (const [sql, name] of changes) {
      const { path } = makeLedger()
      tamper(path, database => database.exec(sql))
      expect(verify(path).problems).toEqual([{ kind: 'schema-changed', name }])
      expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toMatchObject({
        ok: false,
        error: { kind: 'ledger-damaged', problem: 'schema-changed' },
      })
    }
  })

  it('an application_id that is not a ledger’s', () => {
    const { path } = makeLedger()
    tamper(path, database => database.pragma('application_id = 1'))
    expect(verify(path).problems).toEqual([{ kind: 'not-this-ledger', problem: 'foreign' }])
  })

  it('an entry that does not balance and charges that differ from what is payable, though the chain holds', () => {
    const { path } = makeLedger(writer => {
      const act = writer.act()
      const entry = writer.append('entry', {
        act,
        contract_id: 'B',
        kind: 'charge',
        effective_on: '2024-03-31',
        reverses: null,
      })
      writer.append('entry_line', { entry, account: 'expense:B:card-fee', amount_fen: 100 })
      writer.append('entry_line', { entry, account: 'payable:B', amount_fen: -90 })
      writer.append('charge', {
        entry,
        contract_id: 'B',
        term_id: 'B-CARD',
        kind: 'card-fee',
        month: null,
        instalment: null,
        card: null,
        iccid: null,
        amount_fen: 100,
        effective_on: '2024-03-31',
        inputs: '{}',
        adjusts: null,
      })
    })
    expect(verify(path).problems).toEqual([
      { kind: 'entry-unbalanced', entry: 4, sumFen: 10 },
      { kind: 'charges-differ-from-payable', entry: 4, chargesFen: 100, payableFen: -90 },
    ])
  })

  it('a flipped bit anywhere in the file, or the same records as before', () => {
    const { path } = makeLedger(fillEveryTable)
    postAndClose(path, 3)
    const whole = readFileSync(path)
    const { head } = verify(path)
    for (let position = 5; position < whole.length; position += 7919) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(position) ^ 16, position)
      writeFileSync(path, flipped)
      const found = verify(path)
      expect(found.ok ? found.head : 'found').toBe(found.ok ? head : 'found')
    }
  })
})

function count(database: Database.Database, table: string): number {
  return database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
}

/** Alters one column of the first row as little as its type allows. */
function alterFirst(database: Database.Database, table: string, column: string): void {
  const first = `seq = (SELECT min(seq) FROM ${table} WHERE ${column} IS NOT NULL)`
  const changed = database
    .prepare(
      `UPDATE ${table} SET ${column} = CASE typeof(${column})
         WHEN 'integer' THEN ${column} + 1000
         WHEN 'text' THEN ${column} || ' '
         ELSE CAST(substr(${column}, 1, length(${column}) - 1) ||
           iif(substr(${column}, -1) = x'00', x'01', x'00') AS BLOB) END
       WHERE ${first}`,
    )
    .run().changes
  expect(changed).toBe(1)
}

function cutAfter(path: string, seq: number): void {
  tamperBehindTriggers(path, database => {
    for (const table of TABLES) database.exec(`DELETE FROM ${table} WHERE seq > ${seq}`)
  })
}

/** As anybody could who has read how records are chained. */
function recomputeChain(database: Database.Database): void {
  const rows = layouts.flatMap(({ table, columns: named }) => {
    const names = named.map(column => column.name)
    const encode = encoderOf(table, names)
    return database
      .prepare<[], [number, ...(string | number | null)[]]>(`SELECT seq, ${names.join(', ')} FROM ${table}`)
      .raw()
      .all()
      .map(([seq, ...values]) => ({ table, seq, encoded: encode(seq, values) }))
  })
  let h = '0'.repeat(64)
  for (const { table, seq, encoded } of rows.sort((a, b) => a.seq - b.seq)) {
    h = createHash('sha256')
      .update(h + encoded)
      .digest('hex')
    database.prepare(`UPDATE ${table} SET h = ? WHERE seq = ?`).run(Buffer.from(h, 'hex'), seq)
  }
}

describe('a printed head', () => {
  it('is found in the chain that it was printed from, and missed in another', () => {
    const { path } = makeLedger()
    const { head } = verify(path)
    postAndClose(path, 1)
    expect(verifyWith(path, head)).toEqual([])
    expect(verifyWith(path, 'ab'.repeat(32))).toEqual([{ kind: 'anchor-unknown', anchor: 'ab'.repeat(32) }])
  })
})

const verifyWith = (path: string, anchor: string) => valueIn(verifyLedger(unlock(path), { anchor })).problems

describe('a record whose number no record ever gets', () => {
  it.each(['-9223372036854775808', '-5', '0', '9007199254740993', '9223372036854775807'])(
    'is found, ends no reading and is never built upon: %s',
    seq => {
      const { path } = makeLedger()
      postAndClose(path, 1)
      tamper(path, database =>
        database.exec(`INSERT INTO answer VALUES (${seq}, zeroblob(32), 2, 'Q', NULL, 'x', NULL)`),
      )
      expect(verify(path).problems).toMatchObject([
        { kind: 'chain-broken', fault: 'outside', table: 'answer' },
      ])
      expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toMatchObject({
        ok: false,
        error: { kind: 'ledger-damaged', problem: 'chain' },
      })
    },
  )
})
