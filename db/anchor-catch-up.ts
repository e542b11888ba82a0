// What opening for writing does with the anchors: refuses a ledger that is behind them, anchors one that a crash
// left ahead, and gives the log that the next commits are anchored in.

import type { FileRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ChainHead } from '../src/records/chain.ts'
import { type AnchorLog, anchorPath, compactAnchors, openAnchorLog, readAnchors } from './anchors.ts'
import { checkChain } from './chain-check.ts'
import { linkAt } from './chain-reader.ts'
import type { Connection } from './database.ts'
import type { TableLayout } from './expected-schema.ts'
import type { UnlockedLedger } from './unlock.ts'

/**
 * A ledger ahead of its last anchor by an intact chain was interrupted between commit and anchor: it is healthy.
 * One behind it, or different from it, has lost or changed what was acknowledged.
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
  if (last.seq > head.seq || linkAt(database, layouts, last.seq) !== last.h) {
    return err({ kind: 'ledger-behind-anchor', path, anchorSeq: last.seq, lastSeq: head.seq })
  }
  if (!isIntactAfter(last, database, layouts)) return err({ kind: 'ledger-damaged', path, problem: 'chain' })
  const kept = compactAnchors(path, unlocked, found)
  const log = openAnchorLog(path, unlocked, kept.endsAt)
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

function isIntactAfter(anchor: ChainHead, database: Connection, layouts: readonly TableLayout[]): boolean {
  for (const { fault } of checkChain(database, layouts, anchor)) {
    if (fault !== null) return false
  }
  return true
}
