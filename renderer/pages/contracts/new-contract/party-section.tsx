// One party as the paper states it. A code that fails its check is pointed out and taken all the same: the paper may
// bear it so.

import { Card, Col, Form, Input, Row } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { contractsWords, newContractWords as words } from '../../../../src/wording/window-contracts.ts'
import { call } from '../../../client/procedures.ts'
import { required, TextField } from './plain-fields.tsx'

type Props = { readonly party: 'buyer' | 'supplier' }

export function PartySection({ party }: Props): ReactNode {
  const field = (name: string, label: string, isOptional = false) => (
    <Col span={12} key={name}>
      <TextField name={[party, name]} label={label} isOptional={isOptional} />
    </Col>
  )
  return (
    <Card size="small" title={contractsWords.party[party]}>
      <Row gutter={12}>
        {field('name', contractsWords.nameInUse)}
        <Col span={12}>
          <CreditCodeField party={party} />
        </Col>
        {field('representative', contractsWords.representative)}
        {field('address', contractsWords.address)}
        {field('noticeAddress', contractsWords.noticeAddress)}
        {field('postalCode', contractsWords.postalCode, true)}
        {field('bankName', words.bankName)}
        {field('bankAccount', words.bankAccount)}
        {field('contactName', words.contactName)}
        {field('contactPhone', contractsWords.phone, true)}
        {field('contactEmail', contractsWords.email, true)}
        <Col span={12}>
          <TextField
            name={[party, 'clause']}
            label={words.partyClause}
            placeholder={words.clausePlaceholder}
            longest={40}
          />
        </Col>
      </Row>
    </Card>
  )
}

function CreditCodeField({ party }: Props): ReactNode {
  const code: unknown = Form.useWatch([party, 'creditCode'])
  const problem = useCodeProblem(typeof code === 'string' ? code.trim() : '')
  return (
    <Form.Item
      name={[party, 'creditCode']}
      label={contractsWords.creditCode}
      rules={[{ ...required, whitespace: true }]}
      {...(problem !== null && { validateStatus: 'warning' as const, extra: words.codeSuspect(problem) })}
    >
      <Input maxLength={40} autoComplete="off" />
    </Form.Item>
  )
}

function useCodeProblem(code: string): string | null {
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (code === '') setProblem(null)
    else {
      void call('tools.creditCode', { code }).then(checked => {
        if (isCurrent) setProblem(checked.ok ? (checked.value.problem ?? null) : null)
      })
    }
    return () => {
      isCurrent = false
    }
  }, [code])
  return problem
}
