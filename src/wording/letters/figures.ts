// Figures as letters write them: spans of months, the list of cards behind a letter.

import type { CalendarDate } from '../../base/calendar-date.ts'
import type { Month } from '../../base/month.ts'
import type { NamedCard } from '../../notices/conditions.ts'
import type { AnnexColumn, LetterAttachment } from '../../notices/letter.ts'
import { dayInWords, monthInWords } from '../documents.ts'

/** 2026年3月至2026年8月; 2026年3月 */
export const monthsInWords = (from: Month, to: Month): string =>
  from === to ? monthInWords(from) : `${monthInWords(from)}至${monthInWords(to)}`

export type ListedCard = NamedCard & { readonly suspendedOn?: CalendarDate | null }

/** More than this fill a second page; they are then listed in two columns. */
const MOST_IN_ONE_COLUMN = 25

/** ICCID and number of every card that the letter is about; `suspendedOn` where the cards rest. */
export function cardsList(name: string, cards: readonly ListedCard[]): LetterAttachment {
  const hasDays = cards.some(({ suspendedOn }) => suspendedOn !== undefined)
  const columns: readonly AnnexColumn[] = [
    { head: '序号', share: 3, alignment: 'center' },
    { head: '卡号（ICCID）', share: 12, alignment: 'center' },
    { head: '物联网号码', share: 8, alignment: 'center' },
    ...(hasDays ? [{ head: '停机日期', share: 7, alignment: 'center' } as const] : []),
  ]
  const rows = cards.map(({ iccid, life, suspendedOn }, index) => [
    String(index + 1),
    iccid,
    life.card.msisdn ?? '—',
    ...(hasDays ? [suspendedOn === undefined || suspendedOn === null ? '—' : dayInWords(suspendedOn)] : []),
  ])
  const table =
    hasDays || rows.length <= MOST_IN_ONE_COLUMN
      ? ({ kind: 'table', columns, rows, foot: null } as const)
      : ({ kind: 'table', columns: [...columns, ...columns], ...sideBySide(rows) } as const)
  return { name, page: [table] }
}

/** The second half beside the first, so that the numbers run down and not across. */
function sideBySide(rows: readonly (readonly string[])[]) {
  const half = Math.ceil(rows.length / 2)
  const empty = (rows[0] ?? []).map(() => '')
  return {
    rows: rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? empty)]),
    foot: null,
    isDense: true,
  } as const
}
