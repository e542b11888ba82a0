// One card: what the clerk should know of it, what happened to it, what it cost, what it used.

import { Alert, Button, Descriptions, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { columnWords } from '../../../src/wording/imports.ts'
import { cardsWords, cardDetailWords as words } from '../../../src/wording/window-cards.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { CardCharges } from './card-charges.tsx'
import type { CardDetail } from './card-detail.ts'
import { CardRecords } from './card-records.tsx'
import { CardUsage } from './card-usage.tsx'
import { NoteDrawer } from './note-drawer.tsx'
import { StateMark } from './state-mark.tsx'

type Props = { readonly iccid: string; readonly today: string; readonly onClose: () => void }

export function CardDrawer({ iccid, today, onClose }: Props): ReactNode {
  const asked = useAnswer('cards.get', { iccid, asOf: today })
  return (
    <SideDrawer size={760} title={words.title(iccid)} onClose={onClose}>
      <Answered asked={asked}>{detail => <Detail detail={detail} />}</Answered>
    </SideDrawer>
  )
}

function Detail({ detail }: { readonly detail: CardDetail }): ReactNode {
  const [tab, setTab] = useState('records')
  const [isNoting, setNoting] = useState(false)
  const { card, records, charges, usage, notes, warnings } = detail
  const note = notes.at(-1)
  return (
    <>
      {warnings.map(({ message }) => (
        <Alert key={message} showIcon type="warning" title={message} style={{ marginBottom: 8 }} />
      ))}
      <Descriptions
        bordered
        size="small"
        column={2}
        items={[
          { key: 'msisdn', label: cardsWords.msisdn, children: card.msisdn ?? '—' },
          { key: 'state', label: cardsWords.state, children: <StateMark state={card.state} /> },
          { key: 'supplied', label: cardsWords.suppliedOn, children: card.suppliedOn },
          { key: 'activated', label: cardsWords.activatedOn, children: card.activatedOn ?? '—' },
          { key: 'cancelled', label: cardsWords.cancelledOn, children: card.cancelledOn ?? '—' },
          ...(card.iccids.length > 1
            ? [{ key: 'iccids', label: words.iccids, children: card.iccids.slice(0, -1).join('、') }]
            : []),
          { key: 'assignee', label: columnWords.assignee, children: note?.assignee ?? '—' },
          {
            key: 'device',
            label: columnWords.device,
            children: (
              <>
                {note?.device ?? '—'}{' '}
                <Button type="link" size="small" className="no-print" onClick={() => setNoting(true)}>
                  {words.changeNote}
                </Button>
              </>
            ),
          },
        ]}
      />
      {isNoting && <NoteDrawer iccid={card.iccid} notes={notes} onClose={() => setNoting(false)} />}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          {
            key: 'records',
            label: words.tabs.records,
            children: <CardRecords card={card} records={records} />,
          },
          { key: 'charges', label: words.tabs.charges, children: <CardCharges charges={charges} /> },
          { key: 'usage', label: words.tabs.usage, children: <CardUsage usage={usage} /> },
        ]}
      />
    </>
  )
}
