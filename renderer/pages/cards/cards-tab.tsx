// The cards of the contract: found by any part of a number, by state; opened one by one, or chosen together for an event.

import { Button, Empty, Flex, Segmented, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { eventWords } from '../../../src/wording/card-refusals.ts'
import { cardEventWords, cardStateWords, cardsWords as words } from '../../../src/wording/window-cards.ts'
import { OutgoingPaperButton } from '../../components/outgoing-paper.tsx'
import { SearchedPage } from '../../components/searched-page.tsx'
import { CardDrawer } from './card-drawer.tsx'
import { type CardList, CardsTable, type EventKind, type ListedCard } from './cards-table.tsx'
import { EventDrawer } from './event-drawer.tsx'

type Props = {
  readonly contractId: string
  readonly list: CardList
  readonly today: string
  readonly onSupply: () => void
}

const ALL = 'all'

export function CardsTab({ contractId, list, today, onSupply }: Props): ReactNode {
  const { cards } = list
  const [search, setSearch] = useState('')
  const [state, setState] = useState<string>(ALL)
  const [opened, setOpened] = useState<string | null>(null)
  const [selected, setSelected] = useState<readonly (string | number)[]>([])
  const [event, setEvent] = useState<EventKind | null>(null)
  if (cards.length === 0) return <NoCards onSupply={onSupply} />

  const matching = cards.filter(matchesSearch(search))
  const found = matching.filter(card => state === ALL || card.state === state)
  const keys = new Set(selected)
  const chosen = cards.filter(({ cardId }) => keys.has(cardId))
  return (
    <SearchedPage
      searchLabel={words.search}
      searchWidth={310}
      onSearch={setSearch}
      controls={<StateChoice cards={matching} state={state} onChoose={setState} />}
      found={<OutgoingPaperButton asked={{ paper: 'card-list', contractId, asOf: today }} />}
    >
      <Flex gap={12} align="center" justify="space-between">
        <EventBar count={chosen.length} onEvent={setEvent} onClear={() => setSelected([])} />
        <LimitNote list={list} />
      </Flex>
      <CardsTable
        cards={found}
        opened={opened}
        onOpen={setOpened}
        selection={{ keys: selected, onSelect: setSelected }}
      />
      {opened !== null && <CardDrawer iccid={opened} today={today} onClose={() => setOpened(null)} />}
      {event !== null && (
        <EventDrawer
          kind={event}
          cards={chosen}
          today={today}
          onRecorded={() => setSelected([])}
          onClose={() => setEvent(null)}
        />
      )}
    </SearchedPage>
  )
}

/** Of any ICCID that it has or had, and of its number. */
function matchesSearch(search: string): (card: ListedCard) => boolean {
  const wanted = search.replace(/\s/g, '').toUpperCase()
  return ({ iccids, msisdn }) => [...iccids, msisdn ?? ''].some(text => text.includes(wanted))
}

function NoCards({ onSupply }: Pick<Props, 'onSupply'>): ReactNode {
  return (
    <Empty
      style={{ margin: 0, paddingTop: 80 }}
      description={
        <>
          <div>{words.none}</div>
          <Typography.Text type="secondary">{words.noneAdvice}</Typography.Text>
        </>
      }
    >
      <Button type="primary" onClick={onSupply}>
        {words.toSupply}
      </Button>
    </Empty>
  )
}

type StateProps = {
  readonly cards: readonly ListedCard[]
  readonly state: string
  readonly onChoose: (state: string) => void
}

function StateChoice({ cards, state, onChoose }: StateProps): ReactNode {
  const counts = Map.groupBy(cards, card => card.state)
  return (
    <Segmented
      aria-label={words.state}
      value={state}
      onChange={onChoose}
      options={[
        { value: ALL, label: words.stateCount(words.all, cards.length) },
        ...Object.entries(cardStateWords).map(([value, word]) => ({
          value,
          label: words.stateCount(word, counts.get(value as ListedCard['state'])?.length ?? 0),
        })),
      ]}
    />
  )
}

function LimitNote({ list: { cards, limit } }: Pick<Props, 'list'>): ReactNode {
  return (
    <Typography.Text className="amount">
      {limit === null
        ? words.supplied(cards.length)
        : words.limit(cards.length, limit.maximum, limit.left, limit.clause)}
    </Typography.Text>
  )
}

type BarProps = {
  readonly count: number
  readonly onEvent: (kind: EventKind) => void
  readonly onClear: () => void
}

function EventBar({ count, onEvent, onClear }: BarProps): ReactNode {
  return (
    <Flex gap={8} align="center" wrap className="no-print">
      <Typography.Text style={{ minWidth: 150 }} aria-live="polite">
        {count === 0 ? words.selectFirst : words.selected(count)}
      </Typography.Text>
      {Object.entries(eventWords).map(([kind, word]) => {
        const isRefused = kind === 'replaced' && count > 1
        return (
          <Button
            key={kind}
            size="small"
            disabled={count === 0 || isRefused}
            {...(isRefused && { title: cardEventWords.oneOnly })}
            onClick={() => onEvent(kind as EventKind)}
          >
            {word}
          </Button>
        )
      })}
      <Button size="small" type="text" disabled={count === 0} onClick={onClear}>
        {words.clearSelection}
      </Button>
    </Flex>
  )
}
