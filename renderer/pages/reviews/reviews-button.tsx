// 复核: in the bar above, with how much waits. Only there once a rule is on or something was proposed.

import { AuditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { reviewWords as words } from '../../../src/wording/window-duties.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { ReviewsDrawer } from './reviews-drawer.tsx'

export function ReviewsButton(): ReactNode {
  const [isShown, setShown] = useState(false)
  const waiting = useAnswer('proposals.list', { limit: 1 })
  const rules = useAnswer('duties.get', {})
  const count = waiting.state === 'answered' ? waiting.value.total : 0
  const isOn = rules.state === 'answered' && rules.value.rules.some(({ needsTwo }) => needsTwo)
  if (!isShown && count === 0 && !isOn) return null
  return (
    <>
      <Button
        size="small"
        {...(count === 0 ? { ghost: true } : { type: 'primary', danger: true })}
        icon={<AuditOutlined aria-hidden />}
        onClick={() => setShown(true)}
      >
        {words.button(count)}
      </Button>
      {isShown && <ReviewsDrawer onClose={() => setShown(false)} />}
    </>
  )
}
