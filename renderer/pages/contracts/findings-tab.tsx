// 核对发现: what does not fit in the contracts, the gravest first, each with the way to the words at fault.

import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Flex, Segmented, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { severityWords, contractsWords as words } from '../../../src/wording/window-contracts.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import type { TextPlace } from './contract-text.tsx'

type Finding = CallOutput<'contracts.check'>['findings'][number]
type Severity = Finding['severity']
type Props = { readonly onSee: (place: TextPlace, contractId: string) => void }

const rank: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 }

export function FindingsTab({ onSee }: Props): ReactNode {
  const asked = useAnswer('contracts.check', {})
  const [contractId, setContractId] = useState(words.allContracts as string)
  return (
    <Answered asked={asked}>
      {({ findings }) => {
        const shown = findings
          .filter(each => contractId === words.allContracts || each.contractId === contractId)
          .toSorted((a, b) => rank[a.severity] - rank[b.severity])
        const count = (severity: Severity) => shown.filter(each => each.severity === severity).length
        const contracts = [...new Set(findings.map(each => each.contractId))]
        return (
          <Flex vertical gap={8} style={{ height: '100%' }}>
            <Flex justify="space-between" align="center">
              <Segmented
                options={[words.allContracts, ...contracts]}
                value={contractId}
                onChange={setContractId}
              />
              <Typography.Text>
                {words.findingCount(count('high'), count('medium'), count('low'))}
              </Typography.Text>
            </Flex>
            <DataTable
              label={words.tabs.findings}
              rows={shown}
              rowKey={({ id }) => id}
              columns={columns(onSee)}
              width={900}
              emptyText={words.noFindings}
              onOpen={finding => onSee(placeOf(finding), finding.contractId)}
            />
          </Flex>
        )
      }}
    </Answered>
  )
}

const columns = (onSee: Props['onSee']): readonly TableColumn<Finding>[] => [
  {
    title: words.severity,
    dataIndex: 'severity',
    width: 90,
    sorter: (a, b) => rank[a.severity] - rank[b.severity],
    cell: ({ severity }) => severityWords[severity],
    render: (severity: Severity) => <SeverityTag severity={severity} />,
  },
  { title: words.contract, dataIndex: 'contractId', width: 70, sorter: byContract },
  { title: words.clause, dataIndex: 'clause', width: 100, render: words.clauseOf },
  {
    title: words.finding,
    dataIndex: 'message',
    render: (message: string) => <span style={{ whiteSpace: 'normal' }}>{message}</span>,
  },
  {
    title: words.originalText,
    key: 'see',
    className: 'no-print',
    width: 90,
    render: (_value, finding) => (
      <Button type="link" size="small" onClick={() => onSee(placeOf(finding), finding.contractId)}>
        {words.seeText}
      </Button>
    ),
  },
]

const byContract = (a: Finding, b: Finding): number => a.contractId.localeCompare(b.contractId)

const placeOf = ({ clause, quotation }: Finding): TextPlace => ({ clause, quotation })

const signs: Readonly<Record<Severity, { readonly color: string; readonly icon: ReactNode }>> = {
  high: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
  medium: { color: 'warning', icon: <WarningOutlined aria-hidden /> },
  low: { color: 'default', icon: <InfoCircleOutlined aria-hidden /> },
}

/** A word and a sign: the colour only helps. */
function SeverityTag({ severity }: { readonly severity: Severity }): ReactNode {
  return <Tag {...signs[severity]}>{severityWords[severity]}</Tag>
}
