// What a term of a contract is called, and in one sentence what the program makes of it: shown beside the clause and
// its words, so that the clerk sees what was read out of them.

import { assertNever } from '../base/assert.ts'
import type { DueRule, Term, TermKind, TermOf } from '../contracts/terms.ts'
import { chargeKindInWords } from './accounts.ts'
import { dailyRateInWords, percentInWords, yuan } from './amounts.ts'
import { milestoneWords, wayWords } from './contract-refusals.ts'

/** 付款期限; a provision by what it is about, a period by the event that starts it. */
export function termNameInWords(term: Term): string {
  if (term.kind === 'provision') return provisionWords[term.category]
  if (term.kind === 'period') return `期限：${eventWords[term.event]}`
  return termKindWords[term.kind]
}

export const termKindWords: Readonly<Record<TermKind, string>> = {
  'stated-total': '合同总额',
  'supplied-sets': '配套数量',
  instalments: '分期付款',
  'recurring-fee': '周期服务费',
  'card-period-fee': '套餐费',
  'suspension-fee': '停机保号费',
  'replacement-fee': '补卡费',
  'card-fee': '卡费',
  'usage-overage': '超量流量费',
  'card-limit': '供卡上限',
  'auto-activation': '未用卡的激活',
  'late-fee': '违约金',
  'tax-change': '税率变更',
  delivery: '通知送达',
  'contract-term': '合同期限',
  period: '期限',
  'arrears-steps': '欠费措施',
  'payment-terms': '付费方式',
  provision: '其他约定',
}

export const provisionWords: Readonly<Record<TermOf<'provision'>['category'], string>> = {
  right: '权利',
  duty: '义务',
  limit: '限制',
  'liability-cap': '责任上限',
  jurisdiction: '争议管辖',
  confidentiality: '保密',
  conflict: '条款冲突',
  price: '价格约定',
}

export const eventWords: Readonly<Record<TermOf<'period'>['event'], string>> = {
  signing: '签订合同',
  'force-majeure': '发生不可抗力',
  'negotiation-request-sent': '提出协商',
  'consultation-requested': '书面协商要求送达',
  'force-majeure-lasts': '不可抗力持续',
  'breach-notice-received': '收到违约通知',
  'account-change': '变更账户',
  'address-change': '变更地址',
  amendment: '修改合同',
  'tariff-change': '调整资费',
}

/** What is computed from the term, or that nothing is. */
export function termMeaningInWords(term: Term): string {
  switch (term.kind) {
    case 'stated-total':
      return totalInWords(term)
    case 'supplied-sets':
      return setsInWords(term)
    case 'instalments':
      return `共${term.instalments.length}期：${term.instalments.map(({ number, amountFen, forecastOn }) => `第${number}期${yuan(amountFen)}（预计${forecastOn}）`).join('，')}。${dueRuleInWords(term.due)}`
    case 'recurring-fee':
      return `自${term.firstMonth}起${everyInWords(term.everyMonths)}${yuan(term.amountFen)}，共${term.periods}次。${dueRuleInWords(term.due)}`
    case 'card-period-fee':
      return cardFeeInWords(term)
    case 'suspension-fee':
      return `停机保号每张每月${yuan(term.unitPriceFen)}，最长${term.maximumMonths}个月；${holdWords[term.mode]}。`
    case 'replacement-fee':
      return `补换卡每张${yuan(term.unitPriceFen)}${term.freeCauses.length === 0 ? '' : `，${term.freeCauses.map(cause => causeWords[cause]).join('、')}免费`}。${dueRuleInWords(term.due)}`
    case 'card-fee':
      return `${term.cardType.replace(/卡$/, '')}卡每张${yuan(term.unitPriceFen)}，${term.raised === 'on-supply' ? '供卡时计' : '账单列出时才计'}。${dueRuleInWords(term.due)}`
    case 'usage-overage':
      return `每张每月含${term.includedGigabytes}G（1G＝${term.megabytesPerGigabyte}M），超出每M${term.yuanPerMegabyte}元；${term.raised === 'charged' ? '计入应付' : '只作核对参考，不自动计入应付'}。`
    case 'card-limit':
      return `供卡不超过${term.maximum}张，超过时不予登记。`
    case 'auto-activation':
      return `供卡满${term.afterMonths}个月未激活的，乙方可激活并计费，程序提醒。`
    case 'late-fee':
      return `逾期每日按未付金额的${dailyRateInWords(term.ratePerDay)}估算，${dayCountWords[term.dayCount]}；只估算，不入账。`
    case 'tax-change':
      return taxChangeInWords(term)
    case 'delivery':
      return deliveryRulesInWords(term)
    case 'contract-term':
      return contractTermInWords(term)
    case 'period':
      if (term.days === 0) return `${eventWords[term.event]}后立即由${obligedWords[term.obliged]}办理。`
      return `${eventWords[term.event]}${term.direction === 'within' ? '后' : '前'}${term.days}日${term.direction === 'within' ? '内' : '以上'}，由${obligedWords[term.obliged]}办理${term.rolls ? '，末日为休息日的顺延' : ''}。`
    case 'arrears-steps':
      return `欠费${term.steps.map(({ after, effect }) => `满${after.count}${after.unit === 'days' ? '日' : '个月'}：${effect}`).join('；')}。程序在每一步之前提醒。`
    case 'payment-terms':
      return `${modeWords[term.mode]}，每${term.cycleMonths}个月一次，${payWords[term.way]}，发票${term.invoiceKind === 'unstated' ? '种类未约定' : `为${term.invoiceKind}`}。`
    case 'provision':
      return term.remindsAt === undefined ? term.summary : `${term.summary}${reminderWords[term.remindsAt]}`
    default:
      return assertNever(term)
  }
}

function setsInWords({ sets, equalsCardsOf }: TermOf<'supplied-sets'>): string {
  const listed = sets.map(({ name, count }) => `${name}${count}套`).join('、')
  return `核对用：${listed}${equalsCardsOf === null ? '' : `，合计应等于合同${equalsCardsOf.contractId}的卡数`}。`
}

const reminderWords: Readonly<Record<NonNullable<TermOf<'provision'>['remindsAt']>, string>> = {
  'before-cancelling': '注销卡以前还有款项未付的，程序提醒。',
  'after-cancelling': '注销卡以后，程序提醒。',
}

export function dueRuleInWords(due: DueRule): string {
  switch (due.kind) {
    case 'after-milestones': {
      const needed = due.milestones.map(kind => milestoneWords[kind]).join('、')
      return `${needed}齐备后${due.days}日内付款${due.rolls ? '，末日为休息日的顺延' : ''}。`
    }
    case 'by-bill':
      return '合同未载明付款日，以账单载明的日期为准。'
    case 'days-after-period-end':
      return `计费期结束后${due.days}日内付款${due.rolls ? '，末日为休息日的顺延' : ''}。`
    default:
      return assertNever(due)
  }
}

function totalInWords({ amountFen, covers, product }: TermOf<'stated-total'>): string {
  const what = covers.map(chargeKindInWords).join('、')
  const how =
    product === undefined
      ? ''
      : `（${product.cards}张 × ${product.months}个月 × ${yuan(product.unitPriceFen)}）`
  return `${yuan(amountFen)}${how}，用于核对${what}的合计和计算剩余应付。`
}

function cardFeeInWords(term: TermOf<'card-period-fee'>): string {
  const cap = term.maximumPeriods === null ? '' : `，每张最多${term.maximumPeriods}期`
  return `每张卡${everyInWords(term.everyMonths)}${yuan(term.unitPriceFen)}（税率${percentInWords(term.vatRate)}），自激活当期计至注销当期${cap}。${dueRuleInWords(term.due)}`
}

const everyInWords = (months: number): string => (months === 1 ? '每月' : `每${months}个月`)

const holdWords: Readonly<Record<TermOf<'suspension-fee'>['mode'], string>> = {
  'replaces-whole-periods': '整期停机的以此代替套餐费',
  'replaces-touched-periods': '有停机的当期以此代替套餐费',
  'on-top': '在套餐费之外另计',
}

const causeWords = { lost: '遗失', damaged: '损坏', 'burnt-out': '烧毁' } as const

const dayCountWords: Readonly<Record<TermOf<'late-fee'>['dayCount'], string>> = {
  'after-due-through-payment': '自到期次日计至付款当日',
  'after-due-before-payment': '自到期次日计至付款前一日',
}

function taxChangeInWords({ proposals }: TermOf<'tax-change'>): string {
  const known = proposals.map(
    ({ fromMonth, rate, basis }) => `${fromMonth}起税率${percentInWords(rate)}（${basis}）`,
  )
  return `税率变更时不含税单价不变，重新计算含税单价；经确认才改价。${known.length === 0 ? '' : `已知：${known.join('；')}。`}`
}

function deliveryRulesInWords({ ways }: TermOf<'delivery'>): string {
  const rules = Object.entries(ways).map(([way, rule]) => {
    const name = wayWords[way as keyof typeof wayWords]
    switch (rule.kind) {
      case 'on-receipt':
        return `${name}以签收之日`
      case 'days-after-sending':
        return `${name}本市第${rule.days['same-city']}日、国内第${rule.days.domestic}日`
      case 'when-sent':
        return `${name}以发出之时${rule.senders === 'supplier' ? '（仅乙方发出的）' : ''}`
      case 'open':
        return `${name}未约定`
      default:
        return assertNever(rule)
    }
  })
  return `用于计算送达日：${rules.join('；')}。`
}

function contractTermInWords({ startsOn, years, endReading, renewal }: TermOf<'contract-term'>): string {
  const end = endReading === 'corresponding-day' ? '届满日为对应日' : '届满日为对应日的前一日'
  const renews =
    renewal === null
      ? '不自动续期'
      : `届满前${renewal.objectionWindowMonths}个月内无异议的自动续${renewal.years}年`
  return `自${startsOn}起${years}年，${end}；${renews}。`
}

export const obligedWords: Readonly<Record<TermOf<'period'>['obliged'], string>> = {
  us: '甲方',
  supplier: '乙方',
  either: '有关的一方',
}

export const modeWords: Readonly<Record<TermOf<'payment-terms'>['mode'], string>> = {
  prepaid: '预付费',
  postpaid: '后付费',
  unstated: '预付或后付未约定',
}

export const payWords: Readonly<Record<TermOf<'payment-terms'>['way'], string>> = {
  transfer: '转账',
  collection: '托收',
  unstated: '缴费方式未约定',
}
