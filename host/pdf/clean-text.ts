// Makes text safe to draw and to search: what a copy from a web page or a scan smuggles in is taken out before any
// font sees it.

// Invisible: no font has a glyph for them, and they would part two characters that belong together, turn the direction of
// a line, or ask for a variant of a character that the fonts at hand do not tell apart (its usual form is printed). Line
// ends and tabs are white space and stay.
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu

// A radical shares its glyph with the character it looks like, so one ⼈ (U+2F08) would make every 人 of the document
// come out as ⼈ when copied or searched.
const KANGXI_RADICAL = /[\u{2F00}-\u{2FD5}]/gu

/** What lies beyond ASCII and the Chinese characters and marks that nearly every text consists of. */
const UNUSUAL = /[^\x20-\x7E\u3000-\u3163\u3165-\u9FFF\uFF01-\uFF5E]/

export function cleanText(text: string): string {
  // Nearly every text is clean, and a long table has a hundred thousand.
  if (!UNUSUAL.test(text)) return text
  return text.replace(INVISIBLE, '').replace(KANGXI_RADICAL, radical => radical.normalize('NFKC'))
}
