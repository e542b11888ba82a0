// 账单核对: the supplier's bill by card held against the contract, each difference with its clause and both amounts, and the
// letter that asks about them.

import { Alert, App, Button, Empty, Flex, Spin, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { auditPageWords as words } from '../../../src/wording/window-bill-audit.ts'
import { cardsWords } from '../../../src/wording/window-cards.ts'
import type { PageProps } from '../../client/page-props.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { AuditedBill } from './audited-bill.tsx'

type Audited = { readonly path: string; readonly answer: Result<CallOutput<'bills.audit'>, Refusal> }
type Props = { readonly today: string } & Pick<PageProps, 'onTurnTo'>

export function AuditTab({ today, onTurnTo }: Props): ReactNode {
  return (
    <ContractChoice
      isOffered={({ hasCards }) => hasCards}
      none={<Empty description={cardsWords.noContract} style={{ margin: 0, paddingTop: 80 }} />}
    >
      {({ contractId }, choice) => (
        <AuditDesk key={contractId} {...{ contractId, choice, today, onTurnTo }} />
      )}
    </ContractChoice>
  )
}

type DeskProps = Props & { readonly contractId: string; readonly choice: ReactNode }

function AuditDesk({ contractId, choice, today, onTurnTo }: DeskProps): ReactNode {
  const [audited, setAudited] = useState<Audited | null>(null)
  const [isReading, setReading] = useState(false)

  async function choose(): Promise<void> {
    const path = await shell.chooseTable()
    if (path === null) return
    setReading(true)
    const answer = await call('bills.audit', { contractId, file: path })
    setReading(false)
    setAudited({ path, answer })
  }

  const found = audited?.answer.ok === true ? audited.answer.value : null
  return (
    <PageFrame
      controls={choice}
      extra={
        <>
          {found !== null && <SaveExpected contractId={contractId} from={found.from} to={found.to} />}
          <Button type={found === null ? 'primary' : 'default'} loading={isReading} onClick={choose}>
            {words.choose}
          </Button>
        </>
      }
    >
      {isReading && <Spin style={{ margin: 48 }} />}
      {!isReading && audited === null && <Typography.Text type="secondary">{words.intro}</Typography.Text>}
      {!isReading && audited?.answer.ok === false && (
        <Alert showIcon type="error" title={refusalInWords(audited.answer.error)} />
      )}
      {!isReading && audited !== null && found !== null && (
        <AuditedBill path={audited.path} audited={found} {...{ contractId, today, onTurnTo }} />
      )}
    </PageFrame>
  )
}

type SpanProps = { readonly contractId: string; readonly from: string; readonly to: string }

function SaveExpected({ contractId, from, to }: SpanProps): ReactNode {
  const { message, notification } = App.useApp()
  async function save(): Promise<void> {
    const file = await choosePaperFile(words.expectedName(from, to), 'xlsx')
    if (file === null) return
    const saved = await call('bills.exportExpected', { contractId, from, to, file })
    if (saved.ok) void message.success(words.expectedSaved(saved.value.file))
    else notification.error({ title: refusalInWords(saved.error), duration: 0, placement: 'bottomLeft' })
  }
  return (
    <Flex>
      <Button onClick={save}>{words.saveExpected}</Button>
    </Flex>
  )
}
