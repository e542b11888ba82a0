// The letters of the demonstration under the service contract.

import type { DemoLetter } from './demo-letter.ts'

export const servicePapers: readonly Record<string, unknown>[] = [
  {
    kind: 'breach-notice',
    receivedOn: '2026-04-22',
    reference: '吉移函〔2026〕9号',
    subject: '关于第二期服务费余款逾期的通知',
  },
  {
    kind: 'breach-notice',
    receivedOn: '2026-07-06',
    reference: '吉移函〔2026〕15号',
    subject: '关于未及时确认验收的通知',
  },
]

export const serviceLetters: readonly DemoLetter[] = [
  {
    kind: 'correction',
    signedOn: '2024-04-08',
    facts: {
      matter: 'supplier-name',
      finding: '贵公司签署页和账户信息所载名称一致，封面所载名称与之不同',
      correctText: '协议封面所载乙方名称更正为“中国移动通信集团吉林有限公司吉林市分公司”',
      replyDays: 15,
    },
  },
  {
    kind: 'delivery-reminder',
    signedOn: '2024-06-20',
    facts: { missing: '认证服务55套中有8套尚未开通\n尚未组织使用培训', replyDays: 10 },
  },
  {
    kind: 'account-changed',
    signedOn: '2025-06-03',
    facts: { newBankName: '中国工商银行股份有限公司蛟河河北街支行', effectiveOn: '2025-06-20' },
  },
  {
    kind: 'force-majeure',
    signedOn: '2025-07-30',
    facts: {
      event: '蛟河市特大暴雨引发的洪水灾害',
      happenedOn: '2025-07-28',
      effect: '我院机房断电，移动办案平台的日常巡检不能按期配合',
      proof: '蛟河市应急管理局出具的灾情证明',
    },
  },
  {
    kind: 'breach',
    signedOn: '2025-11-03',
    sentOn: '2025-11-03',
    facts: {
      clause: '5.4',
      happenedOn: '2025-10-27',
      breachFacts: '办案平台自上午9时起无法登录，至下午4时恢复\n报障后2小时内没有技术人员响应',
      demand: '查明故障原因并提交书面报告\n完善应急保障，确保平台稳定运行',
    },
  },
  {
    kind: 'damages',
    goesOnFrom: 'breach',
    signedOn: '2025-11-24',
    facts: {
      demands: 'damages',
      clause: '5.4',
      breachFacts: '2025年10月27日至11月20日，办案平台累计中断26小时，经书面通知后仍未纠正',
      loss: 1_200_000,
      lossBasis: '委托第三方应急处置的费用，有合同和发票为证',
      replyDays: 15,
    },
  },
  {
    kind: 'acceptance',
    signedOn: '2026-03-12',
    facts: {
      instalment: 2,
      result: 'accepted',
      inspectedOn: '2026-03-11',
      inspection: '技术科、审判管理办公室共同验收\n抽查29套标准服务和55套认证服务',
    },
  },
  {
    kind: 'breach-cured',
    signedOn: '2026-04-28',
    facts: { measures: '第2期服务费余款60,730.00元已经支付', curedOn: '2026-04-27' },
  },
  {
    kind: 'disclosure-demanded',
    signedOn: '2026-06-02',
    facts: {
      authority: '吉林省审计厅',
      demandedOn: '2026-06-01',
      demandReference: '吉审通〔2026〕18号',
      information: '协议文本\n付款凭证',
      discloseOn: '2026-06-12',
    },
  },
  {
    kind: 'breach-objection',
    signedOn: '2026-07-10',
    facts: { reasons: '第2期服务已于2026年3月11日验收合格并书面告知贵公司\n协议没有约定其他确认手续' },
  },
  {
    kind: 'renewal-proposal',
    signedOn: '2026-12-01',
    facts: { years: 1, renewalTerms: '服务内容与现行协议一致\n年度费用不高于现行标准', replyDays: 20 },
  },
  {
    kind: 'documents-missing',
    signedOn: '2027-03-13',
    facts: { fault: 'missing', instalment: 3, documents: '第3期增值税发票', replyDays: 10 },
  },
  {
    kind: 'return-confidential',
    signedOn: '2027-03-16',
    facts: { method: 'destroy', items: '系统部署方案\n测试账号和数据', replyDays: 15 },
  },
]
