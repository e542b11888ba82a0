// Letters about breach: the notice of it, the answers to one of the supplier's, and damages. They ask for what the
// contract gives and threaten nothing beyond it.

import type { NoticeCase } from '../../notices/notice-case.ts'
import { dayInWords } from '../documents.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { amountInBoth, cited, noticeCited, quoted, replyRequest, written } from './parts.ts'
import { paperReceived } from './references.ts'

/** A clause longer than this is cited and not quoted. */
const LONGEST_QUOTATION = 120

const clauseFact = { label: '对方违反的条款', hint: '填条款号，如 5.4' } as const

export const breach = letterWords<'breach'>({
  title: '违约通知函',
  facts: {
    clause: clauseFact,
    happenedOn: { label: '违约发生日期', hint: '持续或多次发生的可不填，在违约事实中写明' },
    breachFacts: { label: '违约事实', hint: '写明时间、对象、经过；每行一项，自动编号' },
    demand: { label: '纠正要求', hint: '每行一项，自动编号' },
  },
  choices: {},
  body: ({ happenedOn, breachFacts, demand }, { clause, clauseText, days }, of) => ({
    subject: ['要求', '纠正违约行为'],
    purpose: '现将贵公司未按约定履行合同的情况和我院的要求函告如下：',
    sections: [
      {
        heading: '违约事实',
        pieces: [
          `${broken(of, clause, clauseText)}${happenedOn === undefined ? '贵公司' : `${dayInWords(happenedOn)}，贵公司`}未按上述约定履行，具体如下：`,
          written(breachFacts),
        ],
      },
      { heading: '纠正要求', pieces: [written(demand)] },
      {
        heading: '答复期限',
        pieces: [
          `请贵公司自收到本函之日起${days === null ? '' : `${days}日内`}对违约行为予以纠正，并书面通知我院；认为违约行为不存在的，请在同一期限内向我院提出书面异议或者说明，双方可以就此协商。`,
          '贵公司违约给我院造成实际损失的，我院保留依照合同要求贵公司承担相应责任的权利。',
        ],
      },
    ],
    closing: '特此函告',
  }),
})

export const breachCured = letterWords<'breach-cured'>({
  title: '违约纠正情况复函',
  facts: {
    paper: { label: '对方的违约通知', hint: '不填则为最近收到的一份' },
    measures: { label: '纠正措施', hint: '每行一项，自动编号' },
    curedOn: '纠正完成日期',
  },
  choices: {},
  body: ({ measures, curedOn }, { paper }) => ({
    subject: ['违约行为', '纠正情况'],
    purpose: `${paperReceived(paper)}现将纠正情况函复如下：`,
    sections: [
      { heading: '纠正措施', pieces: [written(measures)] },
      {
        heading: '完成情况',
        pieces: [
          `上述措施已于${dayInWords(curedOn)}完成。请贵公司核实；如有不同意见，请书面告知我院。`,
          '本函仅告知纠正情况，不构成我院对违约责任及其数额的确认。',
        ],
      },
    ],
    closing: '特此函复',
  }),
})

export const breachObjection = letterWords<'breach-objection'>({
  title: '对违约通知的异议函',
  facts: {
    paper: { label: '对方的违约通知', hint: '不填则为最近收到的一份' },
    reasons: { label: '异议理由', hint: '每行一项，自动编号' },
  },
  choices: {},
  body: ({ reasons }, { paper }) => ({
    subject: ['对', '违约通知', '提出异议'],
    purpose: `${paperReceived(paper)}经核查，我院认为该通知所称的违约行为不存在，现提出书面异议如下：`,
    sections: [
      { heading: '异议理由', pieces: [written(reasons)] },
      {
        heading: '处理意见',
        pieces: ['请贵公司对上述情况予以核实。贵公司仍有不同意见的，双方可以就此协商。'],
      },
    ],
    closing: '特此函复',
  }),
})

export const damages = letterWords<'damages'>({
  title: '违约赔偿（终止合同）函',
  facts: {
    demands: '要求',
    clause: clauseFact,
    breachFacts: { label: '违约事实', hint: '每行一项，自动编号' },
    loss: { label: '损失金额', hint: '不得超过合同约定的责任限额' },
    lossBasis: { label: '损失的构成和依据', hint: '每行一项，自动编号' },
    notice: { label: '此前的违约通知函', hint: '已发过的请选择' },
    replyDays: replyDaysWords,
  },
  choices: {
    demands: { damages: '赔偿损失', 'termination-and-damages': '终止合同并赔偿损失' },
  },
  body: ({ demands, breachFacts, loss, lossBasis, replyDays }, derived, of) => {
    const { clause, clauseText, earlier, cap, paidFen } = derived
    const terminates = demands === 'termination-and-damages'
    return {
      subject: terminates ? ['终止', of.contract.shortTitle, '并要求', '赔偿损失'] : ['要求', '赔偿违约损失'],
      purpose: '现就贵公司违约及损失赔偿事宜函告如下：',
      sections: [
        {
          heading: '违约事实',
          pieces: [
            `${broken(of, clause, clauseText)}贵公司未按上述约定履行，具体如下：`,
            written(breachFacts),
            ...(earlier === null ? [] : [`就上述情况，我院已向贵公司发出${noticeCited(earlier)}。`]),
          ],
        },
        {
          heading: '损失情况',
          pieces: [written(lossBasis), `上述损失共计${amountInBoth(loss)}。`],
        },
        {
          heading: '我院要求',
          pieces: [
            [
              ...(terminates
                ? [
                    '上述违约行为已导致合同无法履行，我院决定终止合同，合同自本函送达贵公司之日终止。请贵公司与我院办理费用结算和交接。',
                  ]
                : []),
              replyRequest(replyDays, '赔偿上述损失，并书面答复我院'),
            ],
            ...(cap === null
              ? []
              : [
                  `${quoted(of, cap)}。截至${dayInWords(of.letterOn)}，我院依合同已实际支付${amountInBoth(paidFen)}，上述损失未超过该限额。`,
                ]),
            '我院依照合同和法律享有的其他权利予以保留。',
          ],
        },
      ],
      closing: '特此函告',
    }
  },
})

function broken(of: NoticeCase, clause: string, clauseText: string): string {
  if (clauseText === '' || [...clauseText].length > LONGEST_QUOTATION) {
    return `合同${cited(of, clause)}对贵公司的义务作了约定。`
  }
  return `${quoted(of, { clause, quotation: clauseText })}。`
}
