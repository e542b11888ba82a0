// A signing key is brought: the file as its authority handed it out, and that file's password.

import { Form, Input, Modal, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { ok } from '../../../src/base/result.ts'
import { signerWords as words } from '../../../src/wording/window-signers.ts'
import { call } from '../../client/procedures.ts'
import { shell } from '../../client/window-shell.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { FilePicker } from '../../components/file-picker.tsx'
import { ending } from './serial-ending.ts'

type Fields = { readonly filePassword: string }

export function ImportSigner({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [file, setFile] = useState<string | null>(null)

  async function choose(): Promise<void> {
    setFile((await shell.chooseSigningKey()) ?? file)
  }

  async function bring({ filePassword }: Fields) {
    if (file === null) return null
    const imported = await call('signers.import', { file, filePassword })
    if (!imported.ok) return imported
    const { name, serial, issuer } = imported.value
    return ok({ said: words.imported(name, ending(serial), issuer) })
  }

  return (
    <Modal open footer={null} title={words.import} onCancel={onClose}>
      <Typography.Paragraph type="secondary">{words.importNote}</Typography.Paragraph>
      <CommandForm<Fields>
        draft={null}
        initial={{ filePassword: '' }}
        submitText={words.import}
        isSubmittable={file !== null}
        onSubmit={bring}
        onSaved={onClose}
      >
        <FilePicker label={words.file} file={file} onChoose={choose} />
        <Form.Item name="filePassword" label={words.filePassword} extra={words.filePasswordHint}>
          <Input.Password autoComplete="off" />
        </Form.Item>
      </CommandForm>
    </Modal>
  )
}
