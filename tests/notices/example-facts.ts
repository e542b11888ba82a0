// One plausible letter of every kind for every contract that knows it, as the clerk would fill in its form.

import type { NoticeKindName } from '../../src/notices/kinds.ts'
import { type CaseChange, iccid } from './example-case.ts'

export type ExampleNotice = {
  readonly kind: NoticeKindName
  readonly contractId: 'A' | 'B'
  readonly facts: Readonly<Record<string, unknown>>
  readonly change?: CaseChange
  /** Of one contract's second letter of the kind. */
  readonly variant?: string
}

const account = { newBankName: '中国建设银行股份有限公司蛟河支行', effectiveOn: '2026-12-15' }
const address = {
  newAddress: '吉林省蛟河市民主街道人民路8号',
  newContact: '王书记',
  effectiveOn: '2026-12-15',
}
const flood = '蛟河市特大暴雨引发的洪水灾害'
const consultation = {
  matter: '2026年3月至8月部分时段服务中断的责任认定',
  view: '服务中断发生在贵公司设备侧\n中断时长以双方确认的工单为准',
  meeting: '2026年12月10日上午在我院三楼会议室当面协商',
  replyDays: 7,
}
const correction = {
  matter: 'supplier-name',
  finding: '上述记载不一致，以乙方签署页、账户信息所载名称为准',
  correctText: '合同封面和首部所载乙方名称更正为“中国移动通信集团吉林有限公司吉林市分公司”',
  replyDays: 15,
}
const consent = {
  recipient: '吉林省高级人民法院',
  information: '合同文本\n2024年至2026年付款明细',
  purpose: '上级法院开展合同管理专项检查',
  replyDays: 10,
}
const twoCards = [iccid(1), iccid(2)]

export const EXAMPLES: readonly ExampleNotice[] = [
  { kind: 'account-changed', contractId: 'A', facts: account },
  { kind: 'account-changed', contractId: 'B', facts: account },
  { kind: 'address-changed', contractId: 'A', facts: address },
  { kind: 'address-changed', contractId: 'B', facts: { newPhone: '17644260001', effectiveOn: '2026-12-15' } },
  {
    kind: 'breach',
    contractId: 'A',
    facts: {
      clause: '5.4',
      happenedOn: '2026-11-20',
      breachFacts: '办案平台自上午9时起无法登录，至下午4时恢复\n报障后2小时内没有技术人员响应',
      demand: '查明故障原因并提交书面报告\n完善应急保障，确保平台稳定运行',
    },
  },
  {
    kind: 'breach-cured',
    contractId: 'A',
    facts: { measures: '已补齐第3期验收确认单', curedOn: '2026-11-26' },
  },
  {
    kind: 'breach-objection',
    contractId: 'A',
    facts: { reasons: '第3期服务尚未完成，合同没有约定提前确认验收\n我院已按期完成第2期验收确认' },
  },
  {
    kind: 'force-majeure',
    contractId: 'A',
    facts: {
      event: flood,
      happenedOn: '2026-11-21',
      effect: '我院机房断电，原定的验收工作不能按期进行',
      proof: '蛟河市应急管理局出具的灾情证明',
    },
  },
  {
    kind: 'obstacle-ended',
    contractId: 'B',
    facts: {
      event: flood,
      beganOn: '2026-10-01',
      endedOn: '2026-11-15',
      obligation: '2026年3月至8月账单核对',
      originalDueOn: '2026-10-15',
    },
  },
  {
    kind: 'force-majeure-consultation',
    contractId: 'B',
    facts: {
      event: flood,
      beganOn: '2026-10-01',
      effect: '外勤终端不能使用，20张卡没有使用需求',
      proposal: '对受影响的20张卡免收受影响期间的套餐费\n灾后恢复重建期间暂停新增业务',
    },
  },
  {
    kind: 'force-majeure-termination',
    contractId: 'B',
    facts: { settlement: '双方按实际使用情况结清费用\n我院到贵公司营业网点办理全部卡的销户' },
  },
  { kind: 'renewal-objection', contractId: 'B', facts: {}, change: { letterOn: '2027-02-12' } },
  {
    kind: 'renewal-proposal',
    contractId: 'A',
    facts: { years: 1, renewalTerms: '服务内容与现行合同一致\n年度费用不高于现行标准', replyDays: 20 },
  },
  {
    kind: 'amendment',
    contractId: 'B',
    facts: {
      action: 'change',
      content: '将使用区域限定为吉林省内\n开通流量用尽关停功能',
      reason: '外勤范围调整，需要控制超额流量',
      effectiveOn: '2027-02-01',
      replyDays: 15,
    },
  },
  {
    kind: 'amendment',
    contractId: 'B',
    variant: 'terminate',
    facts: {
      action: 'terminate',
      content: '提前解除合同，注销全部物联网卡',
      reason: '移动办公终端统一更换，不再使用物联网卡',
      effectiveOn: '2027-02-01',
    },
  },
  { kind: 'correction', contractId: 'A', facts: correction },
  {
    kind: 'correction',
    contractId: 'B',
    facts: {
      ...correction,
      matter: 'signing-date',
      finding: '签字页的日期为空白',
      correctText: '合同签订日期为2024年3月11日\n合同自该日起生效',
    },
  },
  {
    kind: 'tariff-proposal',
    contractId: 'B',
    facts: {
      proposal: '套餐流量由每月50G调整为每月30G\n套餐费相应降低',
      reasons: '近一年月均用量不足20G',
      fromMonth: '2027-02',
      replyDays: 15,
    },
  },
  {
    kind: 'tariff-refusal',
    contractId: 'B',
    facts: { endOn: '2026-12-31', reasons: '调整后的资费超出我院年度预算' },
  },
  {
    kind: 'damages',
    contractId: 'A',
    facts: {
      demands: 'damages',
      clause: '5.4',
      breachFacts: '2026年10月办案平台累计中断26小时',
      loss: 1_200_000,
      lossBasis: '委托第三方应急处置费用12,000.00元，有合同和发票为证',
      notice: 202,
      replyDays: 15,
    },
  },
  {
    kind: 'damages',
    contractId: 'B',
    facts: {
      demands: 'termination-and-damages',
      clause: '4.2',
      breachFacts: '2026年9月以来全部卡不能接入专用APN，经多次报障未解决',
      loss: 350_000,
      lossBasis: '改用其他通信方式支出的费用3,500.00元',
      replyDays: 15,
    },
  },
  { kind: 'consultation', contractId: 'A', facts: consultation },
  { kind: 'consultation', contractId: 'B', facts: consultation },
  { kind: 'suspension', contractId: 'B', facts: { cards: twoCards, fromMonth: '2026-12', months: 3 } },
  { kind: 'resumption', contractId: 'B', facts: { cards: [iccid(3)], resumeOn: '2026-12-15' } },
  { kind: 'cancellation', contractId: 'B', facts: { cards: twoCards, cancelOn: '2026-12-20' } },
  { kind: 'prepaid-refund', contractId: 'B', facts: { balance: 168_000, replyDays: 15 } },
  {
    kind: 'replacement',
    contractId: 'B',
    facts: { cards: twoCards, cause: 'lost', happenedOn: '2026-11-25' },
  },
  {
    kind: 'replacement',
    contractId: 'B',
    variant: 'free',
    facts: { cards: [iccid(4)], cause: 'burnt-out' },
  },
  {
    kind: 'abnormal-use',
    contractId: 'B',
    facts: {
      cards: twoCards,
      what: 'stolen',
      discoveredOn: '2026-11-27',
      findings: '2026年11月26日夜间产生异常流量12GB\n终端已下线，卡不在我院',
      measures: '已拨打10086办理停机\n已向公安机关报案',
    },
  },
  {
    kind: 'registration-changed',
    contractId: 'B',
    facts: { what: '经办人', oldValue: '刘会计', newValue: '王书记', changedOn: '2026-11-25' },
  },
  {
    kind: 'transfer',
    contractId: 'B',
    facts: { cards: twoCards, transferee: '蛟河市司法局', transferOn: '2026-12-20' },
  },
  {
    kind: 'disclosure-demanded',
    contractId: 'A',
    facts: {
      authority: '吉林省审计厅',
      demandedOn: '2026-11-27',
      demandReference: '吉审通〔2026〕18号',
      information: '合同文本\n付款凭证',
      discloseOn: '2026-12-05',
    },
  },
  { kind: 'disclosure-consent', contractId: 'A', facts: consent },
  { kind: 'disclosure-consent', contractId: 'B', facts: consent },
  {
    kind: 'return-confidential',
    contractId: 'A',
    facts: { method: 'destroy', items: '系统部署方案\n测试账号和数据', replyDays: 15 },
    change: { letterOn: '2027-03-15' },
  },
  {
    kind: 'acceptance',
    contractId: 'A',
    facts: {
      instalment: 3,
      result: 'accepted',
      inspectedOn: '2026-11-27',
      inspection: '技术科、审判管理办公室共同验收\n抽查29套标准服务和55套认证服务',
    },
  },
  {
    kind: 'acceptance',
    contractId: 'A',
    variant: 'to-be-corrected',
    facts: {
      instalment: 3,
      result: 'to-be-corrected',
      inspectedOn: '2026-11-27',
      defects: '6套认证服务不能登录\n运维记录不完整',
      replyDays: 20,
    },
  },
  {
    kind: 'delivery-reminder',
    contractId: 'A',
    facts: { missing: '认证服务55套中有8套尚未开通\n尚未组织使用培训', replyDays: 10 },
    change: { letterOn: '2024-06-20', milestones: [] },
  },
  {
    kind: 'documents-missing',
    contractId: 'A',
    facts: { fault: 'missing', instalment: 3, documents: '第3期增值税发票\n服务完成情况报告', replyDays: 10 },
  },
  {
    kind: 'documents-missing',
    contractId: 'B',
    facts: { fault: 'to-be-corrected', documents: '2026年3月至8月发票的购买方名称有误，应重新开具' },
  },
  {
    kind: 'bill-query',
    contractId: 'B',
    facts: {
      fromMonth: '2026-03',
      toMonth: '2026-08',
      questions: '2张已于8月14日注销的卡是否计入以后月份',
      replyDays: 10,
    },
  },
  { kind: 'price-after-tax', contractId: 'B', facts: { replyDays: 15 } },
  {
    kind: 'policy-consultation',
    contractId: 'B',
    facts: {
      policy: '主管部门调整物联网卡安全管理要求',
      effect: '需要为每张卡开通区域限制功能',
      proposal: '由贵公司统一配置，不另行收费',
      replyDays: 15,
    },
  },
  { kind: 'payment-made', contractId: 'A', facts: {} },
]
