// What a call was refused for, over the button that made it. That it was stopped is no error.

import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'

export function RefusalAlert({ refusal }: { readonly refusal: Refusal | null }): ReactNode {
  if (refusal === null) return null
  const type = refusal.kind === 'cancelled' ? 'info' : 'error'
  return <Alert showIcon type={type} title={refusalInWords(refusal)} style={{ marginBottom: 12 }} />
}
