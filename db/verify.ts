// Whether a ledger is what was written: SQLite's own checks, the schema as it should be, every link of the chain,
// the anchors, the key file, and the arithmetic of the journal. Whatever a damaged file makes SQLite throw is a
// problem found, never a crash. Reads row by row, beside a writer, and writes nothing.

import type { Problem } from '../src/access/ledger-problems.ts'
import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import { CHAIN_START, type ChainHead } from '../src/records/chain.ts'
import { readAnchors } from './anchors.ts'
import { checkChain } from './chain-check.ts'
import { readHead, recordsOutside } from './chain-reader.ts'
import { type Connection, checkIdentity } from './database.ts'
import { expectedSchema, schemaDifferences } from './expected-schema.ts'
import { readKeyFile } from './key-file.ts'
import { openForReading } from './open-reading.ts'
import { errorCode, storageProblem, withStorage } from './storage-failure.ts'
import type { UnlockedLedger } from './unlock.ts'
import { createAnchorCheck } from './verify-anchors.ts'
import { createJournalCheck } from './verify-journal.ts'
import { checkKeySlots } from './verify-keys.ts'
import { createProblemList, type ProblemList } from './verify-problems.ts'

export type Verification = {
  readonly ok: boolean
  readonly problems: readonly Problem[]
  /** Journal entries. */
  readonly entries: number
  /** The last record's link. */
  readonly head: string
  readonly lastSeq: number
  /** Where the head that was given to compare lies in the chain; null where it does not. */
  readonly anchorSeq?: number | null
}

export type VerifyOptions = {
  /** A head printed or kept elsewhere that must lie in the chain. */
  readonly anchor?: string
  readonly watch?: Pick<Watch, 'tell' | 'isCancelled'>
}

/** Fails only when the file cannot be read at all for a reason that is not damage: a lock, a full disk. */
export function verifyLedger(
  unlocked: UnlockedLedger,
  options: VerifyOptions = {},
): Result<Verification, LedgerRefusal> {
  const problems = createProblemList()
  const { watch = UNWATCHED } = options
  return withStorage(unlocked.path, () => {
    // Before the snapshot: a commit anchored meanwhile would look like a ledger behind its anchor.
    const before = readAnchors(unlocked.path, unlocked)
    const keyFile = readKeyFile(unlocked.path)
    const slotsBefore = keyFile.ok ? keyFile.value.slots : []
    const opened = collectDamage(problems, unlocked.path, () =>
      openForReading(unlocked.path, unlocked.dataKey),
    )
    if (opened === null) return ok(verificationOf(problems, NOTHING_READ))
    const { database, close } = opened
    try {
      const read = collectDamage(problems, unlocked.path, () => {
        database.exec('BEGIN')
        const version = checkIdentity(database, unlocked.path)
        return version.ok ? ok(version.value) : version
      })
      if (read === null) return ok(verificationOf(problems, NOTHING_READ))
      if (!read.ok) return refuseOrReport(read.error, problems)
      const after = readAnchors(unlocked.path, unlocked)
      const checking = { database, path: unlocked.path, version: read.value, problems, watch }
      checkStructure(checking)
      if (watch.isCancelled()) return err({ kind: 'cancelled' })
      const anchorCheck = createAnchorCheck({ before, after }, options.anchor ?? null, problems)
      const facts = checkRecords(checking, anchorCheck)
      if (watch.isCancelled()) return err({ kind: 'cancelled' })
      watch.tell({ stage: 'keys', done: 0, total: 0 })
      collectDamage(problems, unlocked.path, () =>
        checkKeySlots(database, unlocked, slotsBefore, facts.head.seq, problems),
      )
      return ok({ ...verificationOf(problems, facts), ...anchorCheck.found() })
    } finally {
      close()
    }
  })
}

type Checking = {
  readonly database: Connection
  readonly path: string
  readonly version: number
  readonly problems: ProblemList
  readonly watch: Pick<Watch, 'tell' | 'isCancelled'>
}

type ChainFacts = { readonly entries: number; readonly head: ChainHead }

const NOTHING_READ: ChainFacts = { entries: 0, head: { seq: 0, h: CHAIN_START } }

function verificationOf(problems: ProblemList, { entries, head }: ChainFacts): Verification {
  const found = problems.found()
  return { ok: found.length === 0, problems: found, entries, head: head.h, lastSeq: head.seq }
}

function refuseOrReport(error: LedgerRefusal, problems: ProblemList): Result<Verification, LedgerRefusal> {
  if (error.kind !== 'ledger-damaged') return { ok: false, error }
  problems.add({ kind: 'not-this-ledger', problem: error.problem })
  return ok(verificationOf(problems, NOTHING_READ))
}

function checkStructure({ database, path, version, problems, watch }: Checking): void {
  watch.tell({ stage: 'file', done: 0, total: 0 })
  collectDamage(problems, path, () => {
    const lines = database.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
    for (const detail of lines) if (detail !== 'ok') problems.add({ kind: 'file-damaged', detail })
  })
  if (watch.isCancelled()) return
  watch.tell({ stage: 'schema', done: 0, total: 0 })
  collectDamage(problems, path, () => {
    for (const name of schemaDifferences(database, version)) problems.add({ kind: 'schema-changed', name })
  })
  collectDamage(problems, path, () => {
    const orphans = database.prepare<[], ForeignKeyRow>('PRAGMA foreign_key_check').all()
    for (const { table, rowid, parent } of orphans.slice(0, 20)) {
      problems.add({ kind: 'reference-broken', table, seq: rowid, parent })
    }
  })
}

type ForeignKeyRow = { readonly table: string; readonly rowid: number; readonly parent: string }

/** Some milliseconds: often enough to be stopped at once. */
const RECORDS_A_STEP = 1000

function checkRecords(
  { database, path, version, problems, watch }: Checking,
  anchors: ReturnType<typeof createAnchorCheck>,
): ChainFacts {
  const { layouts } = expectedSchema(version)
  const journal = createJournalCheck(layouts, problems)
  let head = NOTHING_READ.head
  let records = 0
  collectDamage(problems, path, () => {
    const total = readHead(database, layouts).seq
    for (const { table, seq } of recordsOutside(database, layouts)) {
      problems.add({ kind: 'chain-broken', fault: 'outside', table, seq })
    }
    for (const { record, fault } of checkChain(database, layouts, head)) {
      if (records % RECORDS_A_STEP === 0) {
        if (watch.isCancelled()) return
        watch.tell({ stage: 'records', done: records, total })
      }
      const { table, seq, h } = record
      if (fault !== null) problems.add({ kind: 'chain-broken', fault, table, seq })
      if (seq > head.seq) head = { seq, h }
      anchors.see(record)
      journal.see(record)
      records += 1
    }
    anchors.end(head)
    journal.end()
  })
  return { entries: journal.entries(), head }
}

/** Gives null, and a problem, where SQLite finds the file damaged; a full disk or a lock is thrown on. */
function collectDamage<T>(problems: ProblemList, path: string, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    const problem = storageProblem(error, path)
    const isMachine =
      problem !== null && problem.kind !== 'ledger-damaged' && problem.kind !== 'storage-failed'
    if (isMachine) throw error
    problems.add({ kind: 'unreadable', code: errorCode(error) ?? String(error) })
    return null
  }
}
