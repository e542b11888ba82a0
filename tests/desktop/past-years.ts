// Two and a half years of both contracts as a court's own spreadsheets hold them, column by column as 补录 lists them:
// every half-year and instalment paid but the last half-year, whose bill has come and whose invoice has not.

type Row = readonly string[]

export const pastIccid = (index: number): string => `8986082403${String(index).padStart(10, '0')}`

const CARDS = 84
const RESTING = [60, 61, 62, 63]

/** What each half-year comes to: 84 cards at 30; four rest for three whole months at 1; a lost card costs 1. */
const HALF_YEARS = [
  {
    from: '2024-03',
    to: '2024-08',
    billed: '2024-09-05',
    due: '2024-09-30',
    paid: '2024-09-20',
    yuan: 15_120,
  },
  {
    from: '2024-09',
    to: '2025-02',
    billed: '2025-03-05',
    due: '2025-03-31',
    paid: '2025-03-24',
    yuan: 15_120,
  },
  {
    from: '2025-03',
    to: '2025-08',
    billed: '2025-09-04',
    due: '2025-09-30',
    paid: '2025-10-20',
    yuan: 14_889,
  },
  {
    from: '2025-09',
    to: '2026-02',
    billed: '2026-03-05',
    due: '2026-03-31',
    paid: '2026-03-26',
    yuan: 15_004,
  },
  { from: '2026-03', to: '2026-08', billed: '2026-09-04', due: '2026-09-30', paid: null, yuan: 15_120 },
] as const

const INSTALMENTS = [
  { number: '1', accepted: '2025-03-11', notice: '2025-03-14', documents: '2025-03-20' },
  { number: '2', accepted: '2026-03-11', notice: '2026-03-16', documents: '2026-03-18' },
] as const

const instalmentYuan = 160_730

const cards: readonly Row[] = Array.from({ length: CARDS }, (_card, index) => [
  'B',
  pastIccid(index + 1),
  `14403${28_000_001 + index}`,
  index < 55 ? '2024/3/11' : '2024/3/25',
  index < 55 ? '2024年3月12日' : '2024年3月26日',
])

const events: readonly Row[] = [
  [pastIccid(7), '补换卡', '2025-05-16', '丢失', pastIccid(107)],
  ...RESTING.map(index => [pastIccid(index), '停机保号', '2025-06-28', '', '']),
  ...RESTING.map(index => [pastIccid(index), '复机', '2025-10-09', '', '']),
]

const milestones: readonly Row[] = INSTALMENTS.flatMap(({ number, accepted, notice, documents }) => [
  ['A', number, '验收合格', accepted],
  ['A', number, '收到付款通知', notice],
  ['A', number, '收到票据凭证资料', documents],
])

const bills: readonly Row[] = HALF_YEARS.map(({ from, to, billed, due, yuan }) => [
  'B',
  from,
  to,
  billed,
  due,
  money(yuan * 100),
])

const invoices: readonly Row[] = [
  ...INSTALMENTS.map(({ number, documents }) => [
    ...invoice(
      'A',
      `${documents.slice(2, 4)}2220000000000001${number.padStart(2, '0')}`,
      documents,
      instalmentYuan,
    ),
    number,
    '',
    '',
  ]),
  ...HALF_YEARS.filter(({ paid }) => paid !== null).map(({ from, to, billed, yuan }, index) => [
    ...invoice('B', `${billed.slice(2, 4)}2220000000000002${String(index).padStart(2, '0')}`, billed, yuan),
    '',
    from,
    to,
  ]),
]

const payments: readonly Row[] = [
  ['A', '2025-04-18', money(instalmentYuan * 100), '财付2025-0418-03'],
  ['A', '2026-04-15', '100,000.00', '财付2026-0415-01'],
  ['A', '2026-04-27', '60,730.00', '财付2026-0427-02'],
  ...HALF_YEARS.flatMap(({ paid, yuan }) =>
    paid === null
      ? []
      : [['B', paid, money(yuan * 100), `财付${paid.slice(0, 4)}-${paid.slice(5).replace('-', '')}-05`]],
  ),
]

function invoice(contract: string, number: string, issuedOn: string, yuan: number): Row {
  const net = Math.round((yuan * 100) / 1.06)
  return [
    contract,
    number,
    '普通发票',
    issuedOn,
    money(net),
    money(yuan * 100 - net),
    money(yuan * 100),
    '6%',
  ]
}

function money(fen: number): string {
  const [whole, rest] = [Math.trunc(fen / 100), fen % 100]
  return `${whole.toLocaleString('en')}.${String(rest).padStart(2, '0')}`
}

/** Each list under the name of its tab, with the column that it is pasted into. */
export const pastYears: readonly (readonly [tab: string, column: string, rows: readonly Row[]])[] = [
  ['物联网卡', '合同', cards],
  ['卡片变动', 'ICCID', events],
  ['验收与单据', '合同', milestones],
  ['账单', '合同', bills],
  ['发票', '合同', invoices],
  ['付款', '合同', payments],
]
