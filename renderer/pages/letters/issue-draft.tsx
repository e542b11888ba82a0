// 签发 of an approved draft: the office's number and the day, then where the paper goes.

import { Button, Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { ok } from '../../../src/base/result.ts'
import { draftsWords as words } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords } from '../../../src/wording/window-letters.ts'
import { call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { DateInput } from '../../components/date-field.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import type { Draft } from './draft.ts'

type Props = {
  readonly draft: Draft
  readonly today: string
  readonly onSigned: (noticeId: number) => void
}

type Fields = { readonly documentNumber: string; readonly signedOn: string | null }

export function IssueDraft({ draft: { draftId, title, facts }, today, onSigned }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const initial: Fields = {
    documentNumber: String(facts['documentNumber'] ?? ''),
    signedOn: typeof facts['signedOn'] === 'string' ? facts['signedOn'] : today,
  }

  async function sign({ documentNumber, signedOn }: Fields) {
    const file = await choosePaperFile(title)
    if (file === null) return null
    const number = documentNumber.trim()
    const signed = await call('letterDrafts.issue', {
      draftId,
      file,
      ...(number !== '' && { documentNumber: number }),
      ...(signedOn !== null && signedOn !== '' && { signedOn }),
    })
    if (!signed.ok) return signed
    onSigned(signed.value.noticeId)
    const said = lettersWords.signed(signed.value.noticeId, signed.value.file)
    return ok({ said, warnings: signed.value.warnings })
  }

  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.issue}
      </Button>
      <Modal
        open={isOpen}
        title={words.issueTitle}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <CommandForm<Fields>
          draft={`sign draft ${draftId}`}
          initial={initial}
          submitText={lettersWords.sign}
          onSubmit={sign}
        >
          <Form.Item name="documentNumber" label={words.documentNumber}>
            <Input />
          </Form.Item>
          <Form.Item name="signedOn" label={words.signedOn}>
            <DateInput />
          </Form.Item>
          <Typography.Paragraph type="secondary">{words.issueNote}</Typography.Paragraph>
          <Typography.Paragraph type="secondary">{lettersWords.signNote}</Typography.Paragraph>
        </CommandForm>
      </Modal>
    </>
  )
}
