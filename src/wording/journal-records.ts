// A record of the chain as the clerk reads it: what kind it is, what it says in one line, and each of its fields by
// name. Used by the window's book of records.

import { minuteInChina } from '../base/china-time.ts'
import { fen } from '../base/fen.ts'
import type { ChainedRecord, FieldValue } from '../records/chained-record.ts'
import { accountInWordsOfText, chargeKindInWords, entryKindInWords } from './accounts.ts'
import { yuan } from './amounts.ts'
import { eventWords, replacementCauseWords } from './card-refusals.ts'
import { courtSettingNames, milestoneWords, wayWords } from './contract-refusals.ts'
import { dutyKindWords, dutySummaries, dutyValueWords } from './duty-records.ts'
import { importKindWords } from './imports.ts'
import { fieldWords, verbWords } from './journal-fields.ts'
import { opinionWords } from './letter-steps.ts'
import { recordWords } from './money-refusals.ts'
import { noticeTitleOf } from './notices.ts'
import { documentKindWords, paperKindWords } from './papers.ts'

const kindWords: Readonly<Record<string, string>> = {
  ledger_identity: '账本标识',
  act: '操作',
  user_account: '用户',
  contract: '合同',
  holiday_year: '放假安排',
  court_setting: '法院信息',
  answer: '待明确事项答复',
  price_version: '单价',
  card: '供卡',
  card_event: '卡变动',
  card_usage: '流量用量',
  card_note: '卡片备注',
  milestone: '付款条件',
  bill: '账单',
  imported_file: '导入文件',
  billed_lines: '账单明细',
  entry: '记账凭证',
  entry_line: '凭证分录',
  charge: '应付费用',
  invoice: '发票',
  invoice_cover: '发票对应费用',
  withdrawal: '撤销登记',
  payment: '付款',
  payment_reversal: '付款冲销',
  allocation: '付款冲抵',
  refund: '退款',
  refund_part: '退款来源',
  issued_document: '出具文书',
  incoming_paper: '收文',
  countersignature: '复核签名',
  notice_sending: '函件发出',
  notice_draft: '函件拟稿',
  notice_review: '函件审核',
  notice_origin: '按拟稿签发',
  notice_replacement: '函件替代',
  notice_registration: '发文登记',
  notice_sealing: '用印登记',
  signer: '签名证书',
  attachment: '附件',
  red_invoice: '红字发票冲销',
  attachment_withdrawal: '附件撤回',
  contract_closing: '结清合同',
  handed_out: '导出',
  ...dutyKindWords,
}

export const recordKindInWords = (kind: string): string => kindWords[kind] ?? kind

/** Every kind that there is, to choose from. */
export const recordKinds: readonly { readonly value: string; readonly label: string }[] = Object.entries(
  kindWords,
).map(([value, label]) => ({ value, label }))

export const verbInWords = (verb: string): string => verbWords[verb] ?? verb

/** The columns by which a later record takes back or corrects an earlier one. */
const correcting: Readonly<Record<string, string>> = {
  'entry.reverses': '冲销',
  'payment_reversal.payment': '冲销',
  'withdrawal.record': '撤销',
  'attachment_withdrawal.attachment': '撤回',
  'charge.adjusts': '更正',
  'refund.takes_back': '撤销',
  'card_event.corrects': '更正',
}

/** 冲销 where one takes the other back, else the name of the field that names it. */
export const pointerInWords = (kind: string, column: string): string =>
  correcting[`${kind}.${column}`] ?? fieldWords[column] ?? column

export const isCorrection = (kind: string, column: string): boolean => `${kind}.${column}` in correcting

type Fields = ChainedRecord['fields']
type Summary = (fields: Fields, record: ChainedRecord) => string

const text = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
/** A forger's figure may be none; then it is shown as it stands. */
const amount = (value: FieldValue | undefined): string =>
  Number.isSafeInteger(value) ? yuan(fen(Number(value))) : text(value)
const named = (words: Readonly<Record<string, string>>, value: FieldValue | undefined): string =>
  words[text(value)] ?? text(value)
const withReason = (reason: FieldValue | undefined): string =>
  reason === null ? '' : `，理由：${text(reason)}`

const summaries: Readonly<Record<string, Summary>> = {
  ledger_identity: () => '建立账本',
  act: ({ verb }) => verbInWords(text(verb)),
  user_account: ({ name, disabled }) => `${text(name)}${disabled === 1 ? '（停用）' : ''}`,
  contract: ({ contract_id, version }) => `合同${text(contract_id)}，第 ${text(version)} 版`,
  holiday_year: ({ year, status }) => `${text(year)}年放假安排${status === 'provisional' ? '（暂定）' : ''}`,
  court_setting: ({ name, value }) =>
    `${named(courtSettingNames, name)}：${value === null ? '（清空）' : text(value)}`,
  answer: ({ question_id, choice, reason }) =>
    `${text(question_id)} 答复：${text(choice)}${withReason(reason ?? null)}`,
  price_version: ({ from_month, unit_price_fen }) =>
    `自 ${text(from_month)} 起单价 ${amount(unit_price_fen)}`,
  card: ({ iccid, msisdn }) => `${text(iccid)}${msisdn === null ? '' : `（号码 ${text(msisdn)}）`}`,
  card_event: ({ kind, cause, new_iccid, corrects, reason }, { iccid }) => {
    const what = kind === 'voided' ? '作废' : named(eventWords, kind)
    const replaced =
      cause === null ? '' : `（${named(replacementCauseWords, cause)}，新卡 ${text(new_iccid)}）`
    const corrected = corrects === null ? '' : `，更正第 ${text(corrects)} 号${withReason(reason ?? null)}`
    return `${iccid ?? ''} ${what}${replaced}${corrected}`
  },
  card_usage: ({ month, megabytes }, { iccid }) => `${iccid ?? ''} ${text(month)} 用量 ${text(megabytes)} MB`,
  card_note: ({ assignee, device }, { iccid }) =>
    `${iccid ?? ''} 使用人：${text(assignee) || '（无）'}，设备：${text(device) || '（无）'}`,
  billed_lines: ({ bill }) => `第 ${text(bill)} 号账单的逐卡明细`,
  imported_file: ({ name, rows }) => `${text(name)}，${text(rows)} 行`,
  milestone: ({ instalment, kind }) => `第${text(instalment)}期：${named(milestoneWords, kind)}`,
  bill: ({ from_month, to_month, amount_fen }) =>
    `${text(from_month)} 至 ${text(to_month)} 账单 ${amount(amount_fen)}`,
  entry: ({ kind, reverses }) =>
    `${entryKindInWords(text(kind))}${reverses === null ? '' : `第 ${text(reverses)} 号凭证`}`,
  entry_line: ({ entry, account, amount_fen }) =>
    `第 ${text(entry)} 号凭证 ${sideOf(Number(amount_fen), text(account))}`,
  charge: ({ kind, month, instalment, amount_fen, adjusts, iccid }) => {
    const period = month ?? (instalment === null ? '' : `第${text(instalment)}期`)
    const corrected = adjusts === null ? '' : `，更正第 ${text(adjusts)} 号`
    return `${text(iccid)} ${text(period)} ${chargeKindInWords(text(kind))} ${amount(amount_fen)}${corrected}`.trim()
  },
  invoice: ({ kind, number, gross_fen }) => `${text(kind)} ${text(number)}，价税合计 ${amount(gross_fen)}`,
  invoice_cover: ({ invoice, charge }) => `第 ${text(invoice)} 号发票包含第 ${text(charge)} 号费用`,
  withdrawal: ({ kind, record, reason }) =>
    `撤销第 ${text(record)} 号${named(recordWords, kind)}${withReason(reason ?? null)}`,
  payment: ({ amount_fen, voucher }) => `${amount(amount_fen)}，凭证号 ${text(voucher)}`,
  payment_reversal: ({ payment, reason }) => `冲销第 ${text(payment)} 号付款${withReason(reason ?? null)}`,
  allocation: ({ payment, charge, amount_fen }) =>
    `第 ${text(payment)} 号付款冲抵第 ${text(charge)} 号费用 ${amount(amount_fen)}`,
  refund: ({ amount_fen, voucher, takes_back, reason }) =>
    takes_back === null
      ? `${amount(amount_fen)}，凭证号 ${text(voucher)}`
      : `撤销第 ${text(takes_back)} 号退款 ${amount(amount_fen)}${withReason(reason ?? null)}`,
  refund_part: ({ refund, payment, amount_fen }) =>
    `第 ${text(refund)} 号退款出自第 ${text(payment)} 号付款 ${amount(amount_fen)}`,
  contract_closing: ({ contract_id, state, closed_on, reason }) =>
    `合同${text(contract_id)}${state === 'reopened' ? '撤销结清' : `于 ${text(closed_on)} 结清`}${withReason(reason ?? null)}`,
  issued_document: ({ kind, number }) => `${named(documentKindWords, kind)} ${text(number)}`,
  incoming_paper: ({ kind, subject }) => `${named(paperKindWords, kind)}《${text(subject)}》`,
  countersignature: ({ document, certificate_serial }) =>
    `第 ${text(document)} 号文书复核签名，证书序号 ${text(certificate_serial)}`,
  notice_sending: ({ notice, way, sent_on }) =>
    `第 ${text(notice)} 号函件于 ${text(sent_on)} 以${named(wayWords, way)}发出`,
  notice_draft: ({ notice_kind, version_of }) =>
    `${noticeTitleOf(text(notice_kind))}${version_of === null ? '' : `，第 ${text(version_of)} 号拟稿的新稿`}`,
  notice_review: ({ draft, opinion, reason }) =>
    `第 ${text(draft)} 号拟稿${named(opinionWords, opinion)}${reason === null ? '' : `：${text(reason)}`}`,
  notice_origin: ({ notice, draft }) => `第 ${text(notice)} 号函件按第 ${text(draft)} 号拟稿签发`,
  notice_replacement: ({ replaced, replacement }) =>
    `第 ${text(replaced)} 号函件由第 ${text(replacement)} 号函件替代`,
  notice_registration: ({ notice, document_number, copies }) =>
    `第 ${text(notice)} 号函件登记为${text(document_number)}，${text(copies)} 份`,
  notice_sealing: ({ notice, seal, copies, keeper }) =>
    `第 ${text(notice)} 号函件加盖${text(seal)} ${text(copies)} 份，监印人${text(keeper)}`,
  signer: ({ name }) => text(name),
  attachment: ({ name, record }) => `第 ${text(record)} 号记录的附件“${text(name)}”`,
  red_invoice: ({ invoice, blue_number }) => `第 ${text(invoice)} 号发票冲销蓝字发票 ${text(blue_number)}`,
  attachment_withdrawal: ({ attachment, reason }) =>
    `撤回第 ${text(attachment)} 号附件${withReason(reason ?? null)}`,
  handed_out: ({ kind, title, name, rows }) =>
    kind === 'archive'
      ? `${text(title)}，共 ${text(rows)} 个文件`
      : `${text(title)}，${text(rows)} 行，${text(name)}`,
  ...dutySummaries,
}

/** One line; of what this program does not know, nothing. */
export const recordInWords = (record: ChainedRecord): string =>
  summaries[record.kind]?.(record.fields, record) ?? ''

/** 借 费用:业务活动费用:A:服务费 160,730.00元 */
function sideOf(amountFen: number, account: string): string {
  const side = amountFen > 0 ? '借' : '贷'
  return `${side} ${accountInWordsOfText(account)} ${amount(Math.abs(amountFen))}`
}

export type FieldInWords = { readonly name: string; readonly label: string; readonly value: string }

export const fieldsInWords = ({ kind, fields }: ChainedRecord): readonly FieldInWords[] =>
  Object.entries(fields).map(([name, value]) => ({
    name,
    label: fieldWords[`${kind}.${name}`] ?? fieldWords[name] ?? name,
    value: fieldInWords(kind, name, value),
  }))

const valueWords: Readonly<Record<string, (value: FieldValue) => string>> = {
  'act.verb': value => verbInWords(text(value)),
  'card_event.kind': value => (value === 'voided' ? '作废' : named(eventWords, value)),
  'card_event.cause': value => named(replacementCauseWords, value),
  'milestone.kind': value => named(milestoneWords, value),
  'imported_file.kind': value => named(importKindWords, value),
  'contract_closing.state': value => (value === 'reopened' ? '撤销结清' : '结清'),
  'entry.kind': value => entryKindInWords(text(value)),
  'entry_line.account': value => accountInWordsOfText(text(value)),
  'charge.kind': value => chargeKindInWords(text(value)),
  'issued_document.kind': value => named(documentKindWords, value),
  'incoming_paper.kind': value => named(paperKindWords, value),
  'notice_sending.way': value => named(wayWords, value),
  'court_setting.name': value => named(courtSettingNames, value),
  'withdrawal.kind': value => named(recordWords, value),
  'notice_review.opinion': value => named(opinionWords, value),
  'notice_draft.notice_kind': value => noticeTitleOf(text(value)),
  'user_account.disabled': value => (value === 1 ? '是' : '否'),
  'handed_out.kind': value => (value === 'archive' ? '年度归档' : '列表'),
  ...dutyValueWords,
}

function fieldInWords(kind: string, name: string, value: FieldValue): string {
  if (value === null) return '（无）'
  if (typeof value === 'object') return `${value.bytes.toLocaleString('zh-CN')} 字节`
  const own = valueWords[`${kind}.${name}`]
  if (own !== undefined) return own(value)
  return name.endsWith('_fen') ? amount(value) : String(value)
}

/** 2026-11-23 10:55; a forger may have put in what is no instant, then it is shown as it stands. */
export const clockTimeInWords = (instant: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/.test(instant) ? minuteInChina(instant) : instant
