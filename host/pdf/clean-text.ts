// Makes text safe to draw and to search: what a copy from a web page or a scan smuggles in is taken out before any
// font sees it.

// Invisible: no font has a glyph for them, and they would part two characters that belong together.
const INVISIBLE = /[\u{200B}-\u{200D}\u{2060}\u{FEFF}\u{00AD}]/gu

// A radical shares its glyph with the character it looks like, so one ⼈ (U+2F08) would make every 人 of the document
// come out as ⼈ when copied or searched.
const KANGXI_RADICAL = /[\u{2F00}-\u{2FD5}]/gu

const UNCLEAN = /[\u{200B}-\u{200D}\u{2060}\u{FEFF}\u{00AD}\u{2F00}-\u{2FD5}]/u

export function cleanText(text: string): string {
  // Nearly every text is clean, and a long table has a hundred thousand.
  if (!UNCLEAN.test(text)) return text
  return text.replace(INVISIBLE, '').replace(KANGXI_RADICAL, radical => radical.normalize('NFKC'))
}
