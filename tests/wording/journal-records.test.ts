// Every record and every field of it has a name that the clerk knows.

import { describe, expect, it } from 'vitest'
import { expectedSchema } from '../../db/expected-schema.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { procedures } from '../../src/api/procedures.ts'
import type { ChainedRecord } from '../../src/records/chained-record.ts'
import {
  fieldsInWords,
  recordInWords,
  recordKindInWords,
  verbInWords,
} from '../../src/wording/journal-records.ts'

const { layouts } = expectedSchema(LEDGER_VERSION)
const HAN = /\p{Script=Han}/u

const emptyRecord = (kind: string, columns: readonly { readonly name: string }[]): ChainedRecord => ({
  seq: 1,
  h: '',
  kind,
  contractId: null,
  effectiveOn: null,
  recordedAt: '',
  recordedBy: null,
  fields: Object.fromEntries(columns.map(({ name }) => [name, null])),
  lines: [],
  iccid: null,
})

describe('the words of the book of records', () => {
  it.each(layouts)('name $table, each of its fields, and sum it up even where all is missing', layout => {
    const record = emptyRecord(layout.table, layout.columns)
    expect(recordKindInWords(layout.table)).toMatch(HAN)
    expect(recordInWords(record)).not.toContain('undefined')
    const unnamed = fieldsInWords(record).filter(({ label, name }) => label === name)
    expect(unnamed).toEqual([])
  })

  it('name what every procedure that records did', () => {
    const recording = Object.entries(procedures).filter(
      ([, { effect }]) => effect === 'command' || effect === 'document',
    )
    // A draft leaves no act behind.
    const verbs = recording.map(([name]) => name).filter(name => name !== 'notices.draft')
    expect(verbs.filter(verb => verbInWords(verb) === verb)).toEqual([])
  })

  it('leave what they do not know as it stands', () => {
    expect(recordKindInWords('moon')).toBe('moon')
    expect(verbInWords('moon.rise')).toBe('moon.rise')
  })
})
