// What the clerk reads when a notice cannot be written: which fact is wrong, or which condition of its clause is not met.

import type { LetterStepRefusal, NoticeRefusal } from '../api/refusals.ts'
import type { CardState } from '../cards/card-life.ts'
import type { NoticeKindName } from '../notices/kinds.ts'
import { yuan } from './amounts.ts'
import { letterStepSentences } from './letter-step-refusals.ts'
import type { AnyLetterWords } from './letters/letter-words.ts'
import { LETTERS } from './letters.ts'
import { choiceWords, factWords, frameFactNames, noticeTitle } from './notices.ts'
import { paperKindWords } from './papers.ts'
import type { Sentences } from './sentences.ts'

export const noticeSentences: Sentences<NoticeRefusal | LetterStepRefusal> = {
  ...letterStepSentences,
  'unknown-notice-kind': ({ noticeKind }) => `没有“${noticeKind}”这种函件。`,
  'unknown-notice': ({ noticeId }) => `没有编号为${noticeId}的函件。`,
  'not-its-replacement': ({ noticeId }) => `函件${noticeId}不能替代此函，请选择同一合同的另一份函件。`,
  'notice-not-given': ({ noticeKind, contractId }) =>
    `合同${contractId}没有可以据以发出“${titleOf(noticeKind)}”的条款，请核对合同和函件种类。`,
  'address-changed-since': ({ address, since }) =>
    `对方已通知自${since}起变更地址为“${address}”，此函仍写原地址，请按新地址重新出函后发出。`,
  'unknown-fact': ({ noticeKind, fact, expected }) =>
    `“${titleOf(noticeKind)}”没有“${fact}”这一栏，可填写：${expected.map(name => labelOf(noticeKind, name)).join('、')}。`,
  'missing-fact': ({ noticeKind, fact }) => `请填写“${labelOf(noticeKind, fact)}”。`,
  'malformed-fact': ({ noticeKind, fact }) => `“${labelOf(noticeKind, fact)}”填写不正确，请核对。`,
  'choice-not-given': ({ noticeKind, fact, choice, contractId }) =>
    `合同${contractId}没有约定“${choiceWords(noticeKind as NoticeKindName, fact, choice)}”，请改选“${labelOf(noticeKind, fact)}”。`,
  'no-payment-to-tell': ({ contractId }) => `合同${contractId}还没有可以告知的付款。`,
  'payment-of-another-contract': ({ paymentId, contractId }) => `付款${paymentId}属于合同${contractId}。`,
  'payment-was-reversed': ({ paymentId, reason }) => `付款${paymentId}已冲销（${reason}），不能据此发函。`,
  'fact-needed': ({ facts }) => `按所选情形还须填写：${facts.map(anyLabel).join('、')}。`,
  'notice-changes-nothing': () => '填写的内容与原有内容相同，没有需要告知的变更。',
  'day-not-yet-come': ({ fact, on, letterOn }) =>
    `“${anyLabel(fact)}”${on}晚于函件日期${letterOn}，尚未发生的事项不能写入本函。`,
  'day-already-past': ({ fact, on, letterOn }) =>
    `“${anyLabel(fact)}”${on}早于函件日期${letterOn}，已经过去，请改填以后的日期。`,
  'days-reversed': ({ from, to }) => `起始日期${from}不早于终止日期${to}，请核对。`,
  'no-such-paper': ({ paperKind }) =>
    `尚未登记对方的${paperKindWords[paperKind]}，请先在收文中登记，再据此出函。`,
  'unknown-paper': ({ paperId }) => `本合同没有编号为${paperId}的收文。`,
  'paper-unfit': ({ paperId, expected }) => `收文${paperId}不是${paperKindWords[expected]}，请重新选择。`,
  'paper-without-day': ({ paperId }) => `收文${paperId}没有登记执行日期，请另行登记完整后再出函。`,
  'notice-unfit': ({ noticeId, expected }) =>
    `编号${noticeId}不是本合同的${expected.map(titleOf).join('或')}，请重新选择。`,
  'no-earlier-notice': ({ expected }) =>
    `此前没有发出过${expected.map(titleOf).join('或')}，不能直接发出本函。`,
  'notice-not-sent': ({ noticeId }) => `函件${noticeId}还没有登记发出，期限尚未开始，请先登记发出情况。`,
  'period-still-running': ({ startedOn, days, endsOn, clause }) =>
    `合同（${clause}）约定的${days}日期限自${startedOn}起算，至${endsOn}才届满，期满后方可发出本函。`,
  'contract-has-ended': ({ endedOn }) => `合同已于${endedOn}届满，不能再发出本函。`,
  'contract-still-runs': ({ endsOn }) =>
    `合同至${endsOn}才届满，尚未解除或者终止；提前终止的，请填写合同终止日期。`,
  'renewal-has-happened': ({ endedOn, opensOn, closesOn }) =>
    `合同期限已于${endedOn}届满并自动顺延，不能再对该次顺延提出异议；下一次异议须在${opensOn}至${closesOn}之间送达。`,
  'change-took-effect': ({ effectiveOn, letterOn }) =>
    `修改后的资费已自${effectiveOn}起执行，函件日期${letterOn}不在执行之前，不能再以本函表示不接受。`,
  'suspension-too-long': ({ months, maximumMonths, clause }) =>
    `合同（${clause}）约定停机保号最长${maximumMonths}个月，不能申请${months}个月。`,
  'month-already-begun': ({ month, letterOn }) =>
    `${month}已经开始或过去（函件日期${letterOn}），停机保号应从以后的月份起办理。`,
  'card-number-replaced': ({ iccid, currentIccid }) =>
    `卡 ${iccid} 已补换为 ${currentIccid}，请填写现用卡号。`,
  'card-named-twice': ({ iccid }) => `卡 ${iccid} 列了两次。`,
  'card-unfit': ({ iccid, state }) =>
    `卡 ${iccid} ${state === null ? '在函件日期尚未供卡' : `目前为${stateWords[state]}状态`}，不能办理此事项。`,
  'no-card-cancelled': () => '本合同还没有已注销的卡，预交费用余额须在销户后申请退还。',
  'no-balance': () => '台账中没有未抵付的预付款，请填写对方确认的余额。',
  'above-liability-cap': ({ lossFen, paidFen, clause }) =>
    `损失金额${yuan(lossFen)}超过合同（${clause}）约定的责任限额（已实际支付${yuan(paidFen)}），请核对。`,
  'unknown-clause': ({ clause }) => `合同原文中没有条款“${clause}”，请按“5.4”的格式填写条款号。`,
  'already-accepted': ({ instalment, on }) =>
    `第${instalment}期已于${on}登记验收合格，与本函不符，请先核对验收登记。`,
  'nothing-missing': ({ instalment }) =>
    `第${instalment}期的验收、付款通知和票据资料均已登记，没有缺少的资料。`,
  'no-such-bill': ({ from, to }) => `尚未登记${from}至${to}的账单，请先登记账单或核对月份。`,
  'bill-agrees': ({ from, to, billedFen }) =>
    `${from}至${to}的账单${yuan(billedFen)}与台账核算一致；仍要查询的，请填写需要对方说明的问题。`,
  'no-tax-change': ({ contractId }) => `合同${contractId}没有待确认的税率变更，或者所填月份没有税率变更。`,
}

const stateWords: Readonly<Record<CardState, string>> = {
  supplied: '待激活',
  active: '在用',
  suspended: '停机保号',
  cancelled: '已注销',
}

const titleOf = (kind: string): string => noticeTitle(kind as NoticeKindName)

const labelOf = (kind: string, fact: string): string => factWords(kind as NoticeKindName, fact).label

/** A condition knows the fact and not the kind: the labels of one name say the same in all of them. */
function anyLabel(fact: string): string {
  const all = Object.entries(LETTERS) as [NoticeKindName, AnyLetterWords][]
  const [kind] = all.find(([, words]) => Object.hasOwn(words.facts, fact)) ?? []
  return kind === undefined || frameFactNames.includes(fact) ? fact : labelOf(kind, fact)
}
