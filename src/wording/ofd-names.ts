// The names under which the head of an electronic invoice's OFD keeps its chief fields (CustomData), as the tax platform
// writes them.

export const ofdDataNames = {
  issuedOn: '开票日期',
  net: '合计金额',
  tax: '合计税额',
  sellerCode: '销售方纳税人识别号',
  buyerCode: '购买方纳税人识别号',
} as const
