// What the clerk reads when a card or one of its events cannot be recorded.

import type { UsageRefusal } from '../api/refusals.ts'
import type { CardEventKind } from '../cards/card.ts'
import type { CardRefusal, SupplyRefusal } from '../cards/card-refusal.ts'
import type { ReplacementCause } from '../contracts/terms.ts'
import type { Sentences } from './sentences.ts'

export const eventWords: Readonly<Record<CardEventKind, string>> = {
  activated: '激活',
  suspended: '停机保号',
  resumed: '复机',
  cancelled: '注销',
  replaced: '补换卡',
}

export const replacementCauseWords: Readonly<Record<ReplacementCause, string>> = {
  lost: '丢失',
  damaged: '损坏',
  'burnt-out': '烧坏',
}

export const cardSentences: Sentences<CardRefusal | SupplyRefusal | UsageRefusal> = {
  'already-activated': ({ iccid, on, activatedOn }) =>
    `卡 ${iccid} 已于${activatedOn}激活，不能在${on}再次激活。`,
  'not-activated': ({ iccid, event, on }) =>
    `卡 ${iccid} 在${on}尚未激活，不能登记${eventWords[event]}；请先登记激活。`,
  'already-suspended': ({ iccid, on, suspendedOn }) =>
    `卡 ${iccid} 自${suspendedOn}起已停机保号，不能在${on}再次停机。`,
  'not-suspended': ({ iccid, on }) => `卡 ${iccid} 在${on}并未停机保号，不能登记复机。`,
  'card-cancelled': ({ iccid, event, on, cancelledOn }) =>
    `卡 ${iccid} 已于${cancelledOn}注销，不能登记${on}的${eventWords[event]}。`,
  'activated-before-supplied': ({ iccid, on, suppliedOn }) =>
    `卡 ${iccid} 于${suppliedOn}才供卡，激活日期${on}早于供卡日期，请核对。`,
  'replaced-before-supplied': ({ iccid, on, suppliedOn }) =>
    `卡 ${iccid} 于${suppliedOn}才供卡，补换卡日期${on}早于供卡日期，请核对。`,
  'unknown-card': ({ iccid }) => `账本中没有 ICCID 为 ${iccid} 的卡，请核对卡号。`,
  'card-replaced': ({ iccid, replacedOn, newIccid }) =>
    `卡 ${iccid} 已于${replacedOn}换成 ${newIccid}，请用新卡号登记。`,
  'cause-missing': ({ iccid }) => `卡 ${iccid} 补换卡未填原因（丢失、损坏或烧坏），原因决定是否收费。`,
  'new-iccid-missing': ({ iccid }) => `卡 ${iccid} 补换卡未填新卡的 ICCID。`,
  'not-a-replacement': ({ iccid, event }) => `卡 ${iccid} 的${eventWords[event]}不应填写补卡原因或新卡号。`,
  'malformed-iccid': ({ iccid }) => `“${iccid}”不是有效的 ICCID，应为19至20位数字（物联网卡可含字母A至F）。`,
  'iccid-in-use': ({ iccid }) => `ICCID ${iccid} 已被另一张卡使用。`,
  'duplicate-iccid': ({ iccid }) => `ICCID ${iccid} 重复：同一张卡不能登记两次。`,
  'card-limit-exceeded': ({ maximum, suppliedSoFar, supplying }) =>
    `合同约定供卡不超过${maximum}张，已供${suppliedSoFar}张，不能再登记${supplying}张。`,
  'unknown-event': ({ eventId }) => `没有编号为${eventId}的卡片事件。`,
  'event-already-corrected': ({ eventId, correctedBy }) =>
    `事件${eventId}已被事件${correctedBy}更正，请更正最新的一条。`,
  'card-of-another-contract': ({ iccid, contractId }) => `卡 ${iccid} 属于合同${contractId}，不属于本合同。`,
  'usage-listed-twice': ({ iccid, month }) => `${month}的用量表中，卡 ${iccid} 出现了两次。`,
}
