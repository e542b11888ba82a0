// The words of a letter's steps in the window: drafts, incoming papers, registration, seal, the book.

import type { PaperKind } from '../contracts/terms.ts'
import { paperKindWords } from './papers.ts'

export const letterTabs = {
  letters: '函件',
  drafts: '拟稿',
  incoming: '收文',
  book: '发文登记簿',
} as const

export const draftStateWords = {
  drafted: '待审核',
  approved: '已审核',
  returned: '已退回',
} as const

export const draftsWords = {
  list: '拟稿',
  none: '没有待办的拟稿',
  chooseOne: '请在左侧选择一份拟稿',
  title: '拟稿',
  state: '状态',
  version: (version: number) => `第 ${version} 稿`,
  savedBy: (by: string, at: string) => `${by} ${at} 保存`,
  save: '保存拟稿',
  saveAnew: '保存为新稿',
  saved: (number: number, version: number) => `拟稿已保存，编号 ${number}，第 ${version} 稿`,
  edit: '修改',
  editing: (number: number, version: number) => `修改拟稿 ${number}（现为第 ${version} 稿）`,
  approve: '审核通过',
  approved: (number: number) => `拟稿 ${number} 已审核通过`,
  giveBack: '退回修改',
  giveBackTitle: '退回这份拟稿',
  giveBackExplained: '退回后由拟稿人修改并保存为新稿，重新送审。',
  givenBack: (number: number) => `拟稿 ${number} 已退回`,
  drop: '作废',
  dropTitle: '作废这份拟稿',
  dropExplained: '拟稿留在账本中，注明作废原因，不再列出，也不能签发。',
  dropped: (number: number) => `拟稿 ${number} 已作废`,
  issue: '签发…',
  issueTitle: '签发审核通过的拟稿',
  issueNote: '文字须与审核通过的一致；发文字号可以留空，登记后再填。',
  documentNumber: '发文字号',
  signedOn: '成文日期（负责人签发之日）',
  review: (by: string, at: string, opinion: string, reason: string | null) =>
    `${by} ${at} ${opinion}${reason === null ? '' : `：${reason}`}`,
  olderVersion: '（对前一稿）',
} as const

export const incomingWords = {
  list: '收文',
  none: '还没有登记过收文',
  kind: '来文种类',
  kinds: Object.entries(paperKindWords).map(([value, label]) => ({ value: value as PaperKind, label })),
  receivedOn: '收到日',
  subject: '来文标题',
  reference: '来文字号（没有可不填）',
  effectiveOn: '执行日或期限（没有可不填）',
  address: '新地址',
  contactName: '新联系人',
  contactPhone: '新电话',
  answers: '答复我院的函件（没有可不选）',
  save: '登记收文',
  saved: (number: number, replyBy: string | null) =>
    `收文已登记，编号 ${number}${replyBy === null ? '' : `，我院应于 ${replyBy} 前答复`}`,
  number: '编号',
  what: '来文',
  replyBy: '答复期限',
  state: '状态',
  answersLetter: (number: number) => `答复第 ${number} 号函件`,
  inForce: '有效',
  withdrawn: '已撤销',
  withdraw: '撤销',
  withdrawTitle: (number: number) => `撤销第 ${number} 号收文`,
  withdrawExplained:
    '收文留在列表中并注明原因，不再起算或者结束任何期限；它若是对我院函件的答复，该函的回复期限重新计算。',
  withdrawnSaid: (number: number) => `第 ${number} 号收文已撤销`,
  reopened: (letter: number, replyBy: string | null) =>
    `第 ${letter} 号函件恢复为未答复${replyBy === null ? '' : `，回复期限为 ${replyBy}`}。`,
} as const

export const stepWords = {
  record: '登记',
  steps: { register: '发文登记', seal: '用印', send: '发出' },
  fromDraft: (number: number) => `由第 ${number} 号拟稿签发`,
  registered: (number: string, on: string, copies: number) => `${on} 登记为${number}，${copies} 份`,
  notRegistered: '尚未发文登记',
  sealed: (on: string, seal: string, copies: number, keeper: string) =>
    `${on} 加盖${seal} ${copies} 份，监印人${keeper}`,
  notSealed: '尚未登记用印',
  documentNumber: '发文字号',
  registeredOn: '登记日',
  copies: '份数',
  register: '登记发文',
  registerSaved: (number: number, documentNumber: string) => `第 ${number} 号函件已登记为${documentNumber}`,
  seal: '印章',
  usualSeal: '院印',
  keeper: '监印人',
  sealedOn: '用印日',
  recordSeal: '登记用印',
  sealSaved: (number: number) => `第 ${number} 号函件已登记用印`,
  takeBack: '撤销登记',
  takeBackTitle: '撤销这项登记',
  takeBackExplained: '登记留在账本中并注明原因；送达日和回复期限按其余的发出登记重新计算。',
  takenBack: (number: number, deliveredOn: string | null, replyBy: string | null) =>
    [
      `登记已撤销，第 ${number} 号函件${deliveredOn === null ? '现无送达记录' : `以 ${deliveredOn} 为送达日`}`,
      ...(replyBy === null ? [] : [`回复期限为 ${replyBy}`]),
    ].join('，'),
  replacedBy: (letter: string) => `由${letter}替代`,
  replaces: (letter: string) => `替代${letter}`,
  letterNamed: (number: number, called: string | null, title: string) =>
    `第 ${number} 号函件${called === null ? '' : `（${called}）`}《${title}》`,
  replacedByChoice: '替代它的新函（没有可不选）',
  docx: '存为 Word 文档…',
  docxSaved: (file: string) => `Word 文档已保存到 ${file}，供修改文字使用；正式文书以签发的 PDF 为准`,
} as const

export const bookWords = {
  year: '年度',
  yearNamed: (year: number) => `${year} 年`,
  search: '按字号、标题、主送查找',
  none: '本年度还没有登记发文',
  noneFound: '没有符合条件的登记',
  lines: (found: number) => `${found} 件`,
  onlyFirst: (shown: number, total: number) => `只列出前 ${shown} 件，共 ${total} 件；全部请导出`,
  fileName: (year: number) => `${year}年发文登记簿`,
  heading: (year: number) => `${year}年发文登记簿`,
} as const
