// 导入卡片变动: what happened to cards, from a list; every card whose life it would make impossible is told by its row.

import type { ImportProblem, Refusal } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { type EventRefusal, type EventToRecord, recordEvents } from '../cards/record-events.ts'
import { readEvent } from '../imports/read-rows.ts'
import { cardHistoriesNaming } from './card-histories.ts'
import type { ImportedRows } from './import-cards.ts'
import type { WriteLedger } from './ports.ts'
import { type ImportTable, problemAt, type ReadImport, readImport, refuseRows } from './read-import.ts'
import { recordCardEvents } from './record-card-events.ts'

export function importCardEvents(ledger: WriteLedger, table: ImportTable): Result<ImportedRows, Refusal> {
  const read = readImport(table, 'card-events', readEvent)
  if (!read.ok) return read
  const events = read.value.rows.map(({ value }) => value)
  const recorded = recordCardEvents(ledger, events)
  if (!recorded.ok) return refuseRows('card-events', problemsOf(ledger, read.value, recorded.error))
  const counts = new Map(
    [...Map.groupBy(events, ({ kind }) => kind)].map(([kind, ofKind]) => [kind, ofKind.length] as const),
  )
  return ok({
    rows: events.length,
    effect: { kind: 'card-events', counts },
    warnings: [],
    openQuestions: [],
  })
}

/** The batch was refused for its first card; each card's events by themselves tell of the others. */
function problemsOf(
  ledger: WriteLedger,
  read: ReadImport<EventToRecord>,
  first: EventRefusal,
): readonly ImportProblem[] {
  const numbered = read.rows.map(({ value }, row) => ({ event: value, row }))
  const named = numbered.flatMap(({ event: { iccid, newIccid } }) =>
    newIccid === null ? [iccid] : [iccid, newIccid],
  )
  const histories = cardHistoriesNaming(ledger, named)
  const problems = [...Map.groupBy(numbered, ({ event }) => event.iccid).values()].flatMap(ofCard => {
    const tried = recordEvents({ histories, events: ofCard.map(({ event }) => event) })
    if (tried.ok) return []
    const { error } = tried
    const on = 'on' in error ? error.on : null
    const { row } = ofCard.find(({ event }) => event.on === on) ?? ofCard[0] ?? { row: 0 }
    return [problemAt(read, row, nameOf(error), { refusal: error })]
  })
  // Two cards given one new ICCID: neither is wrong alone.
  return problems.length > 0 ? problems : [problemAt(read, 0, nameOf(first), { refusal: first })]
}

function nameOf({ kind }: EventRefusal) {
  if (kind === 'unknown-card' || kind === 'malformed-iccid' || kind === 'card-replaced') return 'iccid'
  if (kind === 'cause-missing') return 'cause'
  return kind === 'new-iccid-missing' || kind === 'iccid-in-use' || kind === 'not-a-replacement'
    ? 'newIccid'
    : 'on'
}
