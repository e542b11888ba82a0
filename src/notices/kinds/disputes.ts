// Consultation on a dispute (17): each contract names its own court, and they differ.

import { checked } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'
import type { NoticeCase } from '../notice-case.ts'

export const consultation = noticeKind({
  kind: 'consultation',
  number: 17,
  isGeneral: 'unless-listed',
  starts: { event: 'consultation-requested', from: 'delivery' },
  facts: [
    { name: 'matter', required: true, input: 'text' },
    { name: 'view', required: true, input: 'long-text' },
    { name: 'meeting', required: true, input: 'text' },
    REPLY_DAYS,
  ],
  check: (_facts, of) => checked({ court: jurisdiction(of) }),
})

function jurisdiction({ contract }: NoticeCase) {
  const term = contract.terms.find(each => each.kind === 'provision' && each.category === 'jurisdiction')
  return term?.sources[0] ?? null
}
