// What the clerk reads when something about a contract, a question, a milestone, a bill or a delivery is refused.

import type {
  ContractExists,
  CountersignatureRefusal,
  NoCardsAgreed,
  NoLateFeeAgreed,
  NoTaxClause,
  NothingToApplyFor,
  ReplyDayPassed,
  SpanReversed,
  UnknownContract,
  UnknownDocument,
} from '../api/refusals.ts'
import type { BillRefusal } from '../bills/check-bill.ts'
import type { AnswerError } from '../contracts/answers.ts'
import type { ContractFormProblem, ContractFormRefused } from '../contracts/contract-form.ts'
import type { HolidayYearError } from '../contracts/holidays.ts'
import type { PackError } from '../contracts/packs.ts'
import type { MilestoneKind } from '../contracts/terms.ts'
import type { MilestoneRefusal } from '../milestones/check-milestone.ts'
import type { CourtSettingName, CourtSettingRefusal } from '../notices/court-setting.ts'
import type { DeliveryRefusal } from '../notices/delivery.ts'
import type { Sentences } from './sentences.ts'

export const milestoneWords: Readonly<Record<MilestoneKind, string>> = {
  accepted: '验收合格',
  'notice-received': '收到付款通知',
  'documents-received': '收到票据凭证资料',
}

export const wayWords = {
  hand: '专人递送',
  express: '特快专递',
  registered: '挂号信',
  fax: '传真',
  email: '电子邮件',
}

/** As 设置 names them. */
export const courtSettingNames: Readonly<Record<CourtSettingName, string>> = {
  documentCode: '发文机关代字',
  department: '承办部门',
  contact: '联系人',
  phone: '联系电话',
  approver: '签发人',
}

export const courtSettingForms: Readonly<Record<CourtSettingName, string>> = {
  documentCode: '请填写2至10个汉字，如“蛟法函”',
  department: '请填写2至40个字，不含标点',
  contact: '请填写2至30个字的姓名',
  phone: '请填写电话号码，如“0432-67250000”',
  approver: '请填写2至30个字的姓名',
}

type ContractRefusal =
  | UnknownContract
  | ContractExists
  | NoCardsAgreed
  | NoTaxClause
  | SpanReversed
  | ReplyDayPassed
  | NothingToApplyFor
  | NoLateFeeAgreed
  | UnknownDocument
  | CountersignatureRefusal
  | MilestoneRefusal
  | BillRefusal
  | AnswerError
  | ContractFormRefused
  | HolidayYearError
  | DeliveryRefusal
  | CourtSettingRefusal

export const contractSentences: Sentences<ContractRefusal> = {
  'unknown-contract': ({ contractId }) => `账本中没有编号为“${contractId}”的合同。`,
  'contract-exists': ({ contractId }) => `账本中已有编号为${contractId}的合同，请换一个编号。`,
  'no-cards-agreed': ({ contractId }) => `合同${contractId}没有供卡的约定，请核对合同编号。`,
  'no-tax-clause': ({ contractId }) => `合同${contractId}没有税率变更时重新计算含税价的约定，不能变更单价。`,
  'span-reversed': ({ from, to }) => `起始${from}晚于截止${to}，请核对期间。`,
  'nothing-to-apply-for': ({ contractId }) =>
    `合同${contractId}没有已确定付款日而尚未付清的款项，无须填写付款申请单。`,
  'no-late-fee-agreed': ({ contractId }) => `合同${contractId}没有约定逾期付款违约金，没有可以说明的估算。`,
  'reply-day-passed': ({ replyBy, madeOn }) =>
    `请乙方退回回执的日期${replyBy}早于制表日期${madeOn}，请改为制表日期当天或以后。`,
  'unknown-document': ({ documentId }) => `没有编号为${documentId}的文书。`,
  'paper-not-signed': ({ documentId }) => `第${documentId}号文书没有经办签名，不能复核签名。`,
  'already-countersigned': ({ documentId }) => `第${documentId}号文书已有复核签名，不能重复签名。`,
  'own-paper': () => '经办与复核须由两人分别签名，请由另一名有复核岗位的人员登录后签名。',
  'no-milestones': ({ contractId }) => `合同${contractId}的付款不以验收、通知或票据为条件。`,
  'unknown-instalment': ({ instalment, instalments }) =>
    `合同共${instalments}期付款，没有第${instalment}期。`,
  'milestone-not-needed': ({ milestone }) => `合同的付款条件中没有“${milestoneWords[milestone]}”。`,
  'bill-months-reversed': ({ fromMonth, toMonth }) => `账单起始月${fromMonth}晚于截止月${toMonth}，请核对。`,
  'unknown-question': ({ questionId }) => `没有编号为“${questionId}”的待定事项。`,
  'unknown-choice': ({ questionId, choice, choices }) =>
    `待定事项${questionId}没有“${choice}”这一选项，可选：${choices.join('、')}。`,
  'impossible-date': ({ text }) => `“${text}”不是存在的日期，请按“2024-03-11”的格式填写。`,
  'date-far-from-contract': ({ text, from, until }) =>
    `“${text}”与合同载明的日期相差过远，请填写${from}至${until}之间的日期。`,
  'malformed-court-setting': ({ setting, value }) =>
    `${courtSettingNames[setting]}“${value}”填写不正确：${courtSettingForms[setting]}。`,
  'empty-answer': ({ questionId }) => `待定事项${questionId}的回答不能为空。`,
  'reason-required': ({ questionId, earlierChoice }) =>
    `待定事项${questionId}已回答为“${earlierChoice}”，更改时须填写原因。`,
  'contract-form-refused': ({ problems }) => `合同有${problems.length}处需要修改，见各栏下的说明。`,
  'malformed-holiday-year': ({ path }) =>
    `节假日安排格式有误${path === '' ? '' : `，位置“${path}”`}，请对照示例修改后重试。`,
  'day-of-another-year': ({ on }) => `${on}不属于这一年的节假日安排。`,
  'day-listed-twice': ({ on }) => `${on}在节假日安排中出现了两次。`,
  'makeup-day-is-no-weekend': ({ on }) => `${on}不是周末，不能作为调休上班日。`,
  'delivery-left-open': ({ way, clause, questionId, receiptSettles }) =>
    [
      `合同（${clause}）没有约定${wayWords[way]}的送达日期`,
      questionId === null ? '' : `（待定事项${questionId}）`,
      receiptSettles ? '，请填写实际签收日期。' : '，此方式不产生送达效力，只能作为礼节性副本。',
    ].join(''),
  'receipt-day-needed': ({ way, clause }) =>
    `合同（${clause}）以签收之日为准，请填写${wayWords[way]}的签收日期。`,
  'received-before-sent': ({ sentOn, receivedOn }) => `签收日期${receivedOn}早于发出日期${sentOn}，请核对。`,
  'no-delivery-rules': ({ contractId }) => `合同${contractId}没有送达条款，须按实际签收日期确定。`,
}

export const formProblemWords: Readonly<Record<ContractFormProblem['kind'], string>> = {
  'contract-id-malformed': '编号须以大写字母开头，只用大写字母、数字和连字符，最长12位',
  'contract-id-taken': '账本中已有这个编号，请换一个',
  'nothing-to-charge': '请至少填写一种收费：分期付款、周期服务费或套餐费',
  'no-card-fee':
    '停机保号费、补卡费、卡费、超量流量费、未用卡的激活、税率变更和注销卡的提醒须与按卡套餐费一起录入',
  'event-twice': '同一事项的期限只能录入一项，请删去重复的',
  'month-twice': '同一月份的税率变更只能录入一项，请删去重复的',
  'rate-unchanged': '新税率与变更前的税率相同，请核对',
  'no-card-count': '这份合同没有写明按多少张卡计算总额，无法核对，请改选或不选',
  'part-not-there': '上面没有录入这一项，或者它不需要选择，请先录入或改选',
  'settled-twice': '前面已有一件事决定这一项，请合并或改选',
  'reminder-twice': '与前面的一条提醒相同，请改写或删去',
  'answer-twice': '与前面的答复相同，请改写或删去',
  'answer-unchanged': '与上面已填的相同，这个答复不会改变什么，请改选',
  'quotation-not-in-text': '合同原文中没有这段文字，请从右侧原文中照抄（空格、换行不计）',
  'not-accepted': '此处填写的内容不能采用，请核对',
}

/** A contract's data comes from a file, not from the clerk: one sentence leads to the place. */
export const packSentence = ({ path, kind }: PackError): string =>
  `合同数据有误，位置“${path}”，问题代码 ${kind}；请将文件交回编制人员修改。`
