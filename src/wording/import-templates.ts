// What the templates say of their columns: which must be filled in, and how.

import type { ColumnName } from '../imports/columns.ts'

const columns: Readonly<Record<ColumnName, string>> = {
  iccid: '19 或 20 位，按文本填写。设为数字的列会丢失末几位，不能导入。',
  msisdn: '物联网号码，例如 1440328001001。',
  suppliedOn: '领到卡的日期，例如 2024-03-11；不填则取激活日期。',
  activatedOn: '例如 2024-03-12；尚未激活的不填。',
  assignee: '谁在使用。',
  device: '装在哪台设备上。',
  event: '激活、停机保号、复机、注销或补换卡。',
  on: '发生的日期，例如 2024-05-01。',
  cause: '仅补换卡填写：丢失、人为损坏或烧坏。',
  newIccid: '仅补换卡填写，19 或 20 位，按文本填写。',
  month: '例如 2024-03。',
  megabytes: '当月用量，以 MB 为单位的数字，例如 51200。',
  item: '套餐费、停机保号费、套餐外流量费、卡费或补卡费。',
  amount: '以元为单位，最多两位小数，例如 30.00。',
  paidOn: '银行支付的日期，例如 2024-09-20。',
  voucher: '支付凭证号或银行流水号。',
}

export const templateWords = {
  sheet: '填写说明',
  heads: ['列', '是否必填', '说明'],
  needed: '必填',
  optional: '可不填',
  columns,
} as const
