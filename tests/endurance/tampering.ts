// D1, D2, D3, D9: what somebody can do who was given the key (`data-key`) and any SQLite: change, delete, add, swap, cut,
// take the triggers away and put them back, recompute the whole chain, put older files in place.

import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expectedSchema } from '../../db/expected-schema.ts'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import type { UnlockedLedger } from '../../db/unlock.ts'
import { verifyLedger } from '../../db/verify.ts'
import { encoderOf } from '../../src/records/canonical.ts'
import { fillEveryTable } from '../db/every-table.ts'
import { runLedger } from './command-line.ts'
import { createBroken, type FaultRun, type Scale } from './figure.ts'
import { CLOCK, CREDENTIAL, faultOf, inFolder, makeWorkLedger, unlock, withRawSql } from './ledgers.ts'

const { layouts } = expectedSchema(LEDGER_VERSION)
const TABLES = layouts.map(({ table }) => table)
const COLUMNS = layouts.flatMap(({ table, columns }) =>
  ['seq', 'h', ...columns.map(({ name }) => name)].map(column => [table, column] as const),
)

type Edit = { readonly what: string; readonly run: (database: Database.Database) => void }

/** Behind the triggers, which are put back as they were. */
function behindTriggers(database: Database.Database, work: () => void): void {
  const triggers = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  database.pragma('ignore_check_constraints = ON')
  work()
  for (const { sql } of triggers) database.exec(sql)
}

const edit = (what: string, sql: string): Edit => ({
  what,
  run: database => behindTriggers(database, () => database.exec(sql)),
})

const updates = COLUMNS.map(([table, column]) =>
  edit(
    `update ${table}.${column}`,
    `UPDATE ${table} SET ${column} = CASE typeof(${column})
       WHEN 'integer' THEN ${column} + 1000
       WHEN 'text' THEN ${column} || ' '
       ELSE CAST(substr(${column}, 1, length(${column}) - 1) || x'00' AS BLOB) END
     WHERE seq = (SELECT max(seq) FROM ${table} WHERE ${column} IS NOT NULL)`,
  ),
)

const nulls = layouts.flatMap(({ table, columns }) =>
  columns.map(({ name }) =>
    edit(`empty ${table}.${name}`, `UPDATE OR IGNORE ${table} SET ${name} = '' WHERE ${name} <> ''`),
  ),
)

const deletes = TABLES.map(table =>
  edit(`delete from ${table}`, `DELETE FROM ${table} WHERE seq = (SELECT max(seq) FROM ${table})`),
)

const names = (table: string) =>
  layouts.find(layout => layout.table === table)?.columns.map(({ name }) => name) ?? []

const isUnique = (table: string, column: string): boolean =>
  (table === 'card' && column === 'iccid') || (table === 'contract' && column === 'contract_id')

/** Under the next number, under a number in use, and under numbers that no record ever gets. */
const inserts = TABLES.flatMap(table =>
  ['(SELECT max(seq) + 1 FROM act)', '100000', '-7', '9223372036854775807', '-9223372036854775808'].map(seq =>
    edit(
      `insert into ${table} as ${seq}`,
      `INSERT OR REPLACE INTO ${table} (seq, h, ${names(table).join(', ')})
       SELECT ${seq}, h, ${names(table)
         .map(name => (isUnique(table, name) ? `${name} || 'x'` : name))
         .join(', ')}
       FROM ${table} ORDER BY seq DESC LIMIT 1`,
    ),
  ),
)

const swaps = TABLES.map(table =>
  edit(
    `swap in ${table}`,
    `UPDATE ${table} SET seq = -1 WHERE seq = (SELECT max(seq) FROM ${table});
     UPDATE ${table} SET seq = (SELECT max(seq) FROM act) + 500 WHERE seq = (SELECT min(seq) FROM ${table} WHERE seq > 0);
     UPDATE ${table} SET seq = (SELECT min(seq) FROM act) WHERE seq = -1`,
  ),
)

const triggerName = (database: Database.Database): string =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1")
    .pluck()
    .get() ?? ''

const structure: readonly Edit[] = [
  { what: 'a trigger dropped', run: database => database.exec(`DROP TRIGGER ${triggerName(database)}`) },
  {
    what: 'a trigger hollowed',
    run: database => {
      const name = triggerName(database)
      database.exec(
        `DROP TRIGGER ${name}; CREATE TRIGGER ${name} BEFORE UPDATE ON payment BEGIN SELECT 1; END`,
      )
    },
  },
  { what: 'a table added', run: database => database.exec('CREATE TABLE notes (text TEXT) STRICT') },
  {
    what: 'a view over a table',
    run: database => database.exec('CREATE VIEW paid AS SELECT * FROM payment'),
  },
  { what: 'statistics added', run: database => database.exec('ANALYZE') },
  { what: 'version set back', run: database => database.pragma('user_version = 1') },
  { what: 'version set to 0', run: database => database.pragma('user_version = 0') },
  { what: 'another application', run: database => database.pragma('application_id = 1') },
  ...[1, 2, 5, 20].map(count => ({
    what: `the last ${count} records cut`,
    run: (database: Database.Database) =>
      behindTriggers(database, () => {
        const last = lastSeq(database) - count
        for (const table of TABLES) database.exec(`DELETE FROM ${table} WHERE seq > ${last}`)
      }),
  })),
]

const lastSeq = (database: Database.Database): number =>
  Math.max(
    ...TABLES.map(table => database.prepare<[], number>(`SELECT max(seq) FROM ${table}`).pluck().get() ?? 0),
  )

/** As anybody could who has read how records are chained, from a payment that he has changed on. */
function recomputeChain(database: Database.Database): void {
  database.exec('UPDATE payment SET amount_fen = amount_fen + 1')
  const rows = layouts.flatMap(({ table }) => {
    const encode = encoderOf(table, names(table))
    return database
      .prepare<[], [number, ...(string | number | null)[]]>(
        `SELECT seq, ${names(table).join(', ')} FROM ${table}`,
      )
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

type Bench = {
  readonly path: string
  readonly whole: Buffer
  readonly unlocked: UnlockedLedger
  readonly folder: string
}

/** A ledger with records in every table, and the key as the administrator gives it out. */
async function onFullLedger<T>(work: (bench: Bench) => T | Promise<T>): Promise<T> {
  return await inFolder(async folder => {
    const { path } = makeWorkLedger(folder, fillEveryTable)
    for (let times = 0; times < 3; times += 1) await runLedger({ folder }, 'data-key', '--ledger', path)
    const { stdout } = await runLedger({ folder }, 'data-key', '--ledger', path)
    const dataKey = Buffer.from(String(JSON.parse(stdout).dataKey), 'hex')
    return await work({ path, folder, whole: readFileSync(path), unlocked: { ...unlock(path), dataKey } })
  })
}

/** Whether verification finds it; null where the edit itself could not be made or changed nothing. */
function isFound({ path, whole, unlocked }: Bench, { run }: Edit): boolean | null {
  writeFileSync(path, whole)
  let changed = true
  try {
    withRawSql(path, unlocked.dataKey, database => {
      const before = database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
      run(database)
      const after = database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
      changed = after > before || database.pragma('schema_version', { simple: true }) !== undefined
    })
  } catch {
    return null
  }
  if (!changed || readFileSync(path).equals(whole)) return null
  const verified = verifyLedger(unlocked)
  return !verified.ok || !verified.value.ok
}

async function tryEdits(edits: readonly Edit[], scale: Scale) {
  const broken = createBroken()
  const counts = { edits: 0, found: 0, undetected: 0, 'refused by SQLite': 0 }
  await onFullLedger(bench => {
    for (const each of scale === 'full' ? edits : edits.filter((_, index) => index % 9 === 0)) {
      const found = isFound(bench, each)
      if (found === null) {
        counts['refused by SQLite'] += 1
        continue
      }
      counts.edits += 1
      counts[found ? 'found' : 'undetected'] += 1
      if (!found) broken.add(each.what)
    }
  })
  return { counts, broken: broken.list() }
}

const d1: FaultRun = {
  row: 'D1',
  run: async scale => ({
    row: 'D1',
    tried: `raw SQL by the key of \`data-key\` on all ${TABLES.length} tables and ${COLUMNS.length} columns: update, empty, delete, insert, swap, cut; triggers dropped and put back, hollowed; schema and version changed`,
    ...(await tryEdits([...updates, ...nulls, ...deletes, ...inserts, ...swaps, ...structure], scale)),
  }),
}

const d9: FaultRun = {
  row: 'D9',
  run: async scale => {
    const audit = ['act', 'user_account', 'issued_document', 'countersignature', 'signer', 'withdrawal']
    const all = [...updates, ...deletes, ...inserts, ...swaps]
    return {
      row: 'D9',
      tried: 'the same on the records of who did what: acts, users, signers, papers, withdrawals',
      ...(await tryEdits(
        all.filter(({ what }) => audit.some(table => new RegExp(`\\b${table}\\b`).test(what))),
        scale,
      )),
    }
  },
}

const d2: FaultRun = {
  row: 'D2',
  run: async () => {
    const broken = createBroken()
    const counts = { tables: 0, 'refused with the program’s settings': 0, 'found where it went through': 0 }
    await onFullLedger(bench => {
      for (const table of TABLES) {
        counts.tables += 1
        const sql = `REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`
        writeFileSync(bench.path, bench.whole)
        let isRefused = false
        withRawSql(bench.path, bench.unlocked.dataKey, database => {
          database.pragma('recursive_triggers = ON')
          try {
            database.exec(sql)
          } catch {
            isRefused = true
          }
        })
        if (isRefused) counts['refused with the program’s settings'] += 1
        else broken.add(`REPLACE INTO ${table} went through`)
        const altered = `REPLACE INTO ${table} (seq, h, ${names(table).join(', ')}) SELECT seq, zeroblob(32), ${names(table).join(', ')} FROM ${table} LIMIT 1`
        const found = isFound(bench, { what: table, run: database => database.exec(altered) })
        if (found !== false) counts['found where it went through'] += 1
        else broken.add(`REPLACE INTO ${table} was not found`)
      }
    })
    return {
      row: 'D2',
      tried: 'REPLACE INTO on every table, by the program’s settings and by an attacker’s',
      counts,
      broken: broken.list(),
    }
  },
}

const d3: FaultRun = {
  row: 'D3',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      tries: 0,
      found: 0,
      'anchor lines cut, moved or doubled': 0,
      'older file put back': 0,
      'whole set put back, by the printed head': 0,
      'forged tails of more than one act': 0,
    }
    const expectFound = (what: keyof typeof counts, fault: string | null) => {
      counts.tries += 1
      if (fault === null) broken.add(`${what}: not found`)
      else {
        counts.found += 1
        if (what !== 'found') counts[what] += 1
      }
    }
    await onFullLedger(async bench => {
      const { path, folder, unlocked } = bench
      withRawSql(path, unlocked.dataKey, database => behindTriggers(database, () => recomputeChain(database)))
      expectFound('found', faultOf(path))
      writeFileSync(path, bench.whole)
      const anchors = readFileSync(`${path}.anchors`, 'utf8')
      const lines = anchors.trimEnd().split('\n')
      for (let line = 0; line < lines.length; line += 1) {
        const others = lines.filter((_, index) => index !== line)
        const cut = others.join('\n')
        const moved = [lines[line], ...others].join('\n')
        const doubled = [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n')
        for (const text of [cut, ...(line === 0 ? [] : [moved]), doubled]) {
          // Without its last line it is what a crash between commit and anchor leaves.
          if (text === lines.slice(0, -1).join('\n')) continue
          writeFileSync(`${path}.anchors`, `${text}\n`)
          expectFound('anchor lines cut, moved or doubled', faultOf(path))
        }
      }
      writeFileSync(`${path}.anchors`, anchors)
      for (const suffix of ['', '.keys', '.anchors'])
        copyFileSync(path + suffix, join(folder, `older${suffix}`))
      for (let times = 0; times < 3; times += 1) await runLedger({ folder }, 'data-key', '--ledger', path)
      const printed = JSON.parse((await runLedger({ folder }, 'verify', '--ledger', path)).stdout).head
      const newer = readFileSync(path)
      copyFileSync(join(folder, 'older'), path)
      expectFound('older file put back', faultOf(path))
      writeFileSync(path, newer)
      const newAnchors = readFileSync(`${path}.anchors`)
      copyFileSync(join(folder, 'older.anchors'), `${path}.anchors`)
      expectFound('forged tails of more than one act', faultOf(path))
      writeFileSync(`${path}.anchors`, newAnchors)
      for (const suffix of ['', '.keys', '.anchors'])
        copyFileSync(join(folder, `older${suffix}`), path + suffix)
      if (faultOf(path) !== null) broken.add('the older set alone does not verify')
      const byPrinted = await runLedger({ folder }, 'verify', '--anchor', printed, '--ledger', path)
      expectFound(
        'whole set put back, by the printed head',
        byPrinted.stdout.includes('anchor-unknown') ? 'found' : null,
      )
      const opened = openLedgerForWriting(path, CREDENTIAL, CLOCK)
      if (opened.ok) opened.value.close()
    })
    return {
      row: 'D3',
      tried:
        'the whole chain recomputed; anchor lines cut, moved, doubled; older file, older anchors, older whole set with `verify --anchor`',
      counts: scale === 'full' ? counts : { tries: counts.tries, found: counts.found },
      broken: broken.list(),
    }
  },
}

export const tamperingRuns: readonly FaultRun[] = [d1, d2, d3, d9]
