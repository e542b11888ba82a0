// A file name that every file system takes and no viewer misreads, from whatever name a file came with. The name
// itself stays in the ledger as it was; only what is written to a disk is made safe.

/** ext4 and its kin take 255 bytes; room is left for ` (12)` before the ending and `.part` behind it. */
const MOST_BYTES = 200

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i
/** What separates folders, streams and drives, what shells expand, and what cannot be seen or turns the reading round. */
const FORBIDDEN = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}|\u{FFFD}/gu

/** `fallback` is the whole name where nothing of the given one remains. */
export function safeFileName(name: string, fallback: string): string {
  const own = name.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const clean = trimEnds(own.replace(FORBIDDEN, '_'))
  const { stem, ending } = parts(clean)
  if (stem === '' || /^_+$/.test(stem)) return fallback
  const whole = RESERVED.test(stem.split('.')[0]?.trim() ?? '') ? `_${stem}` : stem
  return `${trimEnds(shorten(whole, MOST_BYTES - byteLength(ending)))}${ending}`
}

/** Windows drops dots and blanks at the end; a dot at the beginning hides the file elsewhere. */
const trimEnds = (text: string): string => text.replace(/^[.\s]+|[.\s]+$/g, '')

function parts(name: string): { readonly stem: string; readonly ending: string } {
  const found = /^(.+)(\.[0-9A-Za-z]{1,8})$/.exec(name)
  return found === null ? { stem: name, ending: '' } : { stem: found[1] ?? '', ending: found[2] ?? '' }
}

/** Cut between characters, never inside one. */
function shorten(text: string, mostBytes: number): string {
  let kept = ''
  let used = 0
  for (const character of text) {
    used += byteLength(character)
    if (used > mostBytes) break
    kept += character
  }
  return kept
}

/** UTF-8 bytes of a well-formed text. */
const byteLength = (text: string): number =>
  [...text].reduce((sum, character) => sum + utf8Bytes(character.codePointAt(0) ?? 0), 0)

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x1_0000 ? 3 : 4
}
