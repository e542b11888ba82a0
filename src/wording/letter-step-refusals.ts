// What the clerk reads when a step of a letter is refused: of its draft, its registration, its seal.

import type { LetterStepRefusal } from '../api/refusals.ts'
import type { Sentences } from './sentences.ts'

export const letterStepSentences: Sentences<LetterStepRefusal> = {
  'unknown-draft': ({ draftId }) => `没有编号为${draftId}的拟稿。`,
  'draft-signed': ({ draftId, noticeId }) => `拟稿${draftId}已签发为函件${noticeId}，不能再改动。`,
  'draft-of-another-letter': ({ draftId, contractId }) =>
    `拟稿${draftId}是合同${contractId}的另一种函件，请另行拟稿。`,
  'draft-changed-since': ({ draftId, version }) => `拟稿${draftId}已改到第${version}稿，请看过新稿后再审核。`,
  'draft-not-approved': ({ draftId, reason }) =>
    reason === null
      ? `拟稿${draftId}的最新一稿尚未审核通过，请先审核再签发。`
      : `拟稿${draftId}已退回修改（${reason}），请改好重新送审后再签发。`,
  'own-draft': ({ draftId }) =>
    `“签发函件”已启用双人复核，拟稿${draftId}由拟稿人本人审核，不能据此签发。请由另一名复核人员审核。`,
  'draft-words-changed': ({ draftId }) =>
    `拟稿${draftId}审核之后账本有变，函件文字与审核的不一致。请重新保存拟稿并送审。`,
  'already-registered': ({ noticeId, documentNumber }) =>
    `函件${noticeId}已登记为${documentNumber}；登记有误的，请先撤销原登记。`,
  'number-differs': ({ documentNumber }) => `函件上的发文字号是${documentNumber}，登记的字号须与之一致。`,
  'number-taken': ({ documentNumber, noticeId }) =>
    `${documentNumber}已用于函件${noticeId}，请核对发文字号。`,
}
