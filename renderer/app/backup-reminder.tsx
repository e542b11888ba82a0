// Over every page, and not to be closed: that no backup has left this computer for a month.

import { Alert, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PageName } from '../../src/api/window-pages.ts'
import { backupWords as words } from '../../src/wording/backups.ts'
import { useAnswer } from '../client/use-answer.ts'
import { useDailyBackup } from './daily-backup.ts'

type Props = { readonly isViewed: boolean; readonly onTurnTo: (page: PageName) => void }

export function BackupReminder({ isViewed, onTurnTo }: Props): ReactNode {
  const [made, setMade] = useState(0)
  useDailyBackup(isViewed, () => setMade(before => before + 1))
  return <Reminder key={made} onTurnTo={onTurnTo} />
}

function Reminder({ onTurnTo }: Pick<Props, 'onTurnTo'>): ReactNode {
  const asked = useAnswer('backups.status', {})
  if (asked.state !== 'answered' || !asked.value.isReminderDue) return null
  return (
    <Alert
      showIcon
      type="error"
      className="no-print"
      title={words.reminder(asked.value.daysWithoutAway)}
      action={
        <Button size="small" onClick={() => onTurnTo('settings')}>
          {words.toBackups}
        </Button>
      }
      style={{ marginBottom: 16 }}
    />
  )
}
