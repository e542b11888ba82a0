// The rows of each kind of table: which cells make one, and what they are read as.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import type { BilledLine } from '../bills/billed-line.ts'
import type { EventToRecord } from '../cards/record-events.ts'
import { type ColumnName, foldWord, type ImportWords } from './columns.ts'
import {
  readAmount,
  readDay,
  readIccid,
  readMonth,
  readNeededText,
  readQuantity,
  readText,
} from './read-cells.ts'
import type { RowReader } from './read-table.ts'

export type ListedCard = {
  readonly iccid: string
  readonly msisdn: string | null
  readonly suppliedOn: CalendarDate | null
  readonly activatedOn: CalendarDate | null
  readonly assignee: string | null
  readonly device: string | null
}

export function readCard(row: RowReader): ListedCard | undefined {
  const day = (name: ColumnName) => row.readIfThere(name, cell => readDay(cell, row.dateSystem))
  return complete({
    iccid: row.read('iccid', readIccid),
    msisdn: row.readIfThere('msisdn', readText),
    suppliedOn: day('suppliedOn'),
    activatedOn: day('activatedOn'),
    assignee: row.readIfThere('assignee', readText),
    device: row.readIfThere('device', readText),
  })
}

export function readEvent(row: RowReader, words: ImportWords): EventToRecord | undefined {
  return complete({
    iccid: row.read('iccid', readIccid),
    kind: readWord(row, 'event', words.events) ?? undefined,
    on: row.read('on', cell => readDay(cell, row.dateSystem)),
    cause: readWord(row, 'cause', words.causes),
    newIccid: row.readIfThere('newIccid', readIccid),
  })
}

export type UsedData = { readonly iccid: string; readonly month: Month; readonly megabytes: DecimalText }

export function readUsage(row: RowReader): UsedData | undefined {
  return complete({
    iccid: row.read('iccid', readIccid),
    month: row.read('month', cell => readMonth(cell, row.dateSystem)),
    megabytes: row.read('megabytes', readQuantity),
  })
}

export function readBilledLine(row: RowReader, words: ImportWords): BilledLine | undefined {
  const line = complete({
    iccid: row.read('iccid', readIccid),
    month: row.read('month', cell => readMonth(cell, row.dateSystem)),
    itemText: row.read('item', readNeededText),
    // The supplier takes back what was too much.
    amountFen: row.read('amount', cell => readAmount(cell, { mayBeNegative: true })),
  })
  return line && { ...line, item: words.items.get(foldWord(line.itemText)) ?? null }
}

export type PaidAmount = { readonly paidOn: CalendarDate; readonly amountFen: Fen; readonly voucher: string }

export function readPayment(row: RowReader): PaidAmount | undefined {
  return complete({
    paidOn: row.read('paidOn', cell => readDay(cell, row.dateSystem)),
    amountFen: row.read('amount', cell => readAmount(cell)),
    voucher: row.read('voucher', readNeededText),
  })
}

type Complete<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> }

/** Undefined stands for a cell whose problem was noted. */
function complete<T extends object>(fields: T): Complete<T> | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as Complete<T>)
}

/** Null where nothing stands; where something must, that is noted. */
function readWord<W>(
  row: RowReader,
  column: 'event' | 'cause',
  words: ReadonlyMap<string, W>,
): W | null | undefined {
  const isNeeded = column === 'event'
  const text = isNeeded ? row.read(column, readNeededText) : row.readIfThere(column, readText)
  if (text === undefined || text === null) return text
  return words.get(foldWord(text)) ?? row.refuse(column, { kind: 'not-a-word', text, column })
}
