// Letters about force majeure: its beginning, its end, the request to negotiate, termination.

import { dayInWords } from '../documents.ts'
import { letterWords } from './letter-words.ts'
import { noticeCited, withoutStop, written } from './parts.ts'

const eventFact = { label: '不可抗力事件', hint: '如：蛟河市特大暴雨引发的洪水灾害' } as const

export const forceMajeure = letterWords<'force-majeure'>({
  title: '不可抗力告知函',
  facts: {
    event: eventFact,
    happenedOn: '发生日期',
    effect: { label: '对履行合同的影响', hint: '每行一项，自动编号' },
    proof: { label: '证明材料', hint: '写明材料名称和出具部门，随函附上' },
  },
  choices: {},
  body: ({ event, happenedOn, effect, proof }) => ({
    subject: ['发生', '不可抗力事件'],
    purpose: '现将不可抗力事件的有关情况函告如下：',
    sections: [
      { heading: '事件情况', pieces: [`${dayInWords(happenedOn)}，发生${withoutStop(event)}。`] },
      { heading: '对履行合同的影响', pieces: [written(effect)] },
      {
        heading: '有关说明',
        pieces: ['有关部门出具的证明见附件。不可抗力影响消除后，我院将在合理时间内继续履行合同。'],
      },
    ],
    closing: '特此函告',
    attachments: [{ name: withoutStop(proof), page: null }],
  }),
})

export const obstacleEnded = letterWords<'obstacle-ended'>({
  title: '不可抗力终止及恢复履行函',
  facts: {
    event: eventFact,
    beganOn: '发生日期',
    endedOn: '终止或排除日期',
    obligation: { label: '受影响的义务', hint: '如：2026年3月至8月账单的核对和支付' },
    originalDueOn: { label: '原履行期限', hint: '有具体日期的填写，程序计算延长后的日期' },
  },
  choices: {},
  body: ({ event, beganOn, endedOn, obligation, originalDueOn }, { delayDays, extendedTo }) => ({
    subject: ['不可抗力事件终止', '及恢复履行合同'],
    purpose: '现将不可抗力事件终止及恢复履行的有关情况函告如下：',
    sections: [
      {
        heading: '事件终止情况',
        pieces: [
          `${withoutStop(event)}自${dayInWords(beganOn)}发生，至${dayInWords(endedOn)}终止，实际造成延误${delayDays}日。`,
        ],
      },
      {
        heading: '恢复履行和期限延长',
        pieces: [
          `我院自事件终止之日起继续履行合同。${withoutStop(obligation)}的期限按实际延误的时间相应延长${
            originalDueOn === undefined || extendedTo === null
              ? ''
              : `，由${dayInWords(originalDueOn)}延长至${dayInWords(extendedTo)}`
          }。`,
        ],
      },
    ],
    closing: '特此函告',
  }),
})

export const forceMajeureConsultation = letterWords<'force-majeure-consultation'>({
  title: '不可抗力协商函',
  facts: {
    event: eventFact,
    beganOn: '发生日期',
    effect: { label: '对履行合同的影响', hint: '每行一项，自动编号' },
    proposal: { label: '协商建议', hint: '如何变更或终止合同；每行一项，自动编号' },
  },
  choices: {},
  body: ({ event, beganOn, effect, proposal }, { lastedDays, days }, { letterOn }) => ({
    subject: ['因不可抗力', '协商变更或者终止合同'],
    purpose: '现就不可抗力事件的影响提出书面协商要求如下：',
    sections: [
      {
        heading: '事件及影响',
        pieces: [
          `${withoutStop(event)}自${dayInWords(beganOn)}发生，截至${dayInWords(letterOn)}已持续${lastedDays}日，对履行合同的影响如下：`,
          written(effect),
        ],
      },
      { heading: '协商建议', pieces: [written(proposal)] },
      {
        heading: '协商期限',
        pieces: [
          `请贵公司及时与我院协商。自本函发出之日起${days === null ? '合理期限' : `${days}日`}内双方无法达成一致的，按合同上述约定处理。`,
        ],
      },
    ],
    closing: '特此函商',
  }),
})

export const forceMajeureTermination = letterWords<'force-majeure-termination'>({
  title: '不可抗力解除合同函',
  facts: {
    notice: { label: '此前的协商函', hint: '不填则为最近的一份' },
    settlement: { label: '解除后的安排', hint: '费用结算、卡片注销等；每行一项，自动编号' },
  },
  choices: {},
  body: ({ settlement }, { request, sentOn, days }, { contract }) => ({
    subject: ['解除', contract.shortTitle],
    purpose: '现就解除合同事宜函告如下：',
    sections: [
      {
        heading: '协商情况',
        pieces: [
          `我院于${dayInWords(sentOn)}发出${noticeCited(request)}，提出书面协商要求。自发出之日起${days === null ? '' : `${days}日内`}，双方未能达成一致。`,
        ],
      },
      {
        heading: '解除决定',
        pieces: ['我院决定依照上述约定解除合同，合同自本函送达贵公司之日解除，我院无需承担违约责任。'],
      },
      { heading: '解除后的安排', pieces: [written(settlement)] },
    ],
    closing: '特此函告',
  }),
})
