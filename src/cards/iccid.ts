// Card numbers as suppliers print them. Only length, characters and uniqueness are held: IoT cards carry hex
// letters and real ones fail the Luhn check, so no check digit can be trusted.

import { err, ok, type Result } from '../base/result.ts'
import type { MalformedIccid } from './card-refusal.ts'

/** 19 or 20 hexadecimal digits, in capitals; spaces and full-width forms of a pasted list are folded. */
export function parseIccid(text: string): Result<string, MalformedIccid> {
  const iccid = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return /^[0-9A-F]{19,20}$/.test(iccid) ? ok(iccid) : err({ kind: 'malformed-iccid', iccid: text })
}

/** For looking a card up: as it would be stored. What is no ICCID stays as it is, and so names no card. */
export function foldIccid(text: string): string {
  const parsed = parseIccid(text)
  return parsed.ok ? parsed.value : text
}

/** 8986: a telephone card (89) of mainland China (86). Others exist and are only pointed out. */
export const isUsualIccid = (iccid: string): boolean => iccid.startsWith('8986')

/** 10647/10648 and 8 more digits, or 14x and 10 more; 11-digit numbers exist too and are only pointed out. */
export const isUsualMsisdn = (msisdn: string): boolean => /^(?:1064[78]\d{8}|14\d{11})$/.test(msisdn)
