// How long each part of a year's archive is kept, after 会计档案管理办法 (财政部、国家档案局令第79号), annex 2, for
// administrative units. Years; null: for good.

/** What a year's archive consists of. */
export const ARCHIVE_GROUPS = ['vouchers', 'books', 'statements', 'letters', 'attachments', 'index'] as const

export type ArchiveGroup = (typeof ARCHIVE_GROUPS)[number]

/**
 * Vouchers and books as the annex says. Statements as it says of bank statements, which it names alone; letters and
 * attachments as the vouchers that they belong to; the index is the list of what is kept (会计档案保管清册).
 */
export const RETENTION_YEARS: Readonly<Record<ArchiveGroup, number | null>> = {
  vouchers: 30,
  books: 30,
  statements: 10,
  letters: 30,
  attachments: 30,
  index: null,
}
