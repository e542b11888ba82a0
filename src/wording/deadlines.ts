// Deadlines as sentences: what falls on the day, why on that day, and what it costs to miss it.

import { assertNever } from '../base/assert.ts'
import { calendarDate, type Weekday, weekdayOf } from '../base/calendar-date.ts'
import type { PeriodEnd, RolledOver } from '../base/period.ts'
import type { DueDay } from '../bills/due-day.ts'
import { type Because, type BecauseInput, movedOf } from '../contracts/because.ts'
import type { MilestoneKind } from '../contracts/terms.ts'
import type { Deadline, DeadlineKind } from '../deadlines/deadline.ts'
import { percentOfInput, yuanOfInput } from './amounts.ts'
import { milestoneWords, wayWords } from './contract-refusals.ts'
import { groundInWords, periodInWords } from './reasons.ts'

type Inputs = Because['inputs']

type Worded = Pick<Deadline, 'kind' | 'because'>

/** The sentence beside the day. */
export const deadlineInWords = (deadline: Worded): string =>
  `${groundInWords(deadline.because)}，${deadlineMatterInWords(deadline)}`

/** What is to be done and why on that day, without the words of the contract. */
export const deadlineMatterInWords = ({ kind, because }: Worded): string => sentences[kind](because.inputs)

export const deadlineKindInWords = (kind: DeadlineKind): string => kinds[kind]

/** What moves when a year's holidays are announced. */
export function movedDayInWords({
  kind,
  instalment,
  charges,
}: {
  readonly kind: DeadlineKind
  readonly instalment: number | null
  readonly charges: number
}): string {
  if (instalment !== null) return `${kinds[kind]}（第${instalment}期服务费）`
  return charges === 0 ? kinds[kind] : `${kinds[kind]}（${charges}笔费用）`
}

const kinds: Readonly<Record<DeadlineKind, string>> = {
  'payment-due': '付款到期',
  'instalment-forecast': '预计付款',
  'period-end': '合同期限届满',
  'reply-due': '回复到期',
  'reply-requested': '请对方答复到期',
  'contract-ends': '合同到期',
  'renewal-window-opens': '续期异议期开始',
  'renewal-window-closes': '续期异议期截止',
  'renewal-last-posting': '异议函最迟交寄',
  'renewal-reminder': '续期异议提醒',
  'cancel-to-keep-total': '注销以不超总价',
  'suspension-warning': '停机保号将满',
  'suspension-ends': '停机保号期满',
  'arrears-step': '欠费后果',
  'price-change-proposed': '税率变更待确认',
}

const sentences: Readonly<Record<DeadlineKind, (inputs: Inputs) => string>> = {
  'payment-due': inputs => `${dueSubject(inputs)}未付${yuanOfInput(inputs['openFen'])}：${dueReason(inputs)}`,
  'instalment-forecast': inputs =>
    `${dueSubject(inputs)}${yuanOfInput(inputs['openFen'])}预计于${inputs['forecastOn']}前后请款；尚缺${missingInWords(inputs)}，付款条件未成就，不计应付日，也不计逾期。`,
  'period-end': inputs => `${obligedInWords(inputs)}应在期限内完成：${period(inputs, '合同签订日')}`,
  'reply-due': inputs =>
    inputs['days'] === 0
      ? `${obligedInWords(inputs)}应自${inputs['startOn']}送达之日起立即开始协商（${inputs['paper']}）。`
      : `${obligedInWords(inputs)}应在期限内答复（${inputs['paper']}）：${period(inputs, '送达日')}`,
  'reply-requested': inputs =>
    `我院函件（${inputs['paper']}）请对方在期限内答复：${period(inputs, '送达日')}`,
  'contract-ends': inputs =>
    `自${inputs['startsOn']}起${inputs['years']}年，${readingInWords(inputs)}，期限届满日为${inputs['lastOn']}${renewalNote(inputs)}。`,
  'renewal-window-opens': inputs =>
    `异议须在${window(inputs)}之间送达；${costOfMissing(inputs)}。自当日起可以送达。`,
  'renewal-window-closes': inputs =>
    `不续期的书面异议最迟须在当日送达（异议期${window(inputs)}）；${costOfMissing(inputs)}。`,
  'renewal-last-posting': inputs =>
    `以${wayInWords(inputs['way'])}发出不续期异议，最迟当日交寄，方能在${inputs['deliveredOn']}前视为送达；${costOfMissing(inputs)}。`,
  'renewal-reminder': inputs =>
    `请准备不续期异议函，须在${window(inputs)}之间送达；${costOfMissing(inputs)}。`,
  'cancel-to-keep-total': inputs =>
    `按${inputs['months']}个月计价至${inputs['lastMonth']}止；${inputs['cards']}张卡用到${inputs['endsOn']}共需${yuanOfInput(inputs['projectedFen'])}，超过总价${yuanOfInput(inputs['ceilingFen'])}。在当日前注销可少付${yuanOfInput(inputs['savesFen'])}，服务提前${inputs['daysEarly']}天结束；或主张以三年总价为上限（《民法典》第四百九十八条）。`,
  'suspension-warning': inputs => `${suspended(inputs)}再过一个月即满，请安排复机或注销。`,
  'suspension-ends': inputs => `${suspended(inputs)}到期仍未复机的，乙方可以收回号码。`,
  'arrears-step': inputs =>
    `自应付日${inputs['dueOn']}起欠费${yuanOfInput(inputs['openFen'])}未清，满${stepInWords(inputs)}：${inputs['effect']}。`,
  'price-change-proposed': inputs =>
    `税率由${percentOfInput(inputs['oldRate'])}变为${percentOfInput(inputs['newRate'])}（${inputs['basis']}）：含税单价${yuanOfInput(inputs['oldUnitPriceFen'])}改为${yuanOfInput(inputs['unitPriceFen'])}，${inputs['cards']}张卡每期由${yuanOfInput(inputs['oldPeriodTotalFen'])}变为${yuanOfInput(inputs['periodTotalFen'])}。须凭发票确认后才生效。`,
}

const dueSubject = ({ instalment }: Inputs): string =>
  instalment === undefined ? '' : `第${instalment}期服务费`

function dueReason(inputs: Inputs): string {
  const { dueOn, endsOn, receivedOn, fromMonth, toMonth } = inputs
  const rule = inputs['dueRule'] as DueDay['kind']
  switch (rule) {
    case 'period-after-milestones': {
      const late = dueOn === endsOn ? '' : `付款条件至${dueOn}方才齐备，以该日为应付日。`
      return `${period(inputs, '收齐之日')}${late}`
    }
    case 'period-after-period-end':
      return period(inputs, '计费期末日')
    case 'day-on-bill':
      return `合同未约定付款期限；${receivedOn}收到的${fromMonth}至${toMonth}账单载明应于${dueOn}前付款。`
    case 'milestones-missing':
      return `尚缺${missingInWords(inputs)}，付款条件未成就。`
    case 'no-day-stated':
      return '付款期限未约定。'
    default:
      return assertNever(rule)
  }
}

/** 自收齐之日（2024-06-20）的次日起算，第30日为2024-07-20（星期六），依《民法典》第二百零三条顺延至2024-07-22。 */
function period(inputs: Inputs, start: string): string {
  const { startOn, days, lastOn, endsOn, provisional } = inputs
  const moved = movedOf(inputs)
  const end: PeriodEnd = {
    startOn: calendarDate(String(startOn)),
    days: Number(days),
    lastOn: calendarDate(String(lastOn)),
    endsOn: calendarDate(String(endsOn)),
    rolledOver: rolledOverOf(inputs),
    provisional: provisional === true,
    ...(moved === null ? {} : { moved }),
  }
  return periodInWords(end, `${start}（${end.startOn}）`)
}

function rolledOverOf({ rolledOverOn, rolledOverHoliday }: Inputs): RolledOver | null {
  if (typeof rolledOverOn !== 'string') return null
  const on = calendarDate(rolledOverOn)
  const weekday: Weekday = weekdayOf(on)
  return { on, weekday, holidayName: typeof rolledOverHoliday === 'string' ? rolledOverHoliday : null }
}

const missingInWords = ({ missing }: Inputs): string =>
  String(missing)
    .split(' ')
    .map(kind => milestoneWords[kind as MilestoneKind])
    .join('、')

const obligedWords = { us: '甲方', supplier: '乙方', either: '当事人' } as const

const obligedInWords = ({ obliged }: Inputs): string => obligedWords[obliged as keyof typeof obligedWords]

/** Q-END: both readings are listed, and the one that the program computes with is marked. */
function readingInWords({ reading, isReadingInUse }: Inputs): string {
  const how =
    reading === 'corresponding-day'
      ? '依《民法典》第二百零一条、第二百零二条以对应日为末日'
      : '按商业习惯以对应日的前一日为末日'
  return isReadingInUse === true ? how : `${how}（另一种读法，一并列出）`
}

const renewalNote = ({ renewsForYears }: Inputs): string =>
  renewsForYears === null ? '，期满后续签须双方协商' : `；未提出异议的，自动顺延${renewsForYears}年`

const window = ({ opensOn, closesOn }: Inputs): string => `${opensOn}至${closesOn}`

const costOfMissing = ({ cards, unitPriceFen, periods, costFen }: Inputs): string =>
  `错过则自动续期，${cards}张卡×${yuanOfInput(unitPriceFen)}×${periods}期，须再付${yuanOfInput(costFen)}`

const wayInWords = (way: BecauseInput | undefined): string => wayWords[way as keyof typeof wayWords]

function suspended({ suspendedOn, maximumMonths, endsOn, cards, iccid }: Inputs): string {
  const which = iccid === null ? `${cards}张卡` : `卡${iccid}`
  return `${which}自${suspendedOn}停机保号，最长${maximumMonths}个月，至${endsOn}期满；`
}

const stepInWords = ({ unit, count }: Inputs): string => `${count}${unit === 'days' ? '天' : '个月'}`
