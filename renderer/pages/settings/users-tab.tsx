// 用户与签名人: who may come in as what, whose key signs; one's own password and the recovery code.

import { Button, Card, Col, Flex, Row, Table, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { roleNames, userWords as words } from '../../../src/wording/window-settings.ts'
import type { PageProps } from '../../client/page-props.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { HandoverCard } from './handover-card.tsx'
import type { ListedUser } from './listed-user.ts'
import { OwnPasswordForm } from './own-password-form.tsx'
import { RecoveryCard } from './recovery-card.tsx'
import { SignersCard } from './signers-card.tsx'
import { UserDialog } from './user-dialog.tsx'

type Props = Pick<PageProps, 'ledger'>

export function UsersTab({ ledger }: Props): ReactNode {
  const users = useAnswer('users.list', {})
  return (
    <Answered asked={users}>
      {({ users: listed }) => {
        const own = listed.find(({ name }) => name === ledger.user)
        return (
          <Row gutter={[16, 16]}>
            <Col span={14}>
              <Flex vertical gap={16}>
                <UsersCard users={listed} own={own} />
                <SignersCard ownId={own?.userId ?? null} />
                <HandoverCard users={listed} own={own} />
              </Flex>
            </Col>
            <Col span={10}>
              <Flex vertical gap={16}>
                {own !== undefined && <OwnPasswordForm userId={own.userId} />}
                <RecoveryCard ledger={ledger} />
              </Flex>
            </Col>
          </Row>
        )
      }}
    </Answered>
  )
}

type UsersProps = { readonly users: readonly ListedUser[]; readonly own: ListedUser | undefined }

function UsersCard({ users, own }: UsersProps): ReactNode {
  const [edited, setEdited] = useState<ListedUser | 'new' | null>(null)
  return (
    <Card
      title={words.users}
      extra={<Button onClick={() => setEdited('new')}>{words.appoint}</Button>}
      styles={{ body: { padding: 0 } }}
    >
      <Table<ListedUser>
        size="small"
        rowKey="userId"
        dataSource={users}
        pagination={false}
        columns={[
          { title: words.number, dataIndex: 'userId', width: 60, align: 'right' },
          {
            title: words.name,
            dataIndex: 'name',
            render: (name: string, { userId }) => (userId === own?.userId ? `${name}${words.own}` : name),
          },
          {
            title: words.roles,
            dataIndex: 'roles',
            render: (roles: ListedUser['roles']) =>
              roles.map(role => <Tag key={role}>{roleNames[role]}</Tag>),
          },
          {
            title: words.state,
            dataIndex: 'disabled',
            width: 80,
            render: (disabled: boolean) => (
              <Typography.Text {...(disabled && { type: 'danger' })}>
                {disabled ? words.disabled : words.enabled}
              </Typography.Text>
            ),
          },
          {
            key: 'change',
            width: 70,
            render: (_value, user) => (
              <Button type="link" size="small" onClick={() => setEdited(user)}>
                {words.change}
              </Button>
            ),
          },
        ]}
      />
      {edited !== null && (
        <UserDialog user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  )
}
