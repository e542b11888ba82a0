// Letters to print in tests: the payment letter with real parties, and a short one that fits a page.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import type { LetterContent, LetterFrame } from '../../src/notices/letter.ts'
import type { PaymentMadeFacts } from '../../src/notices/payment-made.ts'
import { paymentMadeLetter } from '../../src/wording/payment-made-letter.ts'

export const draftFrame: LetterFrame = {
  stage: 'for-review',
  number: { kind: 'blank', year: 2026 },
  signedOn: null,
  trace: {
    noticeNumber: 'HZ-2026-003',
    chainHead: { seq: 2045, hash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' },
  },
}

export const issuedFrame: LetterFrame = {
  ...draftFrame,
  stage: 'issued',
  number: { kind: 'registered', text: '蛟法函〔2026〕12号' },
  signedOn: calendarDate('2026-04-22'),
}

export const paymentMadeFacts: PaymentMadeFacts = {
  contract: {
    title: '蛟河市人民法院移动办公办案服务采购项目服务协议',
    shortTitle: '移动办公办案服务协议',
    signedOn: calendarDate('2024-03-11'),
    signedOnIsPresumed: false,
    clauseStyle: 'decimal',
    clauses: ['7.2'],
    statedTotalFen: fen(48219000),
  },
  items: [{ label: '第二期服务费', amountFen: fen(16073000) }],
  amountFen: fen(16073000),
  paidOn: calendarDate('2026-04-20'),
  voucher: '2026-04-0088',
  invoiceNumbers: ['26222000000012345678'],
  paidInAllFen: fen(32146000),
  paidToDateFen: fen(32146000),
  remainingFen: fen(16073000),
  supplier: {
    name: '中国移动通信集团吉林有限公司吉林市分公司',
    recipient: '李平',
    phone: '18843200630',
    noticeAddress: '吉林省吉林大街153号',
    fullAddress: '吉林省吉林市昌邑区吉林大街153号',
  },
  court: {
    name: '蛟河市人民法院',
    recipient: '俞勃成',
    phone: '17644262069',
    noticeAddress: '吉林省蛟河市河北街道北京路55号',
    fullAddress: null,
  },
}

export const paymentLetter = (frame: LetterFrame): LetterContent => paymentMadeLetter(paymentMadeFacts, frame)

export const shortLetter: LetterContent = {
  ...issuedFrame,
  issuer: '蛟河市人民法院',
  title: ['蛟河市人民法院', '关于核对', '2025年度', '通信服务费用的函'],
  addressee: '中国移动通信集团吉林有限公司吉林市分公司',
  paragraphs: [
    {
      kind: 'text',
      text: '现将我院2025年度付款对账单送贵公司核对。该年度应付人民币160,730.00元，已付人民币160,000.00元，期末未付余额人民币730.00元（大写：人民币柒佰叁拾元整）。',
    },
    { kind: 'text', text: '请贵公司于收到本函之日起10日内核对盖章，并将回执联退回我院。' },
  ],
  attachments: ['2025年度付款对账单'],
  annotation: null,
}
