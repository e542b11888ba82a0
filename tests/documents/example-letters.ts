// Letters to print in tests: the payment letter with real parties, and a short one that fits a page.

import { calendarDate } from '../../src/base/calendar-date.ts'
import type { LetterContent, LetterFrame } from '../../src/notices/letter.ts'
import { composeExample } from '../notices/compose-example.ts'

export const draftFrame: LetterFrame = {
  stage: 'for-review',
  number: { kind: 'blank', year: 2026, code: null },
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

export const paymentLetter = (frame: LetterFrame): LetterContent =>
  composeExample({ kind: 'payment-made', contractId: 'A', facts: {} }, frame)

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
  attachments: [{ name: '2025年度付款对账单', page: null }],
  annotation: null,
}
