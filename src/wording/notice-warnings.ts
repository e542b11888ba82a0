// What the clerk should know although a letter can be written: days to keep, steps that belong before or beside it.

import type { NoticeWarning } from '../notices/notice-refusals.ts'
import { yuan } from './amounts.ts'
import type { Sentences } from './sentences.ts'

export const noticeWarningSentences: Sentences<NoticeWarning> = {
  'delivery-day-missed': ({ closesOn, letterOn }) =>
    `本函最迟应在${closesOn}送达，函件日期${letterOn}已晚于该日，可能承担迟延通知的后果，请尽快送达并留存凭证。`,
  'posting-day-missed': ({ closesOn, postingOn }) =>
    `本函最迟应在${closesOn}送达，以特快专递发出的最迟交寄日${postingOn}已过，请改为专人递送并取得签收。`,
  'before-delivery-window': ({ opensOn, closesOn }) =>
    `异议须在${opensOn}至${closesOn}之间送达才稳妥。现在发出偏早，请在异议期内再次发函。`,
  'cost-of-missing': ({ opensOn, closesOn, cards, costFen }) =>
    `异议期（两种到期读法均满足）为${opensOn}至${closesOn}，以送达日为准；错过则合同自动续期，${cards}张卡须再付${yuan(costFen)}。`,
  'paper-answered-before': ({ paperId, number }) =>
    `收文${paperId}此前已答复${number === null ? '' : `（${number}）`}，请确认是否需要再次答复。`,
  'money-open': ({ owedFen, clause }) =>
    `台账尚有应付未付${yuan(owedFen)}，合同（${clause}）要求办理前结清全部费用，请先核对并付清。`,
  'cards-still-in-use': ({ count }) => `本合同还有${count}张卡在用或停机保号，预交余额可能仍被用于抵付。`,
  'suspension-over-limit': ({ iccids, endedOn }) =>
    `${iccids.length}张卡的停机保号最长期限至${endedOn}届满，恢复日期晚于该日，对方可能已收回号码，请立即联系。`,
  'told-late': ({ on, letterOn }) =>
    `合同要求及时告知：事项发生于${on}，函件日期为${letterOn}，请立即发出，并先行电话告知。`,
  'no-breach-notice-before': () =>
    '台账中没有选定此前的违约通知函。合同约定先书面通知并给予纠正期限，请确认是否应先发违约通知函。',
  'tariff-notice-too-short': ({ receivedOn, effectiveOn, days }) =>
    `对方通知于${receivedOn}收到，距执行日${effectiveOn}不足${days}日，函中已写明。`,
  'ends-after-change': ({ endOn, effectiveOn }) =>
    `服务终止日${endOn}不早于新资费执行日${effectiveOn}，其间可能按新资费计费，请核对。`,
  'transfer-ends-contract': ({ clause }) =>
    `合同（${clause}）约定受让方重新签约后本协议自动终止，函中已要求对方确认未过户号码继续履行，请在取得书面确认后再办理。`,
  'disclosed-before-notice': ({ on }) => `信息已于${on}提供，合同要求尽可能在披露之前通知，请尽快送达本函。`,
  'balance-differs': ({ balanceFen, onAccountFen }) =>
    `所填余额${yuan(balanceFen)}与台账中未抵付的预付款${yuan(onAccountFen)}不一致，请核对。`,
  'price-not-confirmed': ({ fromMonth }) =>
    `${fromMonth}起的税率变更尚未凭发票确认，台账仍按原价计费；对方确认后请在价格变更中登记。`,
  'go-to-branch': ({ clause }) =>
    `合同（${clause}）要求持有效证件到对方营业网点办理，仅发函不能办结；应带材料已列在函中。`,
}
