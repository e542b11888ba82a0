// One deadline in full: the whole reason, the clause, and the way to the page that acts on it.

import { Alert, Button, Descriptions, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { calendarWords as words } from '../../../src/wording/window-calendar.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import { SideDrawer } from '../../components/side-drawer.tsx'
import type { ShownDeadline } from './deadline.ts'
import { DeadlineMarks } from './deadline-marks.tsx'

type Props = {
  readonly deadline: ShownDeadline
  readonly onClose: () => void
  readonly onAct: (deadline: ShownDeadline) => void
}

export function DeadlineDrawer({ deadline, onClose, onAct }: Props): ReactNode {
  const {
    on,
    weekdayText,
    distance,
    kindText,
    contract,
    clause,
    matter,
    quotation,
    provisional,
    moved,
    actsOn,
  } = deadline
  return (
    <SideDrawer size={480} title={words.details} onClose={onClose}>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'kind', label: words.kind, children: kindText },
          { key: 'on', label: words.on, children: `${on} ${weekdayText}` },
          {
            key: 'distance',
            label: words.distance,
            children: (
              <Flex gap={6}>
                {distance}
                <DeadlineMarks deadline={deadline} />
              </Flex>
            ),
          },
          { key: 'contract', label: words.contract, children: contract },
          { key: 'clause', label: words.clause, children: clause },
        ]}
      />
      {provisional && (
        <Alert showIcon type="warning" title={words.provisionalNote} style={{ marginTop: 12 }} />
      )}
      {moved !== null && (
        <Alert
          showIcon
          type="info"
          title={words.movedNote(moved.fromOn, moved.year, moved.notice)}
          style={{ marginTop: 12 }}
        />
      )}
      <Typography.Paragraph style={{ margin: '12px 0' }}>{matter}</Typography.Paragraph>
      <Typography.Text type="secondary">{words.quotation}</Typography.Text>
      <blockquote className="quotation" style={{ margin: '4px 0 16px' }}>
        {quotation}
      </blockquote>
      <Button type="primary" onClick={() => onAct(deadline)}>
        {words.goTo(pageWords[actsOn])}
      </Button>
    </SideDrawer>
  )
}
