// 新建合同: what an answer to an open question may settle, as the form's own fields are called, with the values it may become.

import { type SettledField, settledValue } from '../contracts/settled-fields.ts'
import { newContractWords as words } from './window-contracts.ts'

type Values = Readonly<Record<string, string>>

const yesNo: Values = { yes: '是', no: '否' }
const called = (part: string, field: string, values: Values) => ({ name: `${part}：${field}`, values })

export const settledWords: Readonly<
  Record<SettledField, { readonly name: string; readonly values: Values }>
> = {
  'instalments.due.rolls': called(words.instalments, words.rolls, yesNo),
  'recurringFee.due.rolls': called(words.recurringFee, words.rolls, yesNo),
  'cardFee.due.rolls': called(words.cardFee, words.rolls, yesNo),
  'suspensionFee.mode': called(words.suspensionFee, words.holdMode, words.holdModes),
  'cardPrice.raised': called(words.cardPrice, words.raised, words.raisedCard),
  'overage.megabytesPerGigabyte': called(words.overage, words.perGigabyte, words.perGigabytes),
  'overage.raised': called(words.overage, words.raised, words.raisedOverage),
  'lateFee.dayCount': called(words.lateFee, words.dayCount, words.dayCounts),
  'term.endReading': called(words.term, words.endReading, words.endReadings),
  'delivery.countsSendingDay': called(words.delivery, words.countsSendingDay, yesNo),
  'delivery.toUs': called(words.delivery, words.toUs, words.destinations),
  'delivery.toSupplier': called(words.delivery, words.toSupplier, words.destinations),
}

/** 到期次日至付款当日; as the list of the field offers it. */
export function settledValueInWords(field: SettledField, value: unknown): string {
  const offered = Object.entries(settledWords[field].values)
  return offered.find(([typed]) => settledValue(typed) === value)?.[1] ?? String(value)
}
