// The letters of the demonstration under the contract for cards.

import type { DemoLetter } from './demo-letter.ts'
import { iccidOf } from './story.ts'

export const cardPapers: readonly Record<string, unknown>[] = [
  {
    kind: 'tariff-notice',
    receivedOn: '2026-09-10',
    subject: '关于调整物联网卡资费的通知',
    effectiveOn: '2026-10-15',
  },
]

const suspended = [60, 61, 62, 63].map(iccidOf)
const snow = '暴雪造成的基站停电和道路中断'

export const cardLetters: readonly DemoLetter[] = [
  {
    kind: 'registration-changed',
    signedOn: '2025-02-10',
    facts: { what: '经办人', oldValue: '刘会计', newValue: '王会计', changedOn: '2025-02-08' },
  },
  {
    kind: 'replacement',
    signedOn: '2025-05-15',
    facts: { cards: [iccidOf(7)], cause: 'lost', happenedOn: '2025-05-14' },
  },
  {
    kind: 'suspension',
    signedOn: '2025-06-20',
    facts: { cards: suspended, fromMonth: '2025-07', months: 3 },
  },
  {
    kind: 'obstacle-ended',
    signedOn: '2025-08-20',
    facts: {
      event: '蛟河市特大暴雨引发的洪水灾害',
      beganOn: '2025-07-28',
      endedOn: '2025-08-15',
      obligation: '核对2025年上半年用卡情况',
      originalDueOn: '2025-08-10',
    },
  },
  {
    kind: 'bill-query',
    signedOn: '2025-09-10',
    facts: {
      fromMonth: '2025-03',
      toMonth: '2025-08',
      questions: '4张停机保号卡在停机期间的计费标准',
      replyDays: 10,
    },
  },
  { kind: 'resumption', signedOn: '2025-09-29', facts: { cards: suspended, resumeOn: '2025-10-09' } },
  {
    kind: 'tariff-proposal',
    signedOn: '2025-10-20',
    facts: {
      proposal: '套餐流量由每月50G调整为每月30G\n套餐费相应降低',
      reasons: '近一年月均用量不足20G',
      fromMonth: '2026-01',
      replyDays: 15,
    },
  },
  {
    kind: 'amendment',
    signedOn: '2025-12-01',
    facts: {
      action: 'change',
      content: '将使用区域限定为吉林省内\n开通流量用尽关停功能',
      reason: '外勤范围调整，需要控制超额流量',
      effectiveOn: '2026-01-10',
      replyDays: 15,
    },
  },
  {
    kind: 'policy-consultation',
    signedOn: '2025-12-08',
    facts: {
      policy: '主管部门调整物联网卡安全管理要求',
      effect: '需要为每张卡开通区域限制功能',
      proposal: '由贵公司统一配置，不另行收费',
      replyDays: 15,
    },
  },
  {
    kind: 'force-majeure-consultation',
    signedOn: '2026-02-10',
    sentOn: '2026-02-10',
    facts: {
      event: snow,
      beganOn: '2026-01-05',
      effect: '外勤终端不能使用，20张卡没有使用需求',
      proposal: '对受影响的20张卡免收受影响期间的套餐费',
    },
  },
  { kind: 'price-after-tax', signedOn: '2026-02-25', facts: { replyDays: 15 } },
  {
    kind: 'force-majeure-termination',
    goesOnFrom: 'force-majeure-consultation',
    signedOn: '2026-03-02',
    isDraft: true,
    facts: { settlement: '双方按实际使用情况结清费用\n我院到贵公司营业网点办理全部卡的销户' },
  },
  {
    kind: 'abnormal-use',
    signedOn: '2026-03-03',
    facts: {
      cards: [iccidOf(20)],
      what: 'abnormal',
      discoveredOn: '2026-03-02',
      findings: '2026年3月1日夜间产生异常流量12GB，当时终端未使用',
      measures: '已拨打10086办理停机',
    },
  },
  {
    kind: 'transfer',
    signedOn: '2026-05-06',
    isDraft: true,
    facts: { cards: [iccidOf(21), iccidOf(22)], transferee: '蛟河市司法局', transferOn: '2026-06-01' },
  },
  {
    kind: 'disclosure-consent',
    signedOn: '2026-05-20',
    facts: {
      recipient: '吉林省高级人民法院',
      information: '合同文本\n2024年至2026年付款明细',
      purpose: '上级法院开展合同管理专项检查',
      replyDays: 10,
    },
  },
  {
    kind: 'cancellation',
    signedOn: '2026-08-10',
    facts: { cards: [iccidOf(12), iccidOf(13)], cancelOn: '2026-08-14' },
  },
  {
    kind: 'prepaid-refund',
    signedOn: '2026-09-10',
    isDraft: true,
    facts: { balance: 6_000, replyDays: 15 },
  },
  {
    kind: 'tariff-refusal',
    signedOn: '2026-09-20',
    isDraft: true,
    facts: { endOn: '2026-10-14', reasons: '调整后的资费超出我院年度预算' },
  },
  {
    kind: 'consultation',
    signedOn: '2026-10-12',
    facts: {
      matter: '2026年3月至8月部分时段通信中断的责任认定',
      view: '通信中断发生在贵公司网络侧\n中断时长以双方确认的工单为准',
      meeting: '2026年10月28日上午在我院三楼会议室当面协商',
      replyDays: 7,
    },
  },
  { kind: 'renewal-objection', signedOn: '2027-02-12', sentOn: '2027-02-12', facts: {} },
  {
    kind: 'address-changed',
    signedOn: '2027-02-20',
    facts: { newPhone: '17644260001', effectiveOn: '2027-03-20' },
  },
]
