import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliResult, linesOf, runCli } from '../cli/run-cli.ts'
import { temporaryFolder } from '../db/test-ledgers.ts'
import { LETTER_AREA, pageFaults, tableArea } from '../host-pdf/page-quality.ts'
import { run, textOf } from '../host-pdf/poppler.ts'
import { cardDebts, figuresOf, INSTALMENT_FEN, payingCards, serviceDebts } from './demo-by-hand.ts'
import { type Answer, answerTo, LEDGER, runScript } from './harness.ts'

const TOTALS = {
  A: { totalFen: 3 * INSTALMENT_FEN, tenThousandths: 30 },
  B: { totalFen: 84 * 36 * 3_000, tenThousandths: 1 },
} as const

/** Ends of quarters, and the days on which something changes. */
const DAYS = [
  '2024-03-11',
  '2024-03-12',
  '2024-09-30',
  '2024-12-31',
  '2025-03-31',
  '2025-04-21',
  '2025-10-10',
  '2025-10-20',
  '2026-04-17',
  '2026-04-27',
  '2027-03-31',
  '2027-04-14',
  '2027-06-30',
]

const POSITIONS = (['A', 'B'] as const).flatMap(contractId => DAYS.map(asOf => ({ contractId, asOf })))

/** All that is asked of the ledger, in one start of the program. */
const SCRIPT = [
  { procedure: 'charges.list', input: { contractId: 'B' } },
  { procedure: 'cards.list', input: { contractId: 'B' } },
  { procedure: 'journal.balances' },
  ...POSITIONS.map(input => ({ procedure: 'position.get', input })),
]

let folder = ''
let told: CliResult
let answers: readonly Answer[] = []
let dump: readonly { readonly seq: number; readonly h: string; readonly table: string }[] = []

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'ledger-demo-'))
  folder = join(parent, '演示')
  told = runCli({ folder: parent }, 'demo', '--out', '演示')
  answers = runScript(folder, SCRIPT)
  dump = linesOf(runCli({ folder }, 'dump', ...LEDGER).stdout).map(line => JSON.parse(line))
}, 180_000)

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const BALANCE = /期初未付余额([\d,.]+)＋本期应付([\d,.]+)－本期已付([\d,.]+)＝期末未付余额([\d,.]+)/

const fileNamed = (part: string): string => {
  const file = readdirSync(folder).find(name => name.includes(part))
  return join(folder, file ?? `no file named ${part}`)
}

const paperNamed = (part: string): string => textOf(readFileSync(fileNamed(part)))

describe('the demonstration', () => {
  it('ends well, with a table, the files and how to open the ledger', () => {
    expect(told.status).toBe(0)
    for (const part of [
      '482,190.00',
      '90,720.00',
      '物联网卡 84 张',
      '核验：通过',
      '恢复码：',
      '24222000000000000301 已从 XML 读入并登记',
      '账目.journal',
    ]) {
      expect(told.stdout).toContain(part)
    }
    // The password was the caller's own: it is not shown.
    expect(told.stdout).not.toContain('密码')
    expect(told.stderr).toMatch(/^新建加密账本/)
  })

  it('leaves a folder alone that no demonstration made', () => {
    const parent = temporaryFolder()
    mkdirSync(join(parent, '工作'))
    writeFileSync(join(parent, '工作', '合同.txt'), '原件')
    const refused = runCli({ folder: parent }, 'demo', '--out', '工作')
    expect(refused).toMatchObject({ status: 1, error: { kind: 'file-exists' } })
    expect(readdirSync(join(parent, '工作'))).toEqual(['合同.txt'])
  })

  it('owes, has paid, is overdue and has left what a sum by hand says, on every day tried', () => {
    const positions = answers.slice(-POSITIONS.length)
    for (const [index, { contractId, asOf }] of POSITIONS.entries()) {
      const debts = contractId === 'A' ? serviceDebts : cardDebts
      const figures = figuresOf(debts, TOTALS[contractId], asOf)
      expect({ contractId, asOf, ...positions[index]?.ok }).toMatchObject({ contractId, asOf, ...figures })
    }
    expect(positions.at(-1)?.ok).toMatchObject({ contractTotalFen: 9_072_000 })
  })

  it('charges 84 cards from the months of their activation to those of their cancellation', () => {
    const { charges } = answerTo('charges.list', answers[0])
    const paying = (month: string) => {
      const fees = charges.filter(charge => charge.kind === 'monthly-fee' && charge.month === month)
      return fees.reduce((sum, fee) => sum + fee.amountFen, 0) / 3_000
    }
    expect(['2024-03', '2024-04', '2024-05', '2025-08', '2026-09', '2027-02'].map(paying)).toEqual([
      55, 76, 84, 80, 82, 82,
    ])
    const months = [...new Set(charges.map(charge => charge.month ?? ''))].toSorted()
    expect(months.map(paying)).toEqual(months.map(payingCards))
    expect(answerTo('cards.list', answers[1]).cards).toHaveLength(84)
  })

  it('verifies: the ledger as it stands, and by the link printed on a statement', () => {
    const [, seq, link] = /台账记录链第(\d+)号([0-9a-f]{16})/.exec(paperNamed('对账单-服务协议')) ?? []
    const printed = dump[Number(seq) - 1]?.h ?? ''
    expect(printed.slice(0, 16)).toBe(link)
    const head = dump.at(-1)
    expect(runCli({ folder }, 'verify', ...LEDGER, '--anchor', printed)).toMatchObject({
      status: 0,
      values: [{ ok: true, problems: [], head: head?.h, lastSeq: head?.seq }],
    })
  })
})

describe('its papers', () => {
  it('the statement of the service contract shows three instalments, what was paid and what is left', () => {
    const text = paperNamed('对账单-服务协议')
    for (const part of [
      '付款对账单',
      '蛟河市人民法院',
      '中国移动通信集团吉林有限公司吉林市分公司',
      '《蛟河市人民法院移动办公办案服务采购项目服务协议》（2024年3月11日签订）',
      '第1期（共3期）',
      '第3期（共3期）',
      '2025-04-21',
      '2026-04-17',
      '2027-04-14暂定',
      '482,190.00',
      '321,460.00',
      '人民币叁拾贰万壹仟肆佰陆拾元整',
      '人民币壹拾陆万零柒佰叁拾元整',
      '本对账单仅核对本金，不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
      '回执联',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('each year of the cards opens with what the year before closed with', () => {
    const balances = ['2024.pdf', '2025.pdf', '2026.pdf'].map(name => {
      const text = paperNamed(`对账单-物联网合同-${name}`)
      const [, opening, charged, paid, closing] = BALANCE.exec(text) ?? []
      return [opening, charged, paid, closing].map(amount => Number(amount?.replace(/\D/g, '')))
    })
    const figures = ['2024-12-31', '2025-12-31', '2026-12-31'].map(asOf =>
      figuresOf(cardDebts, TOTALS.B, asOf),
    )
    expect(balances.map(([, , , closing]) => closing)).toEqual(figures.map(({ owedFen }) => owedFen))
    expect(balances.map(([opening]) => opening)).toEqual([0, figures[0]?.owedFen, figures[1]?.owedFen])
    for (const [opening = 0, charged = 0, paid = 0, closing] of balances) {
      expect(opening + charged - paid).toBe(closing)
    }
  })

  it('the letter tells of the first payment and is signed, and another program trusts it by our authority', () => {
    const text = paperNamed('付款告知函')
    for (const part of [
      '蛟法函〔2025〕12号',
      '第1期服务费',
      '2025年4月18日，我院支付',
      '160,730.00元（大写：人民币壹拾陆万零柒佰叁拾元整）',
      '财付2025-0418-03',
      '尚余人民币321,460.00元（大写：人民币叁拾贰万壹仟肆佰陆拾元整）',
      '特此函告',
    ]) {
      expect(text).toContain(part)
    }
    const told = pdfsig(fileNamed('付款告知函'))
    for (const part of [
      'Signature is Valid.',
      'Certificate is Trusted.',
      'ETSI.CAdES.detached',
      'Total document signed',
      'Signer Certificate Common Name: 管理员',
    ]) {
      expect(told).toContain(part)
    }
  })

  it('keep to their margins, line by line, with no text over another and no page that carries a line alone', () => {
    const papers = readdirSync(folder).filter(name => name.endsWith('.pdf'))
    expect(papers.length).toBeGreaterThan(40)
    const faults = papers.flatMap(name => {
      const bytes = readFileSync(join(folder, name))
      const size = /Page size: +([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', join(folder, name)))
      const [width, height] = [size?.[1], size?.[2]].map(points => (Number(points) * 25.4) / 72)
      const area = name.includes('函') ? LETTER_AREA : tableArea(width ?? 0, height ?? 0)
      return pageFaults(bytes, area).map(fault => ({ name, ...fault }))
    })
    expect(faults).toEqual([])
  }, 60_000)

  it('the journal, added up by another accountant, has the balances of the ledger to the fen', () => {
    const { balances } = answerTo('journal.balances', answers[2])
    const csv = run(
      'hledger',
      '-f',
      fileNamed('账目.journal'),
      'balance',
      '--flat',
      '--no-total',
      '-O',
      'csv',
    )
    const added = csv
      .trim()
      .split('\n')
      .slice(1)
      .map(line => /^"(.*)","CNY (-?[\d.]+)"$/.exec(line) ?? [])
      .map(([, name, amount]) => [name, Number(amount?.replace('.', ''))])
    const ours = balances.filter(({ amountFen }) => amountFen !== 0).map(each => [each.name, each.amountFen])
    expect(new Map(added as [string, number][])).toEqual(new Map(ours as [string, number][]))
    expect(ours.length).toBeGreaterThan(5)
    const paidFen = [...serviceDebts, ...cardDebts]
      .flatMap(debt => debt.paid)
      .reduce((sum, p) => sum + p.amountFen, 0)
    expect(new Map(ours as [string, number][]).get('财政拨款:国库集中支付')).toBe(-paidFen)
  })
})

function pdfsig(file: string): string {
  const database = temporaryFolder()
  const authority = dump.find(
    record => record.table === 'signer' && (record as { role?: string }).role === 'authority',
  ) as { certificate?: { blob: string } } | undefined
  const certificate = join(database, 'authority.der')
  writeFileSync(certificate, Buffer.from(authority?.certificate?.blob ?? '', 'hex'))
  const nss = `sql:${database}`
  execFileSync('certutil', ['-N', '-d', nss, '--empty-password'], { stdio: 'ignore' })
  execFileSync('certutil', ['-A', '-d', nss, '-n', 'ledger', '-t', 'C,C,C', '-i', certificate])
  return run('pdfsig', '-nssdir', nss, file)
}
