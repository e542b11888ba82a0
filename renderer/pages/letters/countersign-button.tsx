// 复核签名: the second signature on an issued letter, by whoever is signed in and did not sign it first.

import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { paperCheckWords as words } from '../../../src/wording/window-paper-check.ts'
import { call } from '../../client/procedures.ts'

export function CountersignButton({ documentId }: { readonly documentId: number }): ReactNode {
  const { message, modal, notification } = App.useApp()
  const [isSigning, setSigning] = useState(false)

  async function sign(): Promise<void> {
    setSigning(true)
    const signed = await call('documents.countersign', { documentId })
    setSigning(false)
    if (signed.ok) void message.success(words.countersigned(documentId))
    else notification.error({ title: refusalInWords(signed.error), duration: 0, placement: 'bottomLeft' })
  }

  const confirm = () =>
    modal.confirm({
      title: words.countersign,
      content: words.countersignConfirm,
      okText: words.countersign,
      onOk: sign,
    })

  return (
    <Button loading={isSigning} onClick={confirm}>
      {words.countersign}
    </Button>
  )
}
