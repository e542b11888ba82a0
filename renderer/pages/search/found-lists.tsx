// What was found, a short list for each kind.

import { Button, Empty, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import { searchWords as words } from '../../../src/wording/window-search.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import { pageOfKind } from './page-of-kind.ts'

type Found = CallOutput<'search.find'>
type FoundRecord = Found['records'][number]

type Walk = {
  readonly onOpen: (seq: number) => void
  readonly onTurnTo: (page: PageName, contractId: string | null) => void
}

type Props = Walk & { readonly found: Found; readonly text: string; readonly limit: number }

export function FoundLists({ found, text, limit, onOpen, onTurnTo }: Props): ReactNode {
  const { records, terms, passages, questions, charges } = found
  const count = records.length + terms.length + passages.length + questions.length
  if (count === 0 && charges === null) return <Empty description={words.none(text)} />
  const inContracts = (hits: readonly { readonly contractId: string }[]) => () =>
    onTurnTo('contracts', hits[0]?.contractId ?? null)
  return (
    <Flex vertical gap={16} aria-live="polite">
      {charges !== null && (
        <Group title={words.charges} page="charges" onTurnTo={() => onTurnTo('charges', null)}>
          <FoundCharges charges={charges} onOpen={onOpen} />
        </Group>
      )}
      {[...Map.groupBy(records, ({ kind, paper }) => `${kind} ${paper}`)].map(([group, ofGroup]) => (
        <FoundOfKind key={group} {...{ records: ofGroup, limit, onOpen, onTurnTo }} />
      ))}
      {terms.length > 0 && (
        <Group title={words.terms} page="contracts" onTurnTo={inContracts(terms)}>
          {terms.map(({ contractId, termId, name, clause, quotation }) => (
            <Passage key={termId} label={`${words.clause(contractId, clause)} ${name}`} text={quotation} />
          ))}
        </Group>
      )}
      {questions.length > 0 && (
        <Group title={words.questions} page="contracts" onTurnTo={() => onTurnTo('contracts', null)}>
          {questions.map(({ questionId, question }) => (
            <Passage key={questionId} label={questionId} text={question} />
          ))}
        </Group>
      )}
      {passages.length > 0 && (
        <Group title={words.passages} page="contracts" onTurnTo={inContracts(passages)}>
          {passages.map(({ contractId, clause, text: line }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a contract may hold the same line twice
            <Passage key={place} label={words.clause(contractId, clause)} text={line} />
          ))}
        </Group>
      )}
    </Flex>
  )
}

type OfKindProps = Walk & {
  /** All of one kind, and where they are papers all of one. */
  readonly records: readonly FoundRecord[]
  readonly limit: number
}

function FoundOfKind({ records, limit, onOpen, onTurnTo }: OfKindProps): ReactNode {
  const [first] = records
  if (first === undefined) return null
  const { kind, kindName, paper, contractId } = first
  const page = pageOfKind(kind, paper)
  const title = paper === null || kind !== 'issued_document' ? kindName : words.papers[paper]
  return (
    <Group title={title} page={page} onTurnTo={() => onTurnTo(page, contractId)}>
      {records.map(({ seq, summary, effectiveOn, recordedAt }) => (
        <Flex key={seq} gap={8} align="baseline">
          <Button type="link" size="small" onClick={() => onOpen(seq)}>
            #{seq}
          </Button>
          <span style={{ flex: 1, minWidth: 0 }}>{summary}</span>
          <Typography.Text type="secondary" className="day">
            {effectiveOn ?? recordedAt}
          </Typography.Text>
        </Flex>
      ))}
      {records.length >= limit && <Typography.Text type="secondary">{words.more(limit)}</Typography.Text>}
    </Group>
  )
}

function FoundCharges({
  charges: { amountFen, count, firstChargeId },
  onOpen,
}: Pick<Walk, 'onOpen'> & { readonly charges: NonNullable<Found['charges']> }): ReactNode {
  return (
    <Flex gap={8} align="baseline">
      <Amount fen={amountFen} />
      <span>{words.chargesOfAmount(count)}</span>
      <Button type="link" size="small" onClick={() => onOpen(firstChargeId)}>
        #{firstChargeId}
      </Button>
    </Flex>
  )
}

const Passage = ({ label, text }: { readonly label: string; readonly text: string }): ReactNode => (
  <div>
    <Typography.Text strong>{label}</Typography.Text>
    <div>{text}</div>
  </div>
)

type GroupProps = {
  readonly title: string
  readonly page: PageName
  readonly onTurnTo: () => void
  readonly children: ReactNode
}

function Group({ title, page, onTurnTo, children }: GroupProps): ReactNode {
  return (
    <section aria-label={title}>
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {title}
        </Typography.Title>
        <Button size="small" onClick={onTurnTo}>
          {words.toPage(pageWords[page])}
        </Button>
      </Flex>
      {children}
    </section>
  )
}
