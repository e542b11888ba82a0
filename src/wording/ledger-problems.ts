// What verification found wrong, as the clerk reads it: what it is, where, since when, and what she should do.

import type { LinkFault, Problem } from '../access/ledger-problems.ts'
import { fen } from '../base/fen.ts'
import type { ChainedRecord } from '../records/chained-record.ts'
import { yuan } from './amounts.ts'
import { clockTimeInWords, recordInWords, recordKindInWords } from './journal-records.ts'
import type { Sentences } from './sentences.ts'

export type ProblemInWords = {
  readonly what: string
  readonly where: string
  /** When that record was written: what it said may have been changed at any time after it. */
  readonly since: string | null
  readonly advice: string
}

const linkFaults: Readonly<Record<LinkFault, string>> = {
  altered: '这条记录的内容被改动过，与登记时的校验值不符。',
  gap: '这条记录之前有记录被删去，编号不连续。',
  repeated: '同一编号出现了两条记录，其中一条是后来加进去的。',
  outside: '这条记录的编号不可能由本程序给出，是后来加进去的。',
}

const whats: Sentences<Problem> = {
  unreadable: ({ code }) => `账本文件有一部分无法读取（${code}）。`,
  'not-this-ledger': () => '文件不是本账本，或已无法解密。',
  'file-damaged': ({ detail }) => `账本文件内部损坏（${detail}）。`,
  'schema-changed': ({ name }) => `数据表的结构或保护规则被改动（${name}）。`,
  'reference-broken': ({ parent }) => `这条记录所指的${recordKindInWords(parent)}已不存在。`,
  'chain-broken': ({ fault }) => linkFaults[fault],
  'anchors-missing': () => '校验锚文件缺失，无法证明账本末尾未被删去。',
  'anchor-damaged': ({ line }) => `校验锚文件第 ${line} 行被改动过，或其前有行被删去、调换。`,
  'anchor-differs': () => '这条记录与登记当时留下的校验锚不符。',
  'ledger-behind-anchor': ({ anchorSeq, lastSeq }) =>
    `账本只到第 ${lastSeq} 号记录，而校验锚记到第 ${anchorSeq} 号：末尾被删去，或换成了旧文件。`,
  'ledger-ahead-of-anchor': ({ anchorSeq, lastSeq }) =>
    `校验锚只记到第 ${anchorSeq} 号记录，其后到第 ${lastSeq} 号的记录没有校验锚：可能是他人用别的程序加进去的，也可能是校验锚文件被换成了旧的。`,
  'anchor-unknown': ({ anchor }) => `纸面校验值 ${anchor} 不在本账本的记录链中。`,
  'keys-missing': () => '密钥文件缺失。',
  'keys-damaged': () => '密钥文件已损坏。',
  'keys-of-another-ledger': () => '密钥文件属于另一个账本。',
  'key-slots-differ': ({ userId }) => `密钥文件中第 ${userId} 号用户的密钥与账本记录不符。`,
  'entry-unbalanced': ({ sumFen }) => `这笔凭证借贷不平，相差 ${amount(sumFen)}。`,
  'charges-differ-from-payable': ({ chargesFen, payableFen }) =>
    `这笔凭证的费用明细合计 ${amount(chargesFen)}，应付科目为 ${amount(-payableFen)}，两者不符。`,
  'backup-damaged': ({ part }) => `备份文件中的一部分已损坏（${part}）。`,
  'more-problems': ({ count }) => `另有 ${count} 处问题未逐一列出。`,
}

const restore = '请停止使用本账本并保留原文件，不要覆盖；从最近一份核验通过的备份恢复，再核对其后登记的业务。'
const compare = '请停止使用本账本并保留原文件；用纸质凭证核对这条记录，再从核验通过的备份恢复。'
const keys = '请不要更改密码；保留原文件，从最近的备份恢复密钥文件。'
const anchors =
  '请保留原文件；把最近一份对账单或函件上打印的校验值填入“核对纸面校验值”，能查到则其前的记录未变。'

const advices: Readonly<Record<Problem['kind'], string>> = {
  unreadable: restore,
  'not-this-ledger': restore,
  'file-damaged': restore,
  'schema-changed': restore,
  'reference-broken': compare,
  'chain-broken': compare,
  'anchors-missing': anchors,
  'anchor-damaged': anchors,
  'anchor-differs': compare,
  'ledger-behind-anchor': restore,
  'ledger-ahead-of-anchor':
    '请停止使用本账本并保留原文件；用纸质凭证逐条核对这些记录，再从最近一份核验通过的备份恢复。',
  'anchor-unknown':
    '请核对是否抄写有误、纸件是否出自本账本；确认无误仍查不到的，账本可能被换过，请停止使用并报告。',
  'keys-missing': keys,
  'keys-damaged': keys,
  'keys-of-another-ledger': keys,
  'key-slots-differ': keys,
  'entry-unbalanced': compare,
  'charges-differ-from-payable': compare,
  'backup-damaged': '请改用另一份备份。',
  'more-problems': restore,
}

/** `record`: the one that the problem is about, if it can still be read. */
export function problemInWords(problem: Problem, record: ChainedRecord | null): ProblemInWords {
  const say = whats[problem.kind] as (problem: Problem) => string
  const seq = recordOfProblem(problem)
  return {
    what: say(problem),
    where: seq === null ? '账本文件' : placeInWords(seq, record),
    since: record === null ? null : writtenInWords(record),
    advice: advices[problem.kind],
  }
}

/** The number of the record that a problem is about. */
export function recordOfProblem(problem: Problem): number | null {
  if ('seq' in problem) return problem.seq
  if ('entry' in problem) return problem.entry
  return null
}

function placeInWords(seq: number, record: ChainedRecord | null): string {
  if (record === null) return `第 ${seq} 号记录`
  const contract = record.contractId === null ? '' : `，合同${record.contractId}`
  return `第 ${seq} 号记录（${recordKindInWords(record.kind)}${contract}）：${recordInWords(record)}`
}

const writtenInWords = ({ recordedAt, recordedBy }: ChainedRecord): string =>
  `登记于 ${clockTimeInWords(recordedAt)}${recordedBy === null ? '' : `，经办 ${recordedBy}`}；改动发生在其后`

const amount = (amountFen: number): string =>
  Number.isSafeInteger(amountFen) ? yuan(fen(amountFen)) : '（无法计算）'
