// Letters about prices: our proposal, refusal of the supplier's, the price after a change of tax, a change of policy.

import { type Fen, formatYuan } from '../../base/fen.ts'
import type { TaxChangeProposal } from '../../charges/tax-change.ts'
import type { LetterAttachment } from '../../notices/letter.ts'
import { percentInWords, yuan } from '../amounts.ts'
import { dayInWords, monthInWords } from '../documents.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { replyRequest, withoutStop, written } from './parts.ts'
import { paperReceived } from './references.ts'

export const tariffProposal = letterWords<'tariff-proposal'>({
  title: '资费方案修改建议函',
  facts: {
    proposal: { label: '修改建议', hint: '每行一项，自动编号' },
    reasons: { label: '理由', hint: '每行一项，自动编号' },
    fromMonth: { label: '建议执行月份', hint: '不填则由双方商定' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ proposal, reasons, fromMonth, replyDays }) => ({
    subject: ['协商修改', '资费方案'],
    purpose: '现就资费方案的修改函商如下：',
    sections: [
      {
        heading: '修改建议',
        pieces: [
          written(proposal),
          ...(fromMonth === undefined ? [] : [`建议自${monthInWords(fromMonth)}起执行。`]),
        ],
      },
      { heading: '修改理由', pieces: [written(reasons)] },
      {
        heading: '答复和签署',
        pieces: [`${replyRequest(replyDays, '研究并书面答复我院')}双方书面签署前，仍按现行资费方案执行。`],
      },
    ],
    closing: '特此函商',
  }),
})

export const tariffRefusal = letterWords<'tariff-refusal'>({
  title: '不接受资费修改函',
  facts: {
    paper: { label: '对方的资费通知', hint: '不填则为最近收到的一份' },
    endOn: { label: '服务终止日', hint: '一般在新资费执行之前' },
    reasons: { label: '理由', hint: '每行一项，自动编号' },
  },
  choices: {},
  body: ({ endOn, reasons }, { paper, effectiveOn, days, isShort }) => ({
    subject: ['不接受', '修改后的', '资费方案'],
    purpose: `${paperReceived(paper)}现函复如下：`,
    sections: [
      {
        heading: '对资费修改的意见',
        pieces: [
          `贵公司拟自${dayInWords(effectiveOn)}起修改资费方案，我院不接受修改后的资费方案。`,
          ...(reasons === undefined ? [] : [written(reasons)]),
          ...(isShort ? [`贵公司的通知距执行日不足${days}日，与合同关于提前通知的约定不符，请予说明。`] : []),
        ],
      },
      {
        heading: '服务终止和费用结算',
        pieces: [
          `合同项下服务拟于${dayInWords(endOn)}终止，终止前仍按现行资费方案计费。请贵公司及时提供截至终止之日的费用清单，我院核对无误后结清全部费用，并与贵公司办理服务终止手续。`,
        ],
      },
    ],
    closing: '特此函复',
  }),
})

export const priceAfterTax = letterWords<'price-after-tax'>({
  title: '税率变更价格确认函',
  facts: {
    fromMonth: { label: '税率变更月份', hint: '不填则为台账中最近的一次' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ replyDays }, { proposal }) => ({
    subject: ['确认', '税率调整后', '合同价格'],
    purpose: '现就税率调整后的合同价格函商如下：',
    sections: [
      {
        heading: '税率调整情况',
        pieces: [
          `根据${proposal.basis}，自${monthInWords(proposal.fromMonth)}起，有关电信服务适用的增值税税率由${percentInWords(proposal.oldRate)}调整为${percentInWords(proposal.newRate)}。${
            proposal.isConfirmed ? '' : '合同项下的业务是否适用，请贵公司予以明确。'
          }`,
        ],
      },
      {
        heading: '价格测算',
        pieces: [
          `在不含税单价不变的基础上测算，含税单价由每张每月${yuan(proposal.oldUnitPriceFen)}变为${yuan(proposal.unitPriceFen)}，测算过程见附件。`,
        ],
      },
      {
        heading: '有关要求',
        pieces: [
          `${replyRequest(replyDays, '对适用税率、执行月份和含税单价予以书面确认，并按确认后的税率开具发票')}${
            proposal.isConfirmed ? '我院台账已按上述含税单价计费。' : '确认之前，我院暂按原含税单价核算。'
          }`,
        ],
      },
    ],
    closing: '特此函商',
    attachments: [computation(proposal)],
  }),
})

function computation(proposal: TaxChangeProposal): LetterAttachment {
  const { oldUnitPriceFen, unitPriceFen, oldPeriodTotalFen, periodTotalFen, cards } = proposal
  const { oldCeilingFen, ceilingFen, netUnitPriceFen, oldRate, newRate } = proposal
  const figure = (amountFen: Fen) => formatYuan(amountFen)
  return {
    name: '税率调整后价格测算表',
    page: [
      {
        kind: 'table',
        columns: [
          { head: '项目', share: 12, alignment: 'left' },
          { head: '调整前', share: 8, alignment: 'right' },
          { head: '调整后', share: 8, alignment: 'right' },
        ],
        rows: [
          ['增值税税率', percentInWords(oldRate), percentInWords(newRate)],
          ['不含税单价（元/张·月）', figure(netUnitPriceFen), figure(netUnitPriceFen)],
          ['含税单价（元/张·月）', figure(oldUnitPriceFen), figure(unitPriceFen)],
          [`${cards}张卡每月合计（元）`, figure(oldPeriodTotalFen), figure(periodTotalFen)],
          ...(oldCeilingFen === null || ceilingFen === null
            ? []
            : [['合同总价（元）', figure(oldCeilingFen), figure(ceilingFen)]]),
        ],
        foot: null,
      },
      {
        kind: 'text',
        text: '　　注：含税单价按“原含税单价÷（1+原税率）×（1+新税率）”计算，四舍五入到分；表列不含税单价为四舍五入后的显示值。合同总价仅就税率调整后的月份重新计算。',
      },
    ],
  }
}

export const policyConsultation = letterWords<'policy-consultation'>({
  title: '政策调整协商函',
  facts: {
    policy: { label: '调整的法规或政策', hint: '写全称和文号' },
    effect: { label: '对履行合同的影响', hint: '每行一项，自动编号' },
    proposal: { label: '调整建议', hint: '每行一项，自动编号' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ policy, effect, proposal, replyDays }) => ({
    subject: ['因政策调整', '协商调整', '合同有关内容'],
    purpose: '现就政策调整对合同的影响函商如下：',
    sections: [
      {
        heading: '政策调整及影响',
        pieces: [`因${withoutStop(policy)}，合同的履行受到以下影响：`, written(effect)],
      },
      { heading: '调整建议', pieces: [written(proposal)] },
      {
        heading: '协商安排',
        pieces: [`${replyRequest(replyDays, '研究并书面答复我院')}协商一致前，双方仍按合同履行。`],
      },
    ],
    closing: '特此函商',
  }),
})
