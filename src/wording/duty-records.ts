// The records of duties in the book of records: calls denied, wrong passwords, rules for two people, what waits for the
// second person and how it was decided, months closed and opened again.

import type { Access } from '../access/roles.ts'
import type { FieldValue } from '../records/chained-record.ts'
import { dutyWords, outcomeWords } from './duties.ts'
import { verbWords } from './journal-fields.ts'

export const dutyKindWords: Readonly<Record<string, string>> = {
  denied_call: '越权操作被拒',
  wrong_password: '密码输错',
  duty_rule: '双人复核设置',
  proposal: '提交复核',
  proposal_decision: '复核结果',
  period_mark: '结账',
  handover: '移交清册',
  handover_acceptance: '移交接收',
}

export const accessWords: Readonly<Record<Access, string>> = {
  read: '查询',
  record: '经办',
  review: '复核',
  administer: '管理员',
}

const markWords: Readonly<Record<string, string>> = { closed: '结账', reopened: '重新开账' }

const text = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const named = (words: Readonly<Record<string, string>>, value: FieldValue | undefined): string =>
  words[text(value)] ?? text(value)
const verb = (value: FieldValue | undefined): string => named(verbWords, value)

type Fields = Readonly<Record<string, FieldValue>>

export const dutySummaries: Readonly<Record<string, (fields: Fields) => string>> = {
  denied_call: ({ procedure, access }) => `${verb(procedure)}：需${named(accessWords, access)}岗位`,
  wrong_password: ({ user_id, tries }) => `用户 ${text(user_id)} 的密码输错 ${text(tries)} 次`,
  duty_rule: ({ duty, needs_two }) =>
    `${named(dutyWords, duty)}：${needs_two === 1 ? '须两人办理' : '一人可办'}`,
  proposal: ({ duty, procedure }) => `${named(dutyWords, duty)}：${verb(procedure)}，待复核`,
  proposal_decision: ({ proposal, outcome, reason, proposed_by, decided_by }) =>
    `第 ${text(proposal)} 号${named(outcomeWords, outcome)}：${text(proposed_by)}提交，${text(decided_by)}办理${
      reason === null ? '' : `，理由：${text(reason)}`
    }`,
  handover: ({ number, giver, receiver }) =>
    `${text(number)}，用户 ${text(giver)} 移交用户 ${text(receiver)}`,
  handover_acceptance: ({ handover }) => `接收第 ${text(handover)} 号移交清册`,
  period_mark: ({ month, state, contract_id, reason }) =>
    `${contract_id === null ? '全部合同' : `合同${text(contract_id)}`} ${text(month)} ${named(markWords, state)}${
      reason === null ? '' : `，理由：${text(reason)}`
    }`,
}

export const dutyValueWords: Readonly<Record<string, (value: FieldValue) => string>> = {
  'denied_call.procedure': verb,
  'denied_call.access': value => named(accessWords, value),
  'duty_rule.duty': value => named(dutyWords, value),
  'duty_rule.needs_two': value => (value === 1 ? '是' : '否'),
  'proposal.duty': value => named(dutyWords, value),
  'proposal.procedure': verb,
  'proposal_decision.outcome': value => named(outcomeWords, value),
  'period_mark.state': value => named(markWords, value),
}
