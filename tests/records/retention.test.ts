import { expect, it } from 'vitest'
import { ARCHIVE_GROUPS, RETENTION_YEARS } from '../../src/records/retention.ts'

it('what is archived is kept as long as 会计档案管理办法, annex 2, says, and the list of it for good', () => {
  expect(ARCHIVE_GROUPS.map(group => [group, RETENTION_YEARS[group]])).toEqual([
    ['vouchers', 30],
    ['books', 30],
    ['statements', 10],
    ['letters', 30],
    ['attachments', 30],
    ['index', null],
  ])
})
