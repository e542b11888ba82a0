// 计费: through which month, what would change, and then what did. Offered wherever charges come from or are looked at.

import { Alert, App, Button, Descriptions, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import { billingWords as words } from '../../src/wording/window-cards.ts'
import { type CallOutput, call } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { useLongCall } from '../client/use-long-call.ts'
import { Amount, yuanText } from './amount.tsx'
import { Answered } from './answered.tsx'
import { DateInput } from './date-field.tsx'
import { LongCallProgress } from './long-call-progress.tsx'
import { OpenQuestionsNote } from './open-questions-note.tsx'
import { RefusalAlert } from './refusal-alert.tsx'
import { SideDrawer } from './side-drawer.tsx'

type Props = { readonly contractId: string; readonly today: string; readonly onClose: () => void }

type Run = CallOutput<'billing.run'>

export function BillingDrawer({ contractId, today, onClose }: Props): ReactNode {
  const [through, setThrough] = useState<string | null>(today.slice(0, 7))
  // Here too, for the drawer lies over the bar of the page.
  const running = useLongCall('billing.try', 'billing.run')
  return (
    <SideDrawer size={520} title={words.title} onClose={onClose}>
      <Typography.Paragraph type="secondary">{words.intro}</Typography.Paragraph>
      <label htmlFor="billing-through">{words.through}</label>
      <div style={{ width: 160, marginBlock: '4px 16px' }}>
        <DateInput id="billing-through" picker="month" value={through} onChange={setThrough} />
      </div>
      {running !== undefined && <LongCallProgress call={running} />}
      {through !== null && <Trial key={through} contractId={contractId} through={through} />}
    </SideDrawer>
  )
}

function Trial({
  contractId,
  through,
}: {
  readonly contractId: string
  readonly through: string
}): ReactNode {
  const asked = useAnswer('billing.try', { contractId, through })
  const { message } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [ran, setRan] = useState<Run | null>(null)

  async function run(): Promise<void> {
    setRunning(true)
    setRefusal(null)
    const answer = await call('billing.run', { contractId, through })
    setRunning(false)
    if (!answer.ok) return setRefusal(answer.error)
    const { added, adjusted, totalFen } = answer.value
    setRan(answer.value)
    void message.success(words.saved(added, adjusted, yuanText(totalFen)))
  }

  if (ran !== null) return <Changes title={words.ran(through)} run={ran} />
  return (
    <Answered asked={asked}>
      {tried => (
        <Flex vertical gap={12} align="start">
          <Changes title={words.tried} run={tried} />
          <RefusalAlert refusal={refusal} />
          <Button type="primary" loading={isRunning} disabled={isNothing(tried)} onClick={run}>
            {words.run}
          </Button>
        </Flex>
      )}
    </Answered>
  )
}

const isNothing = ({ added, adjusted }: Run): boolean => added === 0 && adjusted === 0

function Changes({ title, run }: { readonly title: string; readonly run: Run }): ReactNode {
  const { added, adjusted, totalFen, chargeIds, warnings, openQuestions } = run
  return (
    <Flex vertical gap={8} style={{ width: '100%' }}>
      {isNothing(run) ? (
        <Alert showIcon type="info" title={words.nothing} />
      ) : (
        <Descriptions
          bordered
          size="small"
          column={1}
          title={title}
          items={[
            { key: 'added', label: words.added, children: words.count(added) },
            { key: 'adjusted', label: words.adjusted, children: words.count(adjusted) },
            { key: 'total', label: words.total, children: <Amount fen={totalFen} /> },
          ]}
        />
      )}
      {chargeIds !== null && (
        <Typography.Text>{words.numbers(chargeIds.first, chargeIds.last)}</Typography.Text>
      )}
      {warnings.map(({ message }) => (
        <Alert key={message} showIcon type="warning" title={message} />
      ))}
      <OpenQuestionsNote ids={openQuestions} />
    </Flex>
  )
}
