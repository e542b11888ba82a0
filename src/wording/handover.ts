// 移交清册: what each thing that is handed over is called, and what is said of it.

import { assertNever } from '../base/assert.ts'
import { minuteInChina } from '../base/china-time.ts'
import type { HandoverItem } from '../statements/handover.ts'
import { yuan } from './amounts.ts'

export const handoverWords = {
  title: '移交清册',
  notYetReceived: (receiver: string) => `接收人${receiver}尚未签名，移交没有完成。`,
  giver: '移交人',
  receiver: '接收人',
  witness: '监交人',
  roles: '岗位',
  place: '序号',
  group: '类别',
  what: '移交内容',
  state: '状况',
  note: '移交人、接收人逐项核对无误后签字，并由监交人签字；纸质凭证、印章和保险柜钥匙另行清点。',
  signingReason: '移交签名',
  receivingReason: '接收签名',
  person: (name: string, roles: string) => (roles === '' ? name : `${name}（${roles}）`),
} as const

export type HandoverLine = { readonly group: string; readonly what: string; readonly state: string }

export function handoverLine(item: HandoverItem): HandoverLine {
  switch (item.kind) {
    case 'ledger':
      return {
        group: '账本',
        what: item.file,
        state: `共 ${item.records} 条记录，最新校验值 ${item.head.slice(0, 16)}`,
      }
    case 'contract':
      return {
        group: '未了款项',
        what: `合同${item.contractId}《${item.title}》`,
        state: `累计已付 ${yuan(item.paidFen)}，应付未付 ${yuan(item.owedFen)}，其中逾期 ${yuan(item.overdueFen)}`,
      }
    case 'number':
      return { group: '最后编号', what: item.paper, state: item.last }
    case 'letter':
      return {
        group: '待复函件',
        what: `${item.number} ${item.title}`.trim(),
        state: item.replyBy === null ? '尚未确定答复期限' : `对方应于 ${item.replyBy} 前答复`,
      }
    case 'invoice':
      return {
        group: '待核对发票',
        what: `合同${item.contractId} ${item.number}`,
        state: `价税合计 ${yuan(item.amountFen)}`,
      }
    case 'questions':
      return {
        group: '待明确事项',
        what: `${item.questionIds.length} 项尚未答复，暂按默认处理`,
        state: item.questionIds.join('、'),
      }
    case 'proposal':
      return { group: '待复核事项', what: `第 ${item.proposalId} 号`, state: item.summary }
    case 'closed':
      return { group: '结账', what: `合同${item.contractId}`, state: `最近结账月份 ${item.through}` }
    case 'key':
      return { group: '签名密钥', what: item.name, state: `证书序号 ${item.serial}，随本人密码，不移交` }
    case 'backup':
      return item.backup === null
        ? { group: '备份', what: '本机尚无备份记录', state: '移交前应先备份' }
        : {
            group: '备份',
            what: item.backup.file,
            state: `${minuteInChina(item.backup.madeAt)} 备份，含 ${item.backup.lastSeq} 条记录`,
          }
    default:
      return assertNever(item)
  }
}
