// The words of electronic invoices: why a file is not read, and what was found in one.

import type { ElectronicInvoiceRefusal } from '../api/refusals.ts'
import type { InvoiceField, InvoiceFinding } from '../invoices/invoice-findings.ts'
import { percentInWords, yuan } from './amounts.ts'
import { creditCodeProblemInWords } from './credit-code.ts'
import type { Sentences } from './sentences.ts'

export const electronicInvoiceSentences: Sentences<ElectronicInvoiceRefusal> = {
  'no-invoice-file': () => '这个文件不是电子发票（XML、OFD 或 PDF），未登记。',
  'no-invoice-in-file': () =>
    '文件里没有可读取的发票数据，未登记。请向开票方索取数电票的 XML 或 OFD 原件；也可按票面手工登记，并附上这个文件。',
  'invoice-file-empty': () => '文件是空的，未登记。',
  'invoice-file-too-large': ({ megabytes }) => `文件超过 ${megabytes} MB，不像一张发票，未登记。请核对文件。`,
  'invoice-unpacks-too-large': ({ megabytes }) =>
    `文件展开后超过 ${megabytes} MB，不像一张发票，未登记。请核对文件。`,
  'invoice-file-damaged': () => '发票文件已损坏或不完整，未登记。请向开票方重新索取。',
  'invoice-file-encrypted': () => '发票文件带有密码，不能读取，未登记。请向开票方索取没有密码的原件。',
  'invoice-declares-entities': () =>
    '文件中含有发票不会使用的内容（实体声明），未登记。请向开票方重新索取原件。',
  'invoice-encoding-wrong': ({ stated }) =>
    `文件的编码与其所写的（${stated}）不符，可能被其他程序另存过，不是原件，未登记。请向开票方重新索取。`,
  'invoice-too-long': () => '文件内容远多于一张发票，未登记。请核对文件。',
  'invoice-reading-stopped': () => '文件没有读完（超时或内存不足），已停止，未登记。请核对文件。',
  'invoice-without-data': ({ file }) =>
    `“${file}”只有票面，没有可读取的发票数据，未登记。请按票面手工登记，并附上这个文件。`,
  'invoice-file-refused': ({ findings }) =>
    `电子发票未登记：${findings.map(finding => invoiceFindingInWords(finding)).join('')}`,
  'invoice-file-changed': ({ file }) => `文件 ${file} 在查看之后被改动过，未登记。请重新选择文件并核对。`,
}

const fieldWords: Readonly<Record<InvoiceField, string>> = {
  number: '发票号码',
  issuedOn: '开票日期',
  seller: '销售方名称',
  buyer: '购买方名称',
  net: '合计金额',
  tax: '合计税额',
  gross: '价税合计',
  rate: '税率',
  item: '项目金额',
}

const partyWords = { buyer: '购买方', seller: '销售方' } as const
const ofContract = { buyer: '甲方', seller: '乙方' } as const

const findingSentences: Sentences<InvoiceFinding> = {
  'field-missing': ({ field }) => `发票没有写明${fieldWords[field]}。`,
  'field-unreadable': ({ field, text }) => `${fieldWords[field]}“${text}”不能识别。`,
  'number-malformed': ({ number }) => `发票号码“${number}”不是 20 位数字。`,
  'numbers-differ': ({ number, headNumber }) =>
    `文件中的两处发票号码不一致（${number}、${headNumber}），请退回重开。`,
  'year-of-number-differs': ({ number, issuedOn }) =>
    `号码前两位表示 20${number.slice(0, 2)} 年开具，与开票日期${issuedOn}不一致，请核对。`,
  'kind-not-told': () => '文件没有写明是普通发票还是专用发票，按普通发票处理，请核对票面。',
  'sum-differs': ({ netFen, taxFen, grossFen }) =>
    `合计金额${yuan(netFen)}加合计税额${yuan(taxFen)}不等于价税合计${yuan(grossFen)}，应退回重开。`,
  'items-differ': ({ of, itemsFen, statedFen }) =>
    of === 'net'
      ? `各项金额之和${yuan(itemsFen)}不等于合计金额${yuan(statedFen)}，应退回重开。`
      : `各项税额之和${yuan(itemsFen)}不等于合计税额${yuan(statedFen)}，应退回重开。`,
  'uppercase-differs': ({ text, uppercaseFen, grossFen }) =>
    `大写金额“${text}”为${yuan(uppercaseFen)}，与价税合计${yuan(grossFen)}不一致，应退回重开。`,
  'uppercase-unreadable': ({ text }) => `大写金额“${text}”不合规定写法，没有核对，请看票面。`,
  'item-tax-differs': ({ item, taxFen, expectedFen, rate }) =>
    `第 ${item} 项税额${yuan(taxFen)}与按税率${percentInWords(rate)}计算的${yuan(expectedFen)}相差一分以上，请核对。`,
  'several-rates': ({ rates, recorded }) =>
    `发票有 ${rates.length} 种税率（${rates.map(percentInWords).join('、')}），台账登记金额最多的${percentInWords(recorded)}，各项税率见原件。`,
  'signs-differ': () => '蓝字发票的金额应为正数，红字发票的金额应为负数，这张发票的金额与其种类不符。',
  'credit-code-wrong': ({ party, code, problem }) =>
    `${partyWords[party]}的统一社会信用代码“${code}”有误：${creditCodeProblemInWords(problem)}`,
  'another-buyer': ({ name, code, expected }) =>
    `购买方是“${name}”${code === null ? '' : `（${code}）`}，不是合同甲方“${expected}”，这张发票不是开给本单位的。`,
  'another-seller': ({ name, code, expected }) =>
    `销售方是“${name}”${code === null ? '' : `（${code}）`}，不是本合同的乙方“${expected}”，请核对是否开错或归错合同。`,
  'party-name-differs': ({ party, name, expected }) =>
    `${partyWords[party]}名称“${name}”与合同${ofContract[party]}“${expected}”不一致（统一社会信用代码相同），请核对。`,
  'party-code-differs': ({ party, code, expected }) =>
    `${partyWords[party]}的统一社会信用代码${code}与合同所列${expected}不一致（名称相同），请核对是否须退回重开。`,
  'party-code-missing': ({ party, expected }) =>
    `发票没有${partyWords[party]}的统一社会信用代码（合同所列为${expected}），请核对是否须退回重开。`,
  'no-contract-of-seller': ({ name }) => `没有与销售方“${name}”签订的合同，请选择所属合同。`,
  'contract-to-choose': ({ contractIds }) =>
    `与销售方签订的合同有 ${contractIds.length} 份（${contractIds.join('、')}），请选择所属合同。`,
  'number-recorded': ({ number, invoiceId, contractId }) =>
    `发票${number}已经登记（合同${contractId}，第 ${invoiceId} 号记录），不能重复登记。`,
  'file-recorded': ({ number, invoiceId, contractId }) =>
    `这个文件已随发票${number}登记（合同${contractId}，第 ${invoiceId} 号记录），不能重复登记。`,
  'file-attached': ({ record }) => `同一文件已附在第 ${record} 号记录，请核对是否重复。`,
  'alike-recorded': ({ number, invoiceId }) =>
    `同一销售方同日已有一张金额相同的发票${number}（第 ${invoiceId} 号记录），请核对是否重复开具。`,
  'blue-not-told': () => '红字发票没有写明所冲销的蓝字发票号码。',
  'blue-not-recorded': ({ number }) =>
    `这张红字发票冲销的蓝字发票${number}不在账本中；登记后按号码关联，该蓝字发票若以后登记，即视为已冲销。`,
  'blue-of-another-contract': ({ number, contractId }) =>
    `这张红字发票冲销的蓝字发票${number}登记在合同${contractId}，请选择该合同。`,
  'red-exceeds-blue': ({ number, grossFen, leftFen }) =>
    `红字金额${yuan(grossFen)}超过蓝字发票${number}尚可冲销的${yuan(leftFen)}，请核对。`,
}

export function invoiceFindingInWords(finding: InvoiceFinding): string {
  const sentence = findingSentences[finding.kind] as (finding: InvoiceFinding) => string
  return sentence(finding)
}
