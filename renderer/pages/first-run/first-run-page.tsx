// 新建账本: where it shall lie and its password, then the recovery code, which must be confirmed before the way on.

import { Steps } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { firstRunWords as words } from '../../../src/wording/window-sign-in.ts'
import { enterLedger } from '../../client/enter-ledger.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { LoneCard, LonePage } from '../../components/lone-page.tsx'
import { RecoveryCode } from '../../components/recovery-code.tsx'
import { NewLedgerForm } from './new-ledger-form.tsx'

type Props = { readonly onOpen: (ledger: OpenLedger) => void; readonly onBack: () => void }

type Created = CallOutput<'desk.create'> & { readonly password: string; readonly createdOn: CalendarDate }

export function FirstRunPage({ onOpen, onBack }: Props): ReactNode {
  const [created, setCreated] = useState<Created | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function create(file: string, password: string): Promise<void> {
    setRefusal(null)
    const answer = await call('desk.create', { file, password })
    if (!answer.ok) {
      setRefusal(answer.error)
      return
    }
    const state = await call('desk.state', {})
    if (state.ok) setCreated({ ...answer.value, password, createdOn: state.value.today })
    else setRefusal(state.error)
  }

  async function enter({ file, password }: Created): Promise<void> {
    const opened = await enterLedger({ file, credential: { kind: 'password', user: null, password } })
    if (opened.ok) onOpen(opened.value)
    else setRefusal(opened.error)
  }

  return (
    <LonePage>
      <Steps
        size="small"
        current={created === null ? 0 : 1}
        items={words.steps.map(title => ({ title }))}
        style={{ marginBottom: 16 }}
        className="no-print"
      />
      <LoneCard title={created === null ? words.heading : words.codeHeading}>
        {created === null ? (
          <NewLedgerForm refusal={refusal} onCreate={create} onBack={onBack} />
        ) : (
          <RecoveryCode created={created} refusal={refusal} onConfirmed={() => enter(created)} />
        )}
      </LoneCard>
    </LonePage>
  )
}
