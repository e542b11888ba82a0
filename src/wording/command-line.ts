// What the command line and the window say of the program itself, apart from refusals.

import { minuteInChina } from '../base/china-time.ts'

/** The first user's name, until he gives himself another. */
export const FIRST_ADMINISTRATOR_NAME = '管理员'

export const clockWentBack = (lastRecordedAt: string): string =>
  `注意：电脑时钟早于账本最后一笔的登记时间（${minuteInChina(lastRecordedAt)}），请核对时钟。登记顺序以记录序号为准。`

export const recordsVerified = (records: number): string => `已核验${records}条记录…`

export const internalError = (): string =>
  '程序内部出错，本次操作未完成，已保存的内容不受影响。请重试；仍出错时请保留账本并联系维护人员。'
