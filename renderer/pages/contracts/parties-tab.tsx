// 当事人: both parties side by side with every fact that the paper gives, and every way in which it writes them.

import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Card, Col, Descriptions, Flex, Row, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { Attachments } from '../../components/attachments.tsx'
import type { TextPlace } from './contract-text.tsx'

type Party = CallOutput<'contracts.get'>['parties'][number]
type Variant = Party['names'][number]
type Props = { readonly contractId: string; readonly onSee: (place: TextPlace) => void }

export function PartiesTab({ contractId, onSee }: Props): ReactNode {
  const asked = useAnswer('contracts.get', { contractId })
  return (
    <Answered asked={asked}>
      {({ parties }) => (
        <div className="scroll-pane" style={{ height: '100%' }}>
          <Row gutter={[16, 16]} style={{ margin: 0 }}>
            {parties.map(party => (
              <Col key={party.role} xs={24} lg={12}>
                <Card title={`${words.party[party.role]}：${party.name}`}>
                  <PartyFacts party={party} onSee={onSee} />
                </Card>
              </Col>
            ))}
          </Row>
          <ContractScans contractId={contractId} />
        </div>
      )}
    </Answered>
  )
}

/** The scan of the paper itself hangs on the record of the contract. */
function ContractScans({ contractId }: Pick<Props, 'contractId'>): ReactNode {
  const asked = useAnswer('journal.page', { kinds: ['contract'], contractId, offset: 0, limit: 1 })
  return (
    <Answered asked={asked}>
      {({ rows: [record] }) => record !== undefined && <Attachments recordId={record.seq} />}
    </Answered>
  )
}

function PartyFacts({ party, onSee }: { readonly party: Party } & Pick<Props, 'onSee'>): ReactNode {
  const value = (variant: Variant | null) => <Value variant={variant} onSee={onSee} />
  const items = [
    { label: words.nameInUse, children: <Variants variants={party.names} onSee={onSee} /> },
    { label: words.creditCode, children: <CreditCode party={party} onSee={onSee} /> },
    { label: words.representative, children: value(party.representative) },
    { label: words.address, children: <Variants variants={party.addresses} onSee={onSee} /> },
    { label: words.noticeAddress, children: value(party.noticeAddress) },
    { label: words.fullAddress, children: party.fullAddress },
    { label: words.postalCode, children: value(party.postalCode) },
    { label: words.bank, children: value(party.bank.name) },
    { label: words.account, children: value(party.bank.account) },
    ...party.contacts.map(contact => ({
      label: words.contact,
      children: <Contact contact={contact} onSee={onSee} />,
    })),
  ]
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      styles={{ label: { width: 130 } }}
      items={items.map((item, key) => ({ ...item, key }))}
    />
  )
}

function Contact({
  contact,
  onSee,
}: { contact: Party['contacts'][number] } & Pick<Props, 'onSee'>): ReactNode {
  const ways = [
    [words.phone, contact.phone],
    [words.email, contact.email],
    [words.fax, contact.fax],
  ] as const
  return (
    <>
      <Value variant={{ clause: contact.clause, value: contact.name }} onSee={onSee} />
      {ways.map(([label, text]) => text !== null && <div key={label}>{`${label}：${text}`}</div>)}
    </>
  )
}

/** The first is in use; the others are what else the paper says. Equal ones stand together. */
function Variants({ variants, onSee }: { variants: readonly Variant[] } & Pick<Props, 'onSee'>): ReactNode {
  const spellings = [...new Set(variants.map(each => each.value))]
  return (
    <Flex vertical gap={4}>
      {spellings.length > 1 && (
        <div>
          <Tag color="warning" icon={<WarningOutlined aria-hidden />}>
            {words.otherVariants(spellings.length)}
          </Tag>
        </div>
      )}
      {spellings.map(spelling => (
        <div key={spelling}>
          {spelling}
          {variants
            .filter(each => each.value === spelling)
            .map(({ clause }) => (
              <SeeButton key={clause} clause={clause} value={spelling} onSee={onSee} />
            ))}
        </div>
      ))}
    </Flex>
  )
}

function CreditCode({ party, onSee }: { readonly party: Party } & Pick<Props, 'onSee'>): ReactNode {
  const { creditCode, creditCodeProblem } = party
  return (
    <>
      <Value variant={creditCode} onSee={onSee} />
      <div>
        {creditCodeProblem === null ? (
          <Tag color="success" icon={<CheckCircleOutlined aria-hidden />}>
            {words.codeValid}
          </Tag>
        ) : (
          <Tag color="error" icon={<WarningOutlined aria-hidden />} style={{ whiteSpace: 'normal' }}>
            {creditCodeProblem}
          </Tag>
        )}
      </div>
    </>
  )
}

function Value({ variant, onSee }: { variant: Variant | null } & Pick<Props, 'onSee'>): ReactNode {
  if (variant === null) return <Typography.Text type="secondary">{words.absent}</Typography.Text>
  return (
    <>
      {variant.value}
      <SeeButton {...variant} onSee={onSee} />
    </>
  )
}

function SeeButton({ clause, value, onSee }: Variant & Pick<Props, 'onSee'>): ReactNode {
  return (
    <Button type="link" size="small" onClick={() => onSee({ clause, quotation: value })}>
      {words.clauseOf(clause)}
    </Button>
  )
}
