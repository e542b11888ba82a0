// A new recovery code, shown once and confirmed as at the first run.

import { Alert, App, Button, Card, Modal, Popconfirm, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { userWords as words } from '../../../src/wording/window-settings.ts'
import { firstRunWords } from '../../../src/wording/window-sign-in.ts'
import type { PageProps } from '../../client/page-props.ts'
import { call } from '../../client/procedures.ts'
import { RecoveryCode } from '../../components/recovery-code.tsx'

export function RecoveryCard({ ledger }: Pick<PageProps, 'ledger'>): ReactNode {
  const { message } = App.useApp()
  const [code, setCode] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function replace(): Promise<void> {
    const replaced = await call('users.replaceRecoveryCode', {})
    setRefusal(replaced.ok ? null : replaced.error)
    if (replaced.ok) setCode(replaced.value.recoveryCode)
  }
  function finish(): Promise<void> {
    setCode(null)
    void message.success(words.replaced)
    return Promise.resolve()
  }

  return (
    <Card title={words.recoveryCode}>
      <Typography.Paragraph type="secondary">{words.recoveryNote}</Typography.Paragraph>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 12 }} />
      )}
      <Popconfirm title={words.confirmRecovery} onConfirm={replace}>
        <Button>{words.recoveryCode}</Button>
      </Popconfirm>
      <Modal
        open={code !== null}
        title={firstRunWords.codeHeading}
        footer={null}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        destroyOnHidden
      >
        {code !== null && (
          <RecoveryCode
            created={{
              file: ledger.file,
              administrator: ledger.user,
              recoveryCode: code,
              createdOn: ledger.today,
            }}
            finishText={words.finish}
            refusal={null}
            onConfirmed={finish}
          />
        )}
      </Modal>
    </Card>
  )
}
