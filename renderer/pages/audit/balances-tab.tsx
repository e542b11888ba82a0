// 科目余额: what each account comes to, and the whole journal as a file for plain-text accounting programs.

import { App, Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import { call } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { shell } from '../../client/window-shell.ts'
import { Amount } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'

export function BalancesTab(): ReactNode {
  const asked = useAnswer('journal.balances', {})
  return (
    <Flex vertical gap={8} style={{ height: '100%' }}>
      <Flex justify="end" className="no-print">
        <ExportButton />
      </Flex>
      <Answered asked={asked}>
        {({ balances }) => (
          <DataTable
            label={words.tabs.balances}
            rows={balances}
            rowKey={({ account }) => account}
            width={700}
            emptyText={words.noBalances}
            columns={[
              { title: words.account, dataIndex: 'name', sorter: (a, b) => a.name.localeCompare(b.name) },
              {
                title: words.debitBalance,
                key: 'debit',
                width: 200,
                align: 'right',
                render: (_value, { amountFen }) => amountFen > 0 && <Amount fen={amountFen} />,
              },
              {
                title: words.creditBalance,
                key: 'credit',
                width: 200,
                align: 'right',
                render: (_value, { amountFen }) => amountFen < 0 && <Amount fen={-amountFen} />,
              },
            ]}
          />
        )}
      </Answered>
    </Flex>
  )
}

function ExportButton(): ReactNode {
  const { message, notification } = App.useApp()
  async function exportJournal(): Promise<void> {
    const file = await shell.chooseJournalFile(words.exportName)
    if (file === null) return
    const exported = await call('journal.export', { file })
    if (!exported.ok) {
      notification.error({ title: refusalInWords(exported.error), duration: 0 })
      return
    }
    void message.success(words.exported(exported.value.entries, exported.value.file))
    for (const { message: title } of exported.value.warnings) notification.warning({ title, duration: 0 })
  }
  return <Button onClick={exportJournal}>{words.export}</Button>
}
