// That a figure rests on defaults, because the contract leaves something open that nobody has answered.

import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { billingWords as words } from '../../src/wording/window-cards.ts'

export function OpenQuestionsNote({ ids }: { readonly ids: readonly string[] }): ReactNode {
  if (ids.length === 0) return null
  return <Typography.Text type="secondary">{words.openQuestions(ids)}</Typography.Text>
}
