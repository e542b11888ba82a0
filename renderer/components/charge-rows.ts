// Groups of charges as the rows of a tree: a group opens into its months, a month into its single charges. What has
// only one charge in it does not open.

import { groupCountInWords, groupInWords } from '../../src/wording/window-money.ts'
import type { CallOutput } from '../client/procedures.ts'

export type ChargeGroup = CallOutput<'payments.open'>['groups'][number]

export type ChargeRow = {
  readonly key: string
  readonly text: string
  readonly count: string
  /** Undefined inside a group: it is the group's. */
  readonly dueOn?: string | null
  readonly amountFen: number
  readonly chargeIds: readonly number[]
  readonly children?: readonly ChargeRow[]
}

/** Keys of single charges, by which rows are chosen; all others begin with something else. */
const CHARGE_KEY = 'charge '

export const chargeKey = (chargeId: number): string => `${CHARGE_KEY}${chargeId}`

export const chargeIdsOfKeys = (keys: readonly (string | number)[]): readonly number[] =>
  keys.flatMap(key =>
    String(key).startsWith(CHARGE_KEY) ? [Number(String(key).slice(CHARGE_KEY.length))] : [],
  )

export const groupKey = ({ kind, instalment, fromMonth, dueOn }: ChargeGroup): string =>
  `${kind} ${instalment} ${fromMonth} ${dueOn}`

export const chargeIdsOf = (group: ChargeGroup): readonly number[] =>
  group.months.flatMap(({ parts }) => parts.map(({ chargeId }) => chargeId))

/** What has one charge in it is chosen by that charge's key. */
export function rowKeyOf(group: ChargeGroup): string {
  const [only, ...others] = chargeIdsOf(group)
  return only !== undefined && others.length === 0 ? chargeKey(only) : groupKey(group)
}

export const chargeRows = (groups: readonly ChargeGroup[]): ChargeRow[] => groups.map(rowOfGroup)

function rowOfGroup(group: ChargeGroup): ChargeRow {
  const children =
    group.months.length > 1 ? group.months.map(month => rowOfMonth(group, month)) : rowsOfParts(group)
  return {
    key: rowKeyOf(group),
    text: groupInWords(group),
    count: groupCountInWords(group),
    dueOn: group.dueOn,
    amountFen: group.amountFen,
    chargeIds: chargeIdsOf(group),
    ...(children.length > 1 && { children }),
  }
}

type Month = ChargeGroup['months'][number]

function rowOfMonth(group: ChargeGroup, month: Month): ChargeRow {
  const parts = rowsOfMonth(month)
  const [only] = month.parts
  return {
    key:
      month.parts.length === 1 && only !== undefined
        ? chargeKey(only.chargeId)
        : `${groupKey(group)} ${month.month}`,
    text: month.month ?? '',
    count: groupCountInWords(month),
    amountFen: month.amountFen,
    chargeIds: month.parts.map(({ chargeId }) => chargeId),
    ...(parts.length > 1 && { children: parts }),
  }
}

const rowsOfParts = ({ months }: ChargeGroup): ChargeRow[] => months.flatMap(rowsOfMonth)

const rowsOfMonth = ({ parts }: Month): ChargeRow[] =>
  parts.map(({ chargeId, iccid, amountFen }) => ({
    key: chargeKey(chargeId),
    text: iccid ?? '',
    count: '',
    amountFen,
    chargeIds: [chargeId],
  }))
