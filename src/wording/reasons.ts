// Reasons as sentences: which clause a figure or a day rests on, its words, and what went into it. Rooms give
// facts; this is where they become what the clerk reads beside the figure.

import { assertNever } from '../base/assert.ts'
import { weekdayOf } from '../base/calendar-date.ts'
import type { MovedEnd, PeriodEnd } from '../base/period.ts'
import type { DueDay } from '../bills/due-day.ts'
import type { ChargeFacts, ChargeInputs } from '../charges/charge.ts'
import type { TaxChangeProposal } from '../charges/tax-change.ts'
import type { Because, BecauseInput } from '../contracts/because.ts'
import type { MilestoneKind } from '../contracts/terms.ts'
import type { InstalmentDue } from '../milestones/instalment-due.ts'
import type { Delivery } from '../notices/delivery.ts'
import type { DeliveryGround } from '../notices/sending.ts'
import { chargeKindInWords } from './accounts.ts'
import { dailyRateInWords, percentInWords, yuanOfInput } from './amounts.ts'
import { milestoneWords } from './contract-refusals.ts'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** 依据合同B第5.1条“……”： — the ground that every reason begins with. */
export const groundInWords = ({ contractId, clause, quotation }: Because): string =>
  `依据合同${contractId}（${clause}）“${quotation}”`

/** 自2024-06-20的次日起算，第30日为2024-07-20（星期六），依《民法典》第二百零三条顺延至2024-07-22。 */
export function periodInWords(period: PeriodEnd, start: string = period.startOn): string {
  const { days, lastOn, endsOn, rolledOver, provisional, moved } = period
  const counted = `自${start}的次日起算，第${days}日为${lastOn}`
  const rolled =
    rolledOver === null
      ? `（${WEEKDAYS[weekdayOf(lastOn)]}）`
      : `（${rolledOver.holidayName ?? WEEKDAYS[rolledOver.weekday]}），依《民法典》第二百零三条顺延至${endsOn}`
  const note = `${provisional ? provisionalInWords(endsOn) : ''}${moved === undefined ? '' : movedInWords(moved, endsOn)}`
  return `${counted}${rolled}${note}。`
}

/** （该日由2027-02-15改为2027-02-18，因登记了2027年放假安排《……的通知》） */
const movedInWords = ({ fromOn, year, notice }: MovedEnd, endsOn: string): string =>
  `（该日由${fromOn}改为${endsOn}，因登记了${year}年放假安排${notice === null ? '' : `：${notice}`}）`

export const provisionalInWords = (on: string): string =>
  `（${on.slice(0, 4)}年放假安排尚未公布，按暂定日历计算，待公布后复核）`

export function chargeInWords(
  charge: Pick<ChargeFacts, 'key' | 'inputs' | 'amountFen'>,
  because: Because,
): string {
  return `${groundInWords(because)}，${amountInWords(charge)}。`
}

function amountInWords({
  key,
  inputs,
  amountFen,
}: Pick<ChargeFacts, 'key' | 'inputs' | 'amountFen'>): string {
  const what = chargeKindInWords(key.kind)
  if (inputs['recordedFen'] !== undefined) {
    const wanted = yuanOfInput(inputs['wantedFen'])
    return `${key.month ?? ''}${what}原计${yuanOfInput(inputs['recordedFen'])}，按现有事实应为${wanted}，先予冲回${yuanOfInput(amountFen)}`
  }
  if (inputs['enteredByHand'] === true)
    return `${what}${yuanOfInput(amountFen)}按账单登记（${inputs['reason']}）`
  switch (key.kind) {
    case 'instalment':
      return `第${key.instalment}期应付${yuanOfInput(amountFen)}`
    case 'recurring-fee':
      return `${key.month}起的一期应付${yuanOfInput(amountFen)}`
    case 'monthly-fee':
      return `该卡${usedInWords(inputs)}，${key.month}应付${what}${yuanOfInput(amountFen)}${priceInWords(inputs)}`
    case 'suspension-fee':
      return `该卡${key.month}整月停机保号，按每张每月${yuanOfInput(inputs['unitPriceFen'])}计`
    case 'replacement-fee':
      return `${inputs['replacedOn']}补换卡，按每张${yuanOfInput(amountFen)}计`
    case 'card-fee':
      return `${inputs['suppliedOn']}供卡，${what}每张${yuanOfInput(amountFen)}`
    case 'usage-overage':
      return overageInWords(inputs, amountFen)
    default:
      return assertNever(key.kind)
  }
}

function usedInWords({ activatedOn, cancelledOn }: ChargeInputs): string {
  return `${activatedOn}激活${cancelledOn === undefined ? '' : `、${cancelledOn}注销`}，激活当月至注销当月按整月计费`
}

function priceInWords({ priceFromMonth, unitPriceFen }: ChargeInputs): string {
  return priceFromMonth === undefined
    ? ''
    : `（自${priceFromMonth}起税率变更，不含税价不变，含税单价为${yuanOfInput(unitPriceFen)}）`
}

/** 用量51201MB，套餐内51200MB，超出1MB（不足1MB按1MB计），每MB0.29元 */
function overageInWords(inputs: Readonly<Record<string, BecauseInput>>, amountFen: number): string {
  const { megabytes, includedMegabytes, excessMegabytes, yuanPerMegabyte } = inputs
  return `用量${megabytes}MB，套餐内${includedMegabytes}MB，超出${excessMegabytes}MB（不足1MB按1MB计），每MB${yuanPerMegabyte}元，计${yuanOfInput(amountFen)}`
}

export const usageInWords = (because: Because, amountFen: number): string =>
  `${groundInWords(because)}，${overageInWords(because.inputs, amountFen)}。`

/** The day with the clause that it rests on. */
export const dueReasonInWords = (because: Because, due: DueDay): string =>
  `${groundInWords(because)}，${dueInWords(due)}`

function dueInWords(due: DueDay): string {
  switch (due.kind) {
    case 'period-after-milestones':
    case 'milestones-missing':
      return instalmentDueInWords(due.reached)
    case 'period-after-period-end':
      return periodInWords(due.period, `计费期末日（${due.period.startOn}）`)
    case 'day-on-bill': {
      const { fromMonth, toMonth, receivedOn, dueOn } = due.bill
      return `合同未约定付款期限；${receivedOn}收到的${fromMonth}至${toMonth}账单载明应于${dueOn}前付款。`
    }
    case 'no-day-stated':
      return '付款期限未约定：合同没有载明付款日，账单也未填付款日，因此不计逾期。'
    default:
      return assertNever(due)
  }
}

/** 验收合格2025-03-11、收到付款通知2025-03-14、……；自收齐之日（2025-03-20）的次日起算…… */
function instalmentDueInWords(due: InstalmentDue): string {
  const happened = due.happened.map(({ kind, on }) => `${milestoneWords[kind]}${on}`).join('、')
  return `${happened === '' ? '' : `${happened}；`}${afterMilestonesInWords(due)}`
}

/** What follows from the days of an instalment's conditions, where those stand beside it anyway. */
export function afterMilestonesInWords(due: InstalmentDue): string {
  switch (due.kind) {
    case 'due': {
      const later = due.dueOn === due.period.endsOn ? '' : `付款条件至${due.dueOn}方才齐备，以该日为应付日。`
      return `${periodInWords(due.period, `收齐之日（${due.triggeredOn}）`)}${later}`
    }
    case 'milestones-missing': {
      const missing = due.missing.map((kind: MilestoneKind) => milestoneWords[kind]).join('、')
      return `尚缺${missing}，付款条件未成就，不计应付日，也不计逾期。`
    }
    default:
      return assertNever(due)
  }
}

export function deliveryInWords({ because, deliveredOn }: Pick<Delivery, 'because' | 'deliveredOn'>): string {
  const { inputs } = because
  const how = deliveryGroundInWords(inputs['ground'] as DeliveryGround, inputs)
  const note = inputs['provisional'] === true ? provisionalInWords(deliveredOn) : ''
  return `${groundInWords(because)}，${how}，送达日为${deliveredOn}${note}。`
}

type DeliveryInputs = Readonly<Record<string, BecauseInput>>

function deliveryGroundInWords(ground: DeliveryGround, inputs: DeliveryInputs): string {
  const { sentOn, receivedOn } = inputs
  switch (ground) {
    case 'receipt':
      return `以实际签收日${receivedOn}为准`
    case 'handed-over':
      return `未另填签收日，以${sentOn}当日签收（或确认单所示时间）为准`
    case 'days-after-sending':
      return daysAfterSendingInWords(inputs)
    case 'sending':
      return `以${sentOn}发出的时间为准`
    case 'earlier-receipt':
      return `实际送达日${receivedOn}早于约定时间，以实际送达为准`
    case 'former-address':
      return `地址变更未通知，文件${sentOn}发出后即视为送达`
    default:
      return assertNever(ground)
  }
}

/** Q-NTHDAY decides both: whether the day of sending is the first, and whether the last moves past rest days. */
function daysAfterSendingInWords(inputs: DeliveryInputs): string {
  const { sentOn, days, countsSendingDay, lastOn, rolls, deliveredOn } = inputs
  const counted =
    countsSendingDay === true
      ? `${sentOn}发出（以邮戳为准），自当日起第${days}日`
      : `${sentOn}发出（以邮戳为准，当日不计），其后第${days}日`
  if (rolls !== true) return `${counted}视为送达，不因节假日顺延`
  return lastOn === deliveredOn ? `${counted}视为送达` : `${counted}为${lastOn}，逢休息日顺延后视为送达`
}

export function lateFeeInWords(because: Because, feeFen: number): string {
  const { ratePerDay, asOf } = because.inputs
  return `${groundInWords(because)}，截至${asOf}按逾期本金×${dailyRateInWords(String(ratePerDay))}×逾期天数逐段计算后一次四舍五入，估算为${yuanOfInput(feeFen)}。仅为估算，不入账；约定过高的，可依《民法典》第五百八十五条请求适当减少。`
}

export function taxChangeInWords(proposal: TaxChangeProposal): string {
  const effect = proposal.isConfirmed ? '已经确认，计费时按新单价执行。' : '须凭发票确认后才生效。'
  const { because, fromMonth, oldRate, newRate, oldUnitPriceFen, netUnitPriceFen, unitPriceFen } = proposal
  return `${groundInWords(because)}，自${fromMonth}起税率由${percentInWords(oldRate)}变为${percentInWords(newRate)}（${proposal.basis}）：含税单价${yuanOfInput(oldUnitPriceFen)}，不含税价${yuanOfInput(netUnitPriceFen)}不变，含税单价改为${yuanOfInput(unitPriceFen)}。${effect}`
}
