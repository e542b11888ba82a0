// 双人复核: which duties take two people. On at once; off again only with a second person.

import { Alert, App, Card, Flex, Switch, Table, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { dutyWords } from '../../../src/wording/duties.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { reviewWords, dutyRuleWords as words } from '../../../src/wording/window-duties.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'

type Rule = CallOutput<'duties.get'>['rules'][number]
type Collided = CallOutput<'duties.get'>['collisions']

export function DutyRulesTab(): ReactNode {
  const asked = useAnswer('duties.get', {})
  return (
    <Card title={words.title}>
      <Typography.Paragraph>{words.note}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{words.offNote}</Typography.Paragraph>
      <Answered asked={asked}>
        {({ rules, collisions }) => (
          <Flex vertical gap={12}>
            <Collisions collisions={collisions} />
            <Rules rules={rules} />
          </Flex>
        )}
      </Answered>
    </Card>
  )
}

function Collisions({ collisions }: { readonly collisions: Collided }): ReactNode {
  if (collisions.length === 0) return null
  const people = collisions.map(({ userId, name, kinds }) => (
    <div key={userId}>{words.collision(name, kinds)}</div>
  ))
  return <Alert showIcon type="warning" title={words.collides} description={people} />
}

function Rules({ rules }: { readonly rules: readonly Rule[] }): ReactNode {
  const { message } = App.useApp()
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function set({ duty }: Rule, needsTwo: boolean): Promise<void> {
    const given = await call('duties.set', { [duty]: needsTwo })
    setRefusal(given.ok ? null : given.error)
    if (!given.ok) return
    const { proposalId } = given.value
    const said =
      proposalId === null ? words.turnedOn(dutyWords[duty]) : words.offProposed(dutyWords[duty], proposalId)
    void message.success(said)
  }

  return (
    <Flex vertical gap={12}>
      {refusal !== null && <Alert showIcon type="error" title={refusalInWords(refusal)} />}
      <Table<Rule>
        size="small"
        rowKey="duty"
        dataSource={rules}
        pagination={false}
        columns={[
          {
            title: words.duty,
            dataIndex: 'duty',
            width: 160,
            render: (duty: Rule['duty']) => dutyWords[duty],
          },
          {
            title: words.content,
            key: 'content',
            render: (_value, { duty }) => words.explained[duty],
          },
          {
            title: words.needsTwo,
            dataIndex: 'needsTwo',
            width: 120,
            render: (needsTwo: boolean, rule) => (
              <Switch
                checked={needsTwo}
                aria-label={`${words.needsTwo}：${dutyWords[rule.duty]}`}
                onChange={wanted => void set(rule, wanted)}
              />
            ),
          },
          {
            title: words.since,
            dataIndex: 'recorded',
            width: 230,
            render: (recorded: Rule['recorded']) =>
              recorded === null
                ? words.never
                : reviewWords.decidedBy(recorded.recordedBy, minuteInChina(recorded.recordedAt)),
          },
        ]}
      />
    </Flex>
  )
}
