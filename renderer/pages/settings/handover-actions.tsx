// What may be done with a handover: looked at by everybody, accepted by its receiver, carried out by an administrator.

import { App, Button, Flex, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import { handoverCardWords as words } from '../../../src/wording/window-duties.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { type Asked, useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { PaperView } from '../../components/paper-view.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import type { ListedUser } from './listed-user.ts'

type Listed = CallOutput<'handovers.list'>['handovers'][number]

type Props = {
  readonly handover: Listed
  readonly own: ListedUser | undefined
  readonly giver: ListedUser | undefined
  readonly onRefused: (refusal: Refusal | null) => void
}

export function HandoverActions({ handover, own, giver, onRefused }: Props): ReactNode {
  const { message } = App.useApp()
  const { handoverId, number, receiver, receiverName, giverName, accepted } = handover
  const mayAccept = accepted === null && own?.userId === receiver
  const mayTransfer =
    accepted !== null && giver?.disabled === false && own?.roles.includes('administrator') === true

  async function accept(): Promise<void> {
    const file = await choosePaperFile(words.fileName(number))
    if (file === null) return
    const signed = await call('handovers.accept', { handoverId, file })
    onRefused(signed.ok ? null : signed.error)
    if (signed.ok) void message.success(words.acceptedSaid(handoverId))
  }
  async function transfer(): Promise<void> {
    const transferred = await call('handovers.transfer', { handoverId })
    onRefused(transferred.ok ? null : transferred.error)
    if (transferred.ok) void message.success(words.transferred(giverName, receiverName))
  }

  return (
    <Flex gap={8} wrap>
      <ShowButton handoverId={handoverId} />
      {mayAccept && (
        <Button size="small" type="primary" onClick={accept}>
          {words.accept}
        </Button>
      )}
      {mayTransfer && (
        <Popconfirm title={words.confirmTransfer(giverName, receiverName)} onConfirm={transfer}>
          <Button size="small" danger>
            {words.transfer}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  )
}

export const PreviewButton = ({ receiverId }: { readonly receiverId: number }): ReactNode => (
  <PaperButton text={words.preview}>
    <Preview receiverId={receiverId} />
  </PaperButton>
)

const ShowButton = ({ handoverId }: { readonly handoverId: number }): ReactNode => (
  <PaperButton text={words.show}>
    <Content handoverId={handoverId} />
  </PaperButton>
)

function PaperButton({ text, children }: { readonly text: string; readonly children: ReactNode }): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setShown(true)}>
        {text}
      </Button>
      {isShown && (
        <SideDrawer size={820} title={text} onClose={() => setShown(false)}>
          {children}
        </SideDrawer>
      )}
    </>
  )
}

const Preview = ({ receiverId }: { readonly receiverId: number }): ReactNode => (
  <Shown asked={useAnswer('handovers.preview', { receiverId })} />
)

const Content = ({ handoverId }: { readonly handoverId: number }): ReactNode => (
  <Shown asked={useAnswer('handovers.content', { handoverId })} />
)

type Paper = { readonly content: string; readonly pages?: number }

const Shown = ({ asked }: { readonly asked: Asked<Paper> }): ReactNode => (
  <Answered asked={asked}>
    {({ content, pages = null }) => <PaperView paper={{ content, pages }} title={null} />}
  </Answered>
)
