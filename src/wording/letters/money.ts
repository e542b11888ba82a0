// Letters about bills and money: refund, documents, a bill that is queried, a payment made. None of them acknowledges or
// waives anything about late payment (买卖合同解释 第十八条第三款).

import { absoluteFen, type Fen, formatYuan, sumFen } from '../../base/fen.ts'
import type { Month } from '../../base/month.ts'
import { excessFen, type QueriedDifference } from '../../bills/queried-difference.ts'
import type { ChargeKind } from '../../contracts/terms.ts'
import type { InstalmentDue } from '../../milestones/instalment-due.ts'
import type { LetterAttachment } from '../../notices/letter.ts'
import type { NoticeCase } from '../../notices/notice-case.ts'
import type { PaymentMade } from '../../notices/payment-made.ts'
import { chargeKindInWords } from '../accounts.ts'
import { yuan } from '../amounts.ts'
import { findingWords } from '../bill-audit.ts'
import { milestoneWords } from '../contract-refusals.ts'
import { type ClauseStyle, clauseInShort, dayInWords, monthInWords } from '../documents.ts'
import { settledItemInWords } from '../payment-items.ts'
import { monthsInWords } from './figures.ts'
import { letterWords, replyDaysWords } from './letter-words.ts'
import { amountInBoth, cited, replyRequest, written } from './parts.ts'

export const prepaidRefund = letterWords<'prepaid-refund'>({
  title: '预交余额退还申请函',
  facts: {
    balance: { label: '余额', hint: '不填则为台账中未抵付的预付款' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ replyDays }, { balanceFen, cancelled }, { contract }) => {
    const { names, bank } = contract.buyer
    return {
      subject: ['退还', '预交费用余额'],
      purpose: '现就退还预交费用余额函请如下：',
      sections: [
        {
          heading: '申请事项',
          pieces: [
            `合同项下已有${cancelled}张物联网卡办理销户。经核对，我院预交费用中未使用的余额为${amountInBoth(balanceFen)}，申请退还。`,
          ],
        },
        {
          heading: '收款账户',
          pieces: [
            [
              `户名：${names[0]?.value ?? ''}。`,
              `开户行：${bank.name.value}。`,
              `账号：${bank.account.value}。`,
            ],
          ],
        },
        {
          heading: '答复',
          pieces: [replyRequest(replyDays, '核对并办理退款；金额不一致的，书面说明并附明细')],
        },
      ],
      closing: '特此函请',
    }
  },
})

export const documentsMissing = letterWords<'documents-missing'>({
  title: '票据资料补正函',
  facts: {
    fault: '情形',
    instalment: { label: '期次', hint: '按期付款的合同填写' },
    documents: { label: '需要补正的资料', hint: '写明缺什么、哪里有误；每行一项，自动编号' },
    replyDays: { label: '补正期限（日）', hint: '自对方收到之日起算；合同未约定，不填则不限期' },
  },
  choices: { fault: { missing: '资料不齐', 'to-be-corrected': '资料有误，需更正或重开' } },
  body: ({ fault, instalment, documents, replyDays }, asked) => {
    const isMissing = fault === 'missing'
    return {
      subject: [isMissing ? '补充' : '更正', '付款票据凭证资料'],
      purpose: '现将付款票据凭证资料的有关情况函告如下：',
      sections: [
        ...(asked === null
          ? []
          : [
              {
                heading: '付款条件情况',
                pieces: [instalmentState(instalment ?? 0, asked.amountFen, asked.state)],
              },
            ]),
        {
          heading: isMissing ? '需要补充的资料' : '需要更正的资料',
          pieces: [written(documents)],
        },
        {
          heading: '有关要求',
          pieces: [
            `${replyRequest(replyDays, isMissing ? '补齐上述资料送交我院' : '更正或者重新开具上述资料送交我院')}我院收到齐全、合格的资料后，按合同约定办理付款。`,
          ],
        },
      ],
      closing: '特此函告',
    }
  },
})

function instalmentState(instalment: number, amountFen: Fen, state: InstalmentDue): string {
  const what = `第${instalment}期费用${amountInBoth(amountFen)}`
  const happened = state.happened.map(({ kind, on }) => `${milestoneWords[kind]}（${dayInWords(on)}）`)
  const known = happened.length === 0 ? '' : `已具备的付款条件：${happened.join('、')}。`
  if (state.kind === 'due') return `${what}，${known}`
  const missing = state.missing.map(kind => milestoneWords[kind]).join('、')
  return `${what}，${known}尚缺：${missing}。付款条件尚未全部具备，合同约定的付款期限未开始计算。`
}

export const billQuery = letterWords<'bill-query'>({
  title: '账单查询核对函',
  facts: {
    fromMonth: '账单起始月',
    toMonth: '账单截止月',
    differences: { label: '逐卡差异', hint: '由“账单核对”带入，作为附件逐项列出' },
    questions: { label: '需要对方说明的问题', hint: '每行一项，自动编号；账单与台账一致时必填' },
    replyDays: replyDaysWords,
  },
  choices: {},
  body: ({ fromMonth, toMonth, differences, questions, replyDays }, derived, of) => {
    const { bill, billedFen, expectedFen, differenceFen, rows } = derived
    const months = monthsInWords(fromMonth, toMonth)
    const compared =
      differenceFen === 0
        ? '与我院按合同资费和用卡登记核算的金额一致'
        : `我院按合同资费和用卡登记核算为人民币${yuan(expectedFen)}，账单${differenceFen > 0 ? '多计' : '少计'}人民币${yuan(absoluteFen(differenceFen))}`
    return {
      subject: ['查询核对', months, '账单'],
      purpose: '现就账单的有关问题函询如下：',
      sections: [
        {
          heading: '账单核对情况',
          pieces: [
            `我院于${dayInWords(bill.receivedOn)}收到的上述账单金额为人民币${yuan(billedFen)}，${compared}。各月核算明细见附件。`,
            ...(differences === undefined ? [] : [foundInWords(differences)]),
          ],
        },
        ...(questions === undefined ? [] : [{ heading: '需要说明的问题', pieces: [written(questions)] }]),
        {
          heading: '有关要求',
          pieces: [
            `${replyRequest(replyDays, '核对计费数据，提供逐卡计费明细，并书面答复我院')}确有差错的，请更正账单。${meanwhilePaid(derived, of)}`,
          ],
        },
      ],
      closing: '特此函询',
      attachments: [
        ...(differences === undefined ? [] : [differencesList(differences, of.contract.clauseStyle)]),
        expectedByMonth(rows),
      ],
    }
  },
})

const foundInWords = (differences: readonly QueriedDifference[]): string =>
  `逐卡逐月核对，共有${differences.length}处差异，逐项列于附件《${DIFFERENCES_LIST}》。`

/** 8.4: what is not in dispute goes on being paid. */
function meanwhilePaid(derived: { readonly undisputedFen?: Fen | undefined }, of: NoticeCase): string {
  const clause = of.sources[1]?.clause
  const ground = clause === undefined ? '' : `依照合同${cited(of, clause)}，`
  const amount = derived.undisputedFen === undefined ? '' : `计${amountInBoth(derived.undisputedFen)}，`
  return `${ground}核对期间，没有争议的部分${amount}我院仍按合同约定支付。`
}

const DIFFERENCES_LIST = '账单差异明细'

function differencesList(differences: readonly QueriedDifference[], style: ClauseStyle): LetterAttachment {
  const excess = excessFen(differences)
  const sum = `以上差异合计，账单${excess < 0 ? '少计' : '多计'}人民币${yuan(absoluteFen(excess))}。`
  return {
    name: DIFFERENCES_LIST,
    page: [
      {
        kind: 'table',
        columns: [
          { head: '序号', share: 3, alignment: 'center' },
          { head: '卡号（ICCID）', share: 16, alignment: 'center' },
          { head: '账期', share: 6, alignment: 'center' },
          { head: '项目', share: 7, alignment: 'left' },
          { head: '差异及合同条款', share: 14, alignment: 'left' },
          { head: '账单（元）', share: 8, alignment: 'right' },
          { head: '应付（元）', share: 8, alignment: 'right' },
        ],
        rows: differences.map(({ iccid, month, item, kind, clause, billedFen, expectedFen }, index) => [
          String(index + 1),
          iccid ?? '—',
          month ?? '—',
          item === '' ? '账单合计' : item,
          `${findingWords[kind]}（${clauseInShort(clause, style)}）`,
          formatYuan(billedFen),
          formatYuan(expectedFen),
        ]),
        foot: null,
        isDense: true,
      },
      { kind: 'text', text: sum },
    ],
  }
}

type ExpectedRow = {
  readonly month: Month
  readonly kind: ChargeKind
  readonly cards: number
  readonly amountFen: Fen
}

function expectedByMonth(rows: readonly ExpectedRow[]): LetterAttachment {
  const total = formatYuan(sumFen(rows.map(({ amountFen }) => amountFen)))
  return {
    name: '我院核算明细',
    page: [
      {
        kind: 'table',
        columns: [
          { head: '月份', share: 8, alignment: 'center' },
          { head: '项目', share: 8, alignment: 'left' },
          { head: '卡数（张）', share: 5, alignment: 'right' },
          { head: '金额（元）', share: 7, alignment: 'right' },
        ],
        rows: rows.map(({ month, kind, cards, amountFen }) => [
          monthInWords(month),
          chargeKindInWords(kind),
          cards === 0 ? '—' : String(cards),
          formatYuan(amountFen),
        ]),
        foot: ['合计', '', '', total],
      },
    ],
  }
}

export const paymentMade = letterWords<'payment-made'>({
  title: '付款告知函',
  facts: { paymentId: { label: '付款', hint: '不填则为最近一笔未冲销的付款' } },
  choices: {},
  body: (_facts, { made }, of) => {
    const items = made.parts.map(part => ({ label: settledItemInWords(part), amountFen: part.amountFen }))
    const [item, ...others] = items
    // A payment of several items is named by its contract alone: a title is no list.
    const what = item === undefined || others.length > 0 ? '款项' : item.label
    const clauses = made.clauses.map(clause => cited(of, clause)).join('、')
    return {
      subject: ['支付', of.contract.shortTitle, what],
      ground: clauses === '' ? '' : `根据合同${clauses}的约定，我院已支付相应款项。`,
      purpose: '现将有关情况函告如下：',
      sections: [
        { heading: '付款情况', pieces: [whatWasPaid(made, items)] },
        { heading: '累计付款情况', pieces: [paidSoFar(made)] },
        {
          heading: '核对要求',
          pieces: [
            '请贵公司核对上述款项的入账情况并书面确认；如有不符，请书面告知我院并附相关凭证。本函仅告知付款事实，不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
          ],
        },
      ],
      closing: '特此函告',
    }
  },
})

type Item = { readonly label: string; readonly amountFen: Fen }

function whatWasPaid(made: PaymentMade, items: readonly Item[]): string {
  const { amountFen, paidOn, voucher, invoiceNumbers } = made
  const [item, ...others] = items
  const whatFor = item !== undefined && others.length === 0 ? item.label : '合同款项'
  const parts = items.map(part => `${part.label}${yuan(part.amountFen)}`).join('；')
  const list = others.length === 0 ? '' : `其中：${parts}。`
  const paid = `${dayInWords(paidOn)}，我院支付${whatFor}${amountInBoth(amountFen)}，支付凭证号${voucher}。`
  const invoices = invoiceNumbers.length === 0 ? '' : `对应的发票号码为${invoiceNumbers.join('、')}。`
  return `${paid}${list}${invoices}`
}

function paidSoFar({
  paidOn,
  statedTotalFen,
  paidInAllFen,
  paidToDateFen,
  remainingFen,
}: PaymentMade): string {
  const inAll = `截至${dayInWords(paidOn)}，我院累计支付${amountInBoth(paidInAllFen)}`
  if (statedTotalFen === null) return `${inAll}。`
  // What lies outside the stated total, or on account, was paid all the same: one figure would be wrong for both.
  const ofTotal = paidToDateFen === paidInAllFen ? '' : `，其中计入合同总价的${amountInBoth(paidToDateFen)}`
  const total = `合同总价为人民币${yuan(statedTotalFen)}`
  return remainingFen === 0
    ? `${inAll}${ofTotal}，${total}，已全部付清。`
    : `${inAll}${ofTotal}，${total}，尚余${amountInBoth(remainingFen)}，按合同约定的条件和期限支付。`
}
