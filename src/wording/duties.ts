// What may take two people, by name.

import type { DutyRefusal, HandoverRefusal, Outcome, ProposedDuty } from '../access/duties.ts'
import type { PeriodRefusal } from '../api/refusals.ts'
import { changedFactsInWords } from './outcomes.ts'
import type { Sentences } from './sentences.ts'

export const dutyWords: Readonly<Record<ProposedDuty, string>> = {
  payment: '付款',
  reversal: '冲销',
  answer: '待明确事项答复',
  notice: '签发函件',
  reopening: '重新开账',
  closing: '结清合同',
  rule: '停用双人复核',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  approved: '同意',
  refused: '退回',
  withdrawn: '撤回',
}

const ofContract = (contractId: string | null): string =>
  contractId === null ? '全部合同' : `合同${contractId}`

export const dutySentences: Sentences<DutyRefusal> = {
  'no-second-person': ({ duty }) =>
    `“${dutyWords[duty]}”要由两人办理，须先有一名经办和另一名复核用户；请先增加用户，再启用。`,
  'two-people-needed': ({ duty }) =>
    `“${dutyWords[duty]}”已启用双人复核，请提交复核，由另一名复核人员同意后生效。`,
  'not-held': ({ procedure }) => `“${procedure}”不需要复核，请直接办理。`,
  'unknown-proposal': ({ proposalId }) => `没有第 ${proposalId} 号待复核事项。`,
  'already-decided': ({ proposalId, outcome }) =>
    `第 ${proposalId} 号事项已${outcomeWords[outcome]}，不能重复办理。`,
  'own-proposal': () => '不能复核本人提交的事项，请由另一名复核人员办理。',
  'not-own-proposal': () => '只能撤回本人提交的事项；复核人员可以退回。',
  'facts-changed': ({ proposalId, differences }) =>
    `第 ${proposalId} 号事项提交后账务已有变化，现在办理的结果与提交时不同（${changedFactsInWords(differences)}）。请退回，由经办核对后重新提交。`,
}

export const handoverSentences: Sentences<HandoverRefusal> = {
  'handover-to-self': () => '接收人不能是移交人本人，请选择另一名用户。',
  'unknown-handover': ({ handoverId }) => `没有第 ${handoverId} 号移交清册。`,
  'handover-accepted': ({ handoverId }) => `第 ${handoverId} 号移交清册已经接收，不能重复签名。`,
  'handover-not-accepted': ({ handoverId }) =>
    `第 ${handoverId} 号移交清册尚未由接收人签名，请接收人签名后再移交岗位。`,
  'not-the-receiver': ({ receiver }) => `这份移交清册的接收人是“${receiver}”，请由其本人登录后签名。`,
}

export const periodSentences: Sentences<PeriodRefusal> = {
  'period-closed': ({ month, contractId }) =>
    `${ofContract(contractId)} ${month} 已结账，不能再登记、撤销或更正该月的事项，也不能改变该月的付款期限。确需办理时，请先在“审计—结账”重新开账并写明理由。`,
  'period-not-over': ({ month }) => `${month} 尚未结束，不能结账。`,
  'period-closed-already': ({ month, contractId }) => `${ofContract(contractId)} ${month} 已经结账。`,
  'period-not-closed': ({ month, contractId }) =>
    `${ofContract(contractId)} ${month} 没有结账，不必重新开账。`,
}
