// The words of a letter's steps from draft to sending, in the window, the book of records and the register alike.

import type { ReviewOpinion } from '../notices/letter-steps.ts'

export const opinionWords: Readonly<Record<ReviewOpinion, string>> = {
  approved: '审核通过',
  returned: '退回修改',
}
