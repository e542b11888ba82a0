// Names of notices and of what they ask of the clerk.

/** As the list of kinds shows it. */
export const noticeTitle = (kind: 'payment-made'): string => noticeTitles[kind]

const noticeTitles = { 'payment-made': '付款告知函' } as const

export const factWords = (name: keyof typeof facts) => facts[name]

const facts = {
  paymentId: { label: '付款', hint: '不填则为最近一笔未冲销的付款' },
  documentNumber: { label: '发文字号', hint: '由办公室登记后填写，不填则留空' },
  signedOn: { label: '成文日期', hint: '负责人签发之日，不填则留空' },
} as const

/** Stands in the signature itself. */
export const signingReason = '内部防篡改校验，不代替公章'

/** The authority that vouches for the signing keys of one ledger, and for nothing else. */
export const authorityName = (organisation: string): string => `${organisation}台账签名机构`
