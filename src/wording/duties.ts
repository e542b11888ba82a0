// What may take two people, by name.

import type { ProposedDuty } from '../access/duties.ts'

export const dutyWords: Readonly<Record<ProposedDuty, string>> = {
  payment: '付款',
  reversal: '冲销',
  answer: '待明确事项答复',
  notice: '签发函件',
  reopening: '重新开账',
  rule: '停用双人复核',
}
