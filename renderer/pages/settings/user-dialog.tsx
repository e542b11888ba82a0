// A user is appointed, or his roles and his leave to come in are changed.

import { Checkbox, Form, Input, Modal, Switch } from 'antd'
import type { ReactNode } from 'react'
import { ok } from '../../../src/base/result.ts'
import { roleNames, userWords as words } from '../../../src/wording/window-settings.ts'
import { type CallInput, call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { NewPassword, type NewPasswordFields } from '../../components/new-password.tsx'
import type { ListedUser } from './listed-user.ts'

type Roles = CallInput<'users.appoint'>['roles']
type Props = { readonly user: ListedUser | null; readonly onClose: () => void }

export function UserDialog({ user, onClose }: Props): ReactNode {
  return (
    <Modal
      open
      footer={null}
      title={user === null ? words.appoint : words.changeOf(user.name)}
      onCancel={onClose}
    >
      {user === null ? <AppointForm onSaved={onClose} /> : <ChangeForm user={user} onSaved={onClose} />}
    </Modal>
  )
}

type AppointFields = NewPasswordFields & { readonly name: string; readonly roles: Roles }

function AppointForm({ onSaved }: { readonly onSaved: () => void }): ReactNode {
  async function appoint({ name, roles, password }: AppointFields) {
    const appointed = await call('users.appoint', { name, roles, password })
    return appointed.ok ? ok({ said: words.appointed(name, appointed.value.userId) }) : appointed
  }
  return (
    <CommandForm<AppointFields>
      draft={null}
      initial={{ name: '', roles: ['recorder'], password: '', repeat: '' }}
      submitText={words.save}
      onSubmit={appoint}
      onSaved={onSaved}
    >
      <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.required }]}>
        <Input maxLength={30} />
      </Form.Item>
      <RolesField />
      <NewPassword label={words.firstPassword} hint={words.passwordHint} repeatLabel={words.repeat} />
    </CommandForm>
  )
}

type ChangeFields = { readonly roles: Roles; readonly isAllowed: boolean }

function ChangeForm({
  user,
  onSaved,
}: {
  readonly user: ListedUser
  readonly onSaved: () => void
}): ReactNode {
  async function change({ roles, isAllowed }: ChangeFields) {
    const changed = await call('users.change', { userId: user.userId, roles, disabled: !isAllowed })
    return changed.ok ? ok({ said: words.changed(user.name) }) : changed
  }
  return (
    <CommandForm<ChangeFields>
      draft={null}
      initial={{ roles: user.roles, isAllowed: !user.disabled }}
      submitText={words.save}
      onSubmit={change}
      onSaved={onSaved}
    >
      <RolesField />
      <Form.Item name="isAllowed" label={words.allow} valuePropName="checked">
        <Switch />
      </Form.Item>
    </CommandForm>
  )
}

const RolesField = (): ReactNode => (
  <Form.Item
    name="roles"
    label={words.roles}
    rules={[{ required: true, type: 'array', min: 1, message: words.rolesRequired }]}
  >
    <Checkbox.Group options={Object.entries(roleNames).map(([value, label]) => ({ value, label }))} />
  </Form.Item>
)
