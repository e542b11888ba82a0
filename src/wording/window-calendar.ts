// The words of 期限: the list of everything with a date, and the month with its holidays.

import type { Weekday } from '../base/calendar-date.ts'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

export const calendarWords = {
  views: { list: '列表', month: '月历' },
  allContracts: '全部合同',
  allKinds: '全部事项',
  contract: '合同',
  kind: '事项',
  span: '期间',
  search: '按事项、条款、说明查找',
  print: '打印',
  count: (shown: number, overdue: number) =>
    overdue === 0 ? `共 ${shown} 项` : `共 ${shown} 项，其中已逾期 ${overdue} 项`,
  none: '没有待办期限',
  noneFound: '没有符合条件的期限',
  on: '日期',
  weekday: '星期',
  distance: '距今',
  clause: '条款',
  reason: '说明',
  act: '办理',
  goTo: (page: string) => `前往${page}`,
  overdue: '已逾期',
  provisional: '节假日待公布',
  provisionalNote: '该日期所在年度的节假日安排尚未公布，日期可能顺延。',
  moved: '日期已调整',
  movedNote: (from: string, year: number, notice: string | null) =>
    `原为 ${from}，因登记 ${year} 年放假安排${notice === null ? '' : `（${notice}）`}而调整。`,
  details: '期限详情',
  quotation: '合同原文',
} as const

export const spanWords = {
  all: '全部期间',
  overdue: '已逾期',
  '30': '30 天内',
  '60': '60 天内',
  '90': '90 天内',
  '365': '一年内',
} as const

export const monthWords = {
  earlier: '上月',
  later: '下月',
  today: '本月',
  choose: '选择月份',
  grid: (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  off: '休',
  makeup: '班',
  provisional: '暂定',
  provisionalYear: (year: number) => `${year} 年节假日暂定：国务院办公厅的安排公布后请在“设置”中登记`,
  missingYear: (year: number) => `${year} 年节假日未登记，仅按周末计算`,
  more: (count: number) => `另 ${count} 项`,
  todayMark: '今天',
  ofDay: (day: string, weekday: Weekday) => `${day} ${weekdayInWords(weekday)}`,
  nothingOnDay: '当日没有期限',
  restDay: '休息日',
  workday: '工作日',
  makeupDay: '调休上班日',
  deadlines: (count: number) => (count === 0 ? '无期限' : `${count} 项期限`),
} as const

export const weekdayInWords = (weekday: Weekday): string => `星期${WEEKDAYS[weekday]}`
/** As the head of a column. */
export const weekdayInShort = (weekday: Weekday): string => WEEKDAYS[weekday]

/** How far a day is from today. */
export function distanceInWords(days: number): string {
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  return days > 1 ? `${days} 天后` : `${-days} 天前`
}
