// 指定清偿: what is open, to be ticked, with an amount for each group where less than all of it is paid.

import { Button, Flex, Input, Typography } from 'antd'
import type { ReactNode } from 'react'
import { moneyWords } from '../../../src/wording/window-money.ts'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import { yuanText } from '../../components/amount.tsx'
import { amountFenOf } from '../../components/amount-field.tsx'
import { ChargeGroups } from '../../components/charge-groups.tsx'
import { type ChargeGroup, groupKey, rowKeyOf } from '../../components/charge-rows.ts'
import { useFillForm } from '../../components/fill-form.ts'
import {
  chosenFenOf,
  type Designated,
  designatedFen,
  designationsOf,
  NOTHING_DESIGNATED,
} from './designation.ts'

type Props = {
  readonly groups: readonly ChargeGroup[]
  readonly value?: Designated
  readonly onChange?: (value: Designated) => void
}

export function DesignationField({ groups, value = NOTHING_DESIGNATED, onChange }: Props): ReactNode {
  const groupByKey = new Map(groups.map(group => [rowKeyOf(group), group]))
  return (
    <>
      <ChargeGroups
        label={words.chosen}
        groups={groups}
        emptyText={words.nothingOpen}
        choice={{
          chosen: value.chargeIds,
          onChoose: chargeIds => onChange?.({ ...value, chargeIds }),
        }}
        columns={[
          {
            title: words.thisTime,
            key: 'this-time',
            width: 136,
            render: (_value, { key, text }) => {
              const group = groupByKey.get(key)
              const chosenFen = group === undefined ? 0 : chosenFenOf(group, value)
              if (group === undefined || chosenFen === 0) return null
              return (
                <PartInput
                  label={`${text} ${words.thisTime}`}
                  typed={value.amounts[groupKey(group)] ?? ''}
                  allFen={chosenFen}
                  onType={typed =>
                    onChange?.({ ...value, amounts: { ...value.amounts, [groupKey(group)]: typed } })
                  }
                />
              )
            },
          },
        ]}
      />
      <ChosenTotal groups={groups} designated={value} />
    </>
  )
}

type PartProps = {
  readonly label: string
  readonly typed: string
  readonly allFen: number
  readonly onType: (typed: string) => void
}

function PartInput({ label, typed, allFen, onType }: PartProps): ReactNode {
  const isWrong = typed.trim() !== '' && amountFenOf(typed) === null
  return (
    <Input
      size="small"
      className="amount-input"
      inputMode="decimal"
      aria-label={label}
      placeholder={yuanText(allFen)}
      value={typed}
      {...(isWrong && { status: 'error' })}
      onChange={event => onType(event.target.value)}
    />
  )
}

function ChosenTotal({
  groups,
  designated,
}: {
  readonly groups: readonly ChargeGroup[]
  readonly designated: Designated
}): ReactNode {
  const fill = useFillForm()
  const designations = designationsOf(groups, designated)
  if (designations === null) {
    return <Typography.Text type="secondary">{words.chooseSome}</Typography.Text>
  }
  const total = yuanText(designatedFen(designations))
  return (
    <Flex gap={12} align="center" style={{ marginTop: 4 }} aria-label={moneyWords.total}>
      <span className="amount">{words.chosenTotal(total)}</span>
      <Button size="small" onClick={() => fill({ amount: total })}>
        {words.takeTotal}
      </Button>
    </Flex>
  )
}
