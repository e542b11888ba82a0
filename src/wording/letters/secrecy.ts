// Letters about secrets: a demand by an authority, consent to disclose, return or destruction at the end.

import { dayInWords } from '../documents.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { replyRequest, withoutStop, written } from './parts.ts'

const informationFact = { label: '信息内容', hint: '写明文件或数据的名称和范围；每行一项，自动编号' } as const

export const disclosureDemanded = letterWords<'disclosure-demanded'>({
  title: '被要求披露信息告知函',
  facts: {
    authority: { label: '要求披露的机关', hint: '写全称' },
    demandedOn: '收到要求的日期',
    demandReference: { label: '文书名称或文号', hint: '可不填' },
    information: informationFact,
    discloseOn: { label: '披露日期', hint: '已经披露或拟披露的日期，可不填' },
  },
  choices: {},
  body: ({ authority, demandedOn, demandReference, information, discloseOn }, { isDisclosed }) => ({
    subject: ['有关机关', '要求披露', '合同有关信息'],
    purpose: '现将有关情况函告如下：',
    sections: [
      {
        heading: '要求披露的情况',
        pieces: [
          `${dayInWords(demandedOn)}，我院收到${withoutStop(authority)}的要求${demandReference === undefined ? '' : `（${withoutStop(demandReference)}）`}，需要提供下列信息：`,
          written(information),
        ],
      },
      {
        heading: '披露安排',
        pieces: [
          `${disclosed(discloseOn === undefined ? null : dayInWords(discloseOn), isDisclosed)}我院将商请该机关对所提供的信息予以保密。请贵公司采取必要的保护措施；有意见的，请及时书面告知我院。`,
        ],
      },
    ],
    closing: '特此函告',
  }),
})

function disclosed(day: string | null, isDisclosed: boolean): string {
  if (day === null) return '我院将在该机关要求的范围内提供。'
  return isDisclosed ? `我院已于${day}在该机关要求的范围内提供。` : `我院拟于${day}在该机关要求的范围内提供。`
}

export const disclosureConsent = letterWords<'disclosure-consent'>({
  title: '征求披露同意函',
  facts: {
    recipient: { label: '接收信息的第三方', hint: '写全称' },
    information: informationFact,
    purpose: '用途',
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ recipient, information, purpose, replyDays }) => ({
    subject: ['征求', '披露合同有关信息', '意见'],
    purpose: '现就披露合同有关信息征求贵公司意见如下：',
    sections: [
      {
        heading: '拟披露的情况',
        pieces: [
          `因${withoutStop(purpose)}，我院拟向${withoutStop(recipient)}提供下列信息：`,
          written(information),
        ],
      },
      {
        heading: '答复',
        pieces: [
          `${replyRequest(replyDays, '书面答复是否同意')}未经贵公司书面同意，我院不予提供；同意提供的，我院将要求接收方承担保密义务，并仅用于上述用途。`,
        ],
      },
    ],
    closing: '特此函请',
  }),
})

export const returnConfidential = letterWords<'return-confidential'>({
  title: '返还或销毁保密信息函',
  facts: {
    method: '处理方式',
    items: { label: '保密信息清单', hint: '每行一项，自动编号' },
    endedOn: { label: '合同终止日期', hint: '提前解除或终止的填写；期满终止的不填' },
    replyDays: replyDaysWords,
  },
  choices: { method: { return: '返还我院', delete: '删除', destroy: '销毁' } },
  body: ({ method, items, replyDays }, { endedOn, isEarly }) => ({
    subject: [methodWords[method].subject, '保密信息'],
    purpose: '现就保密信息的处理函告如下：',
    sections: [
      {
        heading: '合同终止情况',
        pieces: [`合同已于${dayInWords(endedOn)}${isEarly ? '终止' : '届满'}。`],
      },
      { heading: '需要处理的保密信息', pieces: ['我院向贵公司提供的下列信息：', written(items)] },
      {
        heading: '处理要求',
        pieces: [
          `请贵公司立即停止使用上述信息，不得许可第三方使用，并${replyDays === undefined ? '' : `自收到本函之日起${replyDays}日内`}${methodWords[method].request}。`,
        ],
      },
    ],
    closing: '特此函告',
  }),
})

const methodWords = {
  return: { subject: '返还', request: '将上述信息全部退还我院，不留存副本，并书面确认' },
  delete: { subject: '删除', request: '将上述信息全部删除，不留存副本，并书面确认' },
  destroy: { subject: '销毁', request: '将载有上述信息的资料和介质全部销毁，不留存副本，并书面确认' },
} as const
