// 自动备份: where backups go, what lies there, one now to every place, and the proof that the newest opens.

import { Alert, App, Button, Card, Flex, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { backupWords as words } from '../../../src/wording/backups.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { shell } from '../../client/window-shell.ts'
import { Answered } from '../../components/answered.tsx'

type Status = CallOutput<'backups.status'>

export function BackupsCard(): ReactNode {
  const [asked, setAsked] = useState(0)
  return (
    <Card title={words.title}>
      <Typography.Paragraph type="secondary">{words.note}</Typography.Paragraph>
      <Places key={asked} onChanged={() => setAsked(before => before + 1)} />
    </Card>
  )
}

function Places({ onChanged }: { readonly onChanged: () => void }): ReactNode {
  const asked = useAnswer('backups.status', {})
  return <Answered asked={asked}>{status => <Shown status={status} onChanged={onChanged} />}</Answered>
}

type ShownProps = { readonly status: Status; readonly onChanged: () => void }

function Shown({ status, onChanged }: ShownProps): ReactNode {
  const { places, proof, isProofDue } = status
  const folders = places.filter(({ isBeside }) => !isBeside).map(({ folder }) => folder)
  const setFolders = useSetFolders(onChanged)
  return (
    <Flex vertical gap={12}>
      {places.map(place => (
        <Flex key={place.folder} gap={8} align="center" wrap>
          <span style={{ flex: 1, minWidth: 240, overflowWrap: 'anywhere' }}>
            <Typography.Text strong>{place.folder}</Typography.Text>
            <Typography.Text type="secondary" style={{ display: 'block' }}>
              {stateOf(place)}
            </Typography.Text>
          </span>
          {!place.isBeside && (
            <Button size="small" onClick={() => setFolders(folders.filter(each => each !== place.folder))}>
              {words.removePlace}
            </Button>
          )}
        </Flex>
      ))}
      <Alert
        showIcon
        type={proof?.ok === false ? 'error' : isProofDue ? 'warning' : 'info'}
        title={proof?.message ?? words.notProved}
        description={isProofDue && proof?.ok === true ? words.proofDue : undefined}
      />
      <Actions onAdd={folder => setFolders([...folders, folder])} onChanged={onChanged} />
    </Flex>
  )
}

function stateOf({ isBeside, isThere, backups }: Status['places'][number]): string {
  const [newest] = backups
  const found =
    newest === undefined
      ? words.none
      : words.newest(minuteInChina(newest.madeAt), newest.lastSeq, backups.length)
  return [isBeside ? words.beside : '', isThere ? found : words.notThere].filter(Boolean).join('；')
}

function useSetFolders(onChanged: () => void): (folders: readonly string[]) => Promise<void> {
  const { notification } = App.useApp()
  return async folders => {
    const set = await call('backups.setPlaces', { folders: [...folders] })
    if (set.ok) onChanged()
    else notification.error({ title: refusalInWords(set.error), duration: 0 })
  }
}

type ActionsProps = { readonly onAdd: (folder: string) => void; readonly onChanged: () => void }

function Actions({ onAdd, onChanged }: ActionsProps): ReactNode {
  const { message, notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function run(): Promise<void> {
    setRunning(true)
    const done = await call('backups.run', {})
    setRunning(false)
    if (!done.ok) notification.error({ title: refusalInWords(done.error), duration: 0 })
    else {
      const { made, problems } = done.value
      for (const { folder, message: title } of problems) {
        notification.error({ title, description: folder, duration: 0 })
      }
      if (problems.length === 0)
        void message.success(made.length > 0 ? words.made(made.length) : words.noneMade)
    }
    onChanged()
  }

  async function prove(): Promise<void> {
    setRunning(true)
    const proved = await call('backups.prove', {})
    setRunning(false)
    if (!proved.ok) notification.error({ title: refusalInWords(proved.error), duration: 0 })
    onChanged()
  }

  async function add(): Promise<void> {
    const folder = await shell.chooseBackupFolder()
    if (folder !== null) onAdd(folder)
  }

  return (
    <Flex gap={8} wrap>
      <Button type="primary" loading={isRunning} onClick={run}>
        {words.run}
      </Button>
      <Button onClick={add}>{words.addPlace}</Button>
      <Button disabled={isRunning} onClick={prove}>
        {words.prove}
      </Button>
    </Flex>
  )
}
