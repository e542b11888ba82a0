// Rows of a part of the form: as many as the paper has.

import { Button, Flex, Form } from 'antd'
import type { ReactNode } from 'react'
import { newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import type { FieldPath } from './plain-fields.tsx'

type Props = {
  readonly path: FieldPath
  readonly empty: object
  readonly addText: string
  readonly isOptional?: boolean
  /** The fields of the row with this name, which the list puts before theirs. */
  readonly children: (name: number, index: number) => ReactNode
}

export function Rows({ path, empty, addText, isOptional = false, children }: Props): ReactNode {
  return (
    <Form.List name={path}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <Flex key={key} gap={12} align="start">
              <div style={{ flex: 1, minWidth: 0 }}>{children(name, index)}</div>
              <Form.Item label=" ">
                <Button disabled={!isOptional && rows.length === 1} onClick={() => remove(name)}>
                  {words.removeRow}
                </Button>
              </Form.Item>
            </Flex>
          ))}
          <Button onClick={() => add(empty)} style={{ marginBottom: 16 }}>
            {addText}
          </Button>
        </>
      )}
    </Form.List>
  )
}
