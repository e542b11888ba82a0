// What opening for writing does with the anchors: refuses a ledger that is behind them, or further ahead than an
// interruption leaves it, anchors what one left ahead, and gives the log that the next commits are anchored in.

import type { FileRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ChainHead } from '../src/records/chain.ts'
import { type AnchorLog, anchorPath, compactAnchors, openAnchorLog, readAnchors } from './anchors.ts'
import { checkChain } from './chain-check.ts'
import { linkAt, recordsOutside } from './chain-reader.ts'
import type { Connection } from './database.ts'
import type { TableLayout } from './expected-schema.ts'
import { createUnanchoredCount } from './unanchored.ts'
import type { UnlockedLedger } from './unlock.ts'

/**
 * A ledger ahead of its last anchor by one act, in an intact chain, was interrupted between commit and anchor: it is
 * healthy. One behind it, or different from it, has lost or changed what was acknowledged.
 */
export function catchUpAnchors(
  unlocked: UnlockedLedger,
  database: Connection,
  layouts: readonly TableLayout[],
  head: ChainHead,
): Result<AnchorLog, FileRefusal> {
  const { path } = unlocked
  const found = readAnchors(path, unlocked)
  const last = found?.anchors.at(-1)
  if (found === null || last === undefined) return err({ kind: 'anchors-missing', path: anchorPath(path) })
  const [line] = found.damagedLines
  if (line !== undefined) return err({ kind: 'anchors-damaged', path: anchorPath(path), line })
  const span = { path, anchorSeq: last.seq, lastSeq: head.seq }
  if (last.seq > head.seq || linkAt(database, layouts, last.seq) !== last.h) {
    return err({ kind: 'ledger-behind-anchor', ...span })
  }
  const ahead = checkAhead(last, database, layouts)
  if (!ahead.isIntact) return err({ kind: 'ledger-damaged', path, problem: 'chain' })
  if (!ahead.isOneAct) return err({ kind: 'ledger-ahead-of-anchor', ...span })
  const log = openAnchorLog(path, unlocked, compactAnchors(path, unlocked, found))
  try {
    if (head.seq > last.seq) {
      log.reserve()
      log.append(head)
    }
    return ok(log)
  } catch (error) {
    log.close()
    throw error
  }
}

function checkAhead(anchor: ChainHead, database: Connection, layouts: readonly TableLayout[]) {
  const unanchored = createUnanchoredCount(anchor.seq)
  let isIntact = recordsOutside(database, layouts).length === 0
  for (const { record, fault } of checkChain(database, layouts, anchor)) {
    if (fault !== null) isIntact = false
    unanchored.see(record)
  }
  return { isIntact, isOneAct: unanchored.isAtMostOneAct() }
}
