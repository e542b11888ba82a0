// The printer to which papers go without a question.

import { Card, Flex, Select, Typography } from 'antd'
import type { ReactNode } from 'react'
import { printerWords as words } from '../../../src/wording/window-printing.ts'
import { usePrinters } from '../../client/printers.ts'

/** Stands for the system's own choice in a control that needs a value. */
const SYSTEM = '*'

export function PrinterCard(): ReactNode {
  const { printers, choose } = usePrinters()
  const listed = printers?.printers ?? []
  const chosen = printers?.chosen ?? null
  const isGone = chosen !== null && !listed.some(({ name }) => name === chosen)
  return (
    <Card title={words.title} style={{ marginBottom: 16 }}>
      <Flex gap={12} align="center" wrap>
        <span id="printer">{words.label}</span>
        <Select
          aria-labelledby="printer"
          loading={printers === null}
          style={{ width: 320 }}
          value={chosen ?? SYSTEM}
          options={[
            { value: SYSTEM, label: words.systemChoice },
            ...listed.map(({ name, label }) => ({ value: name, label })),
            ...(isGone ? [{ value: chosen, label: words.gone(chosen) }] : []),
          ]}
          onChange={name => choose(name === SYSTEM ? null : name)}
        />
        <Typography.Text type="secondary">
          {printers !== null && listed.length === 0 ? words.none : words.note}
        </Typography.Text>
      </Flex>
    </Card>
  )
}
