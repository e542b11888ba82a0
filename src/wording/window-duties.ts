// The words of 双人复核, 结账 and of changing the user at one PC.

import type { Duty } from '../access/duties.ts'
import type { RoleCollision } from '../access/roles.ts'

export const reviewWords = {
  button: (count: number) => (count === 0 ? '复核' : `待复核 ${count}`),
  title: '双人复核',
  scope: '显示范围',
  open: '待复核',
  all: '全部',
  none: '没有待复核的事项',
  noneAtAll: '尚未提交过复核',
  number: '编号',
  matter: '事项',
  proposedBy: '提交人',
  proposedAt: '提交时间',
  state: '状态',
  waiting: '待复核',
  decided: { approved: '已同意', refused: '已退回', withdrawn: '已撤回' },
  decidedBy: (who: string, when: string) => `${who}，${when}`,
  reason: '理由',
  detail: (id: number) => `第 ${id} 号`,
  back: '返回列表',
  effectNote: '以下内容尚未入账。同意后一次办理完毕，提交人和复核人同时记入账本。',
  ownNote: '这是本人提交的事项，须由另一名复核人员办理；发现有误可以撤回。',
  approve: '同意并办理',
  approved: (id: number) => `第 ${id} 号已同意，并已办理`,
  refuse: '退回',
  refused: (id: number) => `第 ${id} 号已退回`,
  refuseExplained: '退回后不影响账务，提交人可更正后重新提交。请写明退回的理由。',
  withdraw: '撤回',
  withdrawn: (id: number) => `第 ${id} 号已撤回`,
  confirmWithdraw: '确定撤回？撤回后需重新提交。',
  proposed: (id: number) => `已提交复核，编号 ${id}。另一名复核人员同意后入账`,
  showLetter: '查看函件',
} as const

const collisionWords: Readonly<Record<RoleCollision, string>> = {
  'records-and-reviews': '兼任经办和复核：本人提交的仍须由他人复核，但两岗宜分设',
  'administers-too': '身为管理员又兼任经办或复核：管理用户的不宜同时办理或复核业务',
}

export const dutyRuleWords = {
  collides:
    '以下用户的岗位相互冲突（会计法第二十五条要求经办、复核分离），请在「用户与签名人」里取消其中一项：',
  collision: (name: string, kinds: readonly RoleCollision[]) =>
    `“${name}”${kinds.map(kind => collisionWords[kind]).join('；')}。`,
  tab: '双人复核',
  title: '须两人办理的业务',
  note: '启用后，经办登记的内容先提交复核，不影响账务；由另一名有“复核”岗位的用户同意后才办理。本人不能复核自己提交的内容。',
  offNote: '停用也须两人：由管理员提出，另一名复核人员同意后生效。',
  explained: {
    payment: '登记付款，以及补录中的付款',
    reversal: '冲销付款、撤回手工登记的费用、登记或撤销退款',
    answer: '答复合同待明确事项',
    notice: '签发函件（以复核人的签名密钥签名）',
    reopening: '已结账的月份重新开账、已结清的合同撤销结清',
    closing: '结清合同',
  } satisfies Readonly<Record<Duty, string>>,
  duty: '业务',
  content: '内容',
  needsTwo: '须两人办理',
  since: '设置人',
  never: '未设置过',
  turnedOn: (duty: string) => `“${duty}”已启用双人复核`,
  offProposed: (duty: string, id: number) => `停用“${duty}”双人复核已提交，编号 ${id}，待另一名复核人员同意`,
} as const

export const periodWords = {
  tab: '结账',
  title: '办理结账',
  note: '结账后，该月不再接受付款、发票、账单、卡变动等登记；此后的更正记入下一个未结账月份，已结账月份的数字不变。',
  contract: '合同',
  allContracts: '全部合同',
  month: '月份',
  close: '结账',
  closed: (month: string, id: number) => `${month} 已结账，编号 ${id}`,
  contracts: '各合同已结账的月份',
  noneClosed: '尚未结账',
  marks: '结账与重新开账记录',
  noMarks: '尚无记录',
  state: '办理',
  states: { closed: '结账', reopened: '重新开账' },
  reason: '理由',
  who: '办理人',
  when: '时间',
  reopen: '重新开账',
  reopenTitle: (month: string) => `重新开账：${month}`,
  reopenExplained: '重新开账后，该月又可以补记。请写明理由；补记后请再次结账。',
  reopened: (month: string, id: number) => `${month} 已重新开账，编号 ${id}`,
} as const

export const changeUserWords = {
  button: '换人',
  title: '更换操作人',
  note: '账本不关闭。原操作人未登记的内容为其保留，下次换回时仍在。',
  user: '用户',
  userHint: '不填为首位管理员。',
  password: '密码',
  passwordMissing: '请输入密码',
  change: '换人',
} as const

export const handoverCardWords = {
  title: '交接',
  note: '移交人登录后选择接收人，出具移交清册并签名；接收人登录后核对、签名；最后由管理员移交岗位，移交人随即停用。',
  receiver: '接收人',
  chooseReceiver: '请选择接收人',
  preview: '预览清册',
  issue: '出具并签名',
  issued: (number: string, id: number) => `移交清册 ${number} 已出具，编号 ${id}`,
  number: '清册编号',
  giver: '移交人',
  state: '状态',
  waiting: '待接收人签名',
  accepted: (when: string) => `已接收，${when}`,
  show: '查看',
  accept: '核对无误，签名接收',
  acceptedSaid: (id: number) => `第 ${id} 号移交清册已签名接收`,
  transfer: '移交岗位',
  confirmTransfer: (giver: string, receiver: string) =>
    `确定将“${giver}”的岗位交给“${receiver}”，并停用“${giver}”？`,
  transferred: (giver: string, receiver: string) => `“${giver}”的岗位已交给“${receiver}”`,
  none: '尚未办理过交接',
  fileName: (number: string) => `移交清册${number}`,
} as const
