// Letters about the contract's term and text: no renewal, a new contract, change or termination by agreement,
// correction.

import type { LetterAttachment } from '../../notices/letter.ts'
import type { NoticeCase } from '../../notices/notice-case.ts'
import { dayInWords, monthInWords } from '../documents.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { cited, contractCited, quotationInWords, replyRequest, sentence, written } from './parts.ts'

export const renewalObjection = letterWords<'renewal-objection'>({
  title: '不续期异议函',
  facts: {
    arrangement: { label: '届满前后的安排', hint: '不填则请对方核对卡片和费用；每行一项，自动编号' },
  },
  choices: {},
  body: ({ arrangement }, { endMonth, cards }, { contract }) => ({
    subject: [contract.shortTitle, '期限届满后', '不再顺延'],
    purpose: '现就合同期限届满后的续期事宜函告如下：',
    sections: [
      {
        heading: '对续期的异议',
        pieces: [
          `合同现行期限将于${endMonth === null ? '近期' : monthInWords(endMonth)}届满。我院对合同期限自动顺延提出异议，不同意顺延。现行期限届满后，合同不再续期。`,
        ],
      },
      {
        heading: '届满前后的安排',
        pieces: [
          arrangement === undefined
            ? `请贵公司在期限届满前与我院核对${cards === 0 ? '' : `在用的${cards}张物联网卡和`}截至届满之日的费用，双方办理注销和结算手续。`
            : written(arrangement),
          '期限届满前，双方仍按合同履行。',
        ],
      },
    ],
    closing: '特此函告',
  }),
})

export const renewalProposal = letterWords<'renewal-proposal'>({
  title: '续签协商函',
  facts: {
    years: '拟续签年数',
    renewalTerms: { label: '拟定条件', hint: '服务内容、价格、付款等；每行一项，自动编号' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ years, renewalTerms, replyDays }, { endsOn }, { contract }) => ({
    subject: ['协商续签', contract.shortTitle],
    purpose: '现就续签事宜函商如下：',
    sections: [
      {
        heading: '续签意向',
        pieces: [
          `${endsOn === null ? '' : `合同期限将于${dayInWords(endsOn)}届满。`}我院无异议，拟与贵公司续签，续签期限为${years}年。`,
        ],
      },
      { heading: '拟定条件', pieces: [written(renewalTerms)] },
      {
        heading: '协商和签署',
        pieces: [
          `${replyRequest(replyDays, '研究并书面答复我院')}本函仅为协商意向，双方的权利义务以依法办理有关手续后签署的书面协议为准。`,
        ],
      },
    ],
    closing: '特此函商',
  }),
})

export const amendment = letterWords<'amendment'>({
  title: '变更或解除合同函',
  facts: {
    action: '事项',
    content: { label: '变更或解除的内容', hint: '每行一项，自动编号' },
    reason: { label: '理由', hint: '每行一项，自动编号' },
    effectiveOn: { label: '拟执行日期', hint: '应在此日前按合同约定的日数送达对方' },
    replyDays: replyDaysWords,
  },
  choices: { action: { change: '变更合同', terminate: '解除合同' } },
  body: ({ action, content, reason, effectiveOn, replyDays }, _derived, of) => {
    const what = action === 'change' ? '变更' : '解除'
    return {
      subject: [`协商${what}`, of.contract.shortTitle],
      purpose: `现就${what}合同事宜函商如下：`,
      sections: [
        { heading: `${what}内容`, pieces: [written(content)] },
        { heading: `${what}理由`, pieces: [written(reason)] },
        {
          heading: '执行时间和答复方式',
          pieces: [
            `上述事项拟自${dayInWords(effectiveOn)}起执行。${replyRequest(replyDays, '在所附回执上签署意见并退回我院')}贵公司书面同意后，双方办理${what}手续；在此之前，双方仍按合同履行。`,
          ],
        },
      ],
      closing: '特此函商',
      attachments: [consentSlip(of, what)],
    }
  },
})

function consentSlip({ recipients }: NoticeCase, what: string): LetterAttachment {
  return {
    name: '回执',
    page: [
      { kind: 'text', text: `${recipients.court.name}：` },
      { kind: 'text', text: `　　贵院关于${what}合同的来函收悉。经研究，我公司对来函所列事项：` },
      { kind: 'text', text: '　　□同意　　　□不同意' },
      { kind: 'text', text: '　　其他意见：' },
      { kind: 'text', text: '　' },
      { kind: 'signatures', parties: [recipients.supplier.name] },
    ],
  }
}

export const correction = letterWords<'correction'>({
  title: '合同更正（补充）函',
  facts: {
    matter: '更正事项',
    finding: { label: '存在的问题', hint: '名称、地址不一致之处由程序列出，可补充；选“其他”时必填' },
    correctText: { label: '更正或补充的条文', hint: '写入所附补充协议，由双方签署；每行一条，自动编号' },
    replyDays: replyDaysWords,
  },
  choices: {
    matter: {
      'supplier-name': '乙方名称',
      'supplier-address': '乙方地址',
      'supplier-bank': '乙方开户行名称',
      'signing-date': '签订日期',
      other: '其他',
    },
  },
  body: ({ matter, finding, correctText, replyDays }, { variants }, of) => ({
    subject: ['更正补充', '合同有关内容'],
    purpose: '现就合同有关内容的更正补充函商如下：',
    sections: [
      {
        heading: '合同记载情况',
        pieces: [
          ...(variants.length === 0
            ? []
            : [
                `合同对${matterWords[matter]}的记载如下：`,
                variants.map(({ clause, value }) => `${cited(of, clause)}为“${quotationInWords(value)}”。`),
              ]),
          ...(finding === undefined ? [] : [written(finding)]),
        ],
      },
      {
        heading: '更正补充方式',
        pieces: [
          `我院拟定了补充协议，见附件。${replyRequest(replyDays, '审核，无异议的签署盖章后退回我院')}补充协议经双方签署后生效。`,
        ],
      },
    ],
    closing: '特此函商',
    attachments: [supplement(of, correctText)],
  }),
})

const matterWords = {
  'supplier-name': '贵公司名称',
  'supplier-address': '贵公司地址',
  'supplier-bank': '贵公司开户行',
  'signing-date': '签订日期',
  other: '有关内容',
} as const

function supplement(of: NoticeCase, correctText: string): LetterAttachment {
  const { court, supplier } = of.recipients
  const text = written(correctText)
  const lines = typeof text === 'string' ? [text] : text.map((point, index) => `${index + 1}. ${point}`)
  const paragraph = (words: string) => ({ kind: 'text', text: `　　${words}` }) as const
  return {
    name: '补充协议（拟稿）',
    page: [
      { kind: 'text', text: `甲方：${court.name}` },
      { kind: 'text', text: `乙方：${supplier.name}` },
      paragraph(
        `${contractCited(of).replace('我院与贵公司', '双方')}经协商一致，对合同有关内容更正补充如下：`,
      ),
      ...lines.map(paragraph),
      paragraph(sentence('本补充协议自双方签署之日起生效，与合同具有同等法律效力；未涉及的内容仍按合同执行')),
      { kind: 'signatures', parties: [`甲方：${court.name}`, `乙方：${supplier.name}`] },
    ],
  }
}
