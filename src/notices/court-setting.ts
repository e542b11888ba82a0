// What papers need of the court and no contract states: which office, who answers, under which sign letters are
// numbered. Each is one line of text with a form of its own.

import { assertNever } from '../base/assert.ts'

/** `documentCode`: 发文机关代字, such as 蛟法函. */
export type CourtSettingName = 'documentCode' | 'department' | 'contact' | 'phone' | 'approver'

export const COURT_SETTING_NAMES: readonly CourtSettingName[] = [
  'documentCode',
  'department',
  'contact',
  'phone',
  'approver',
]

/** Null takes it back: the papers leave the place blank again. */
export type CourtSetting = { readonly name: CourtSettingName; readonly value: string | null }

export type CourtSettingRefusal = {
  readonly kind: 'malformed-court-setting'
  readonly setting: CourtSettingName
  readonly value: string
}

export function isWellFormed({ name, value }: CourtSetting): boolean {
  if (value === null) return true
  switch (name) {
    case 'documentCode':
      return /^\p{Script=Han}{2,10}$/u.test(value)
    case 'phone':
      return /^\+?\d[\d -]{4,22}\d$/.test(value)
    case 'department':
      return /^[\p{Script=Han}\p{L}\p{N}（）()、·]{2,40}$/u.test(value)
    case 'contact':
    case 'approver':
      return /^[\p{Script=Han}\p{L}·. ]{2,30}$/u.test(value)
    default:
      return assertNever(name)
  }
}

export const isCourtSettingName = (text: string): text is CourtSettingName =>
  COURT_SETTING_NAMES.some(name => name === text)
