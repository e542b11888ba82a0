// Events are append-only: a correction is a later record that points at the one it replaces. Here the records
// of one card become the events that hold.

import { assert } from '../base/assert.ts'
import type { CardEvent, CardEventRecord } from './card.ts'

/**
 * The events that hold, in the order of recording. A correction takes the place of what it corrects, so that
 * correcting the first of two events of one day does not put it behind the second.
 */
export function currentEvents(records: readonly CardEventRecord[]): readonly CardEvent[] {
  const newestByRoot = new Map<number, CardEventRecord>()
  const rootOf = new Map<number, number>()
  for (const record of records) {
    const root = record.corrects === null ? record.eventId : rootOf.get(record.corrects)
    assert(root !== undefined, `event ${record.eventId} corrects ${record.corrects}, which is not before it`)
    rootOf.set(record.eventId, root)
    // A Map keeps the place of a key that is set again.
    newestByRoot.set(root, record)
  }
  return [...newestByRoot.values()].filter(record => record.kind !== 'voided')
}

/** The record that has taken the place of `eventId`, or null while it still holds. */
export function correctionOf(eventId: number, records: readonly CardEventRecord[]): CardEventRecord | null {
  return records.find(record => record.corrects === eventId) ?? null
}
