// Which of a workbook's cell styles show a number as a day: a spreadsheet keeps a day as a number, and only the style
// tells them apart.

import { walkXml } from './xml-walk.ts'

/** By the number of the style. */
export function readDayStyles(content: Uint8Array | null): ReadonlySet<number> {
  const days = new Set<number>()
  if (content === null) return days
  const codes = new Map<number, string>()
  let isInStyles = false
  let style = 0
  walkXml(content, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isInStyles = true
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name !== 'xf' || !isInStyles) return
      const format = Number(attribute('numFmtId'))
      if (isBuiltInDay(format) || isDayCode(codes.get(format) ?? '')) days.add(style)
      style += 1
    },
    close: name => {
      if (name === 'cellXfs') isInStyles = false
    },
  })
  return days
}

/** 14–17 and 22 everywhere, 27–36 and 50–58 in Chinese, Japanese and Korean programs. */
const isBuiltInDay = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 31) ||
  format === 36 ||
  (format >= 50 && format <= 54) ||
  (format >= 57 && format <= 58)

/** A code with a year or a day in it, once quoted texts, colours and locales are taken out. */
const isDayCode = (code: string): boolean =>
  /[ydeg]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').replace(/general/i, ''))
