import { describe, expect, it } from 'vitest'
import { cleanText } from '../../host/pdf/clean-text.ts'
import { renderPdf } from '../../host/pdf/render-pdf.ts'
import type { DocumentDefinition, FontFace } from '../../src/documents/document-definition.ts'
import { createdOn, drawn } from './drawn.ts'
import { textOf } from './poppler.ts'

const NONE = { first: [], odd: [], even: [] }

const saying = (text: string, font: FontFace = 'song'): DocumentDefinition => ({
  pageSize: { width: 595, height: 842 },
  pageMargins: [40, 40, 40, 40],
  info: { title: 't', author: 'a', subject: 's' },
  defaultStyle: { font, fontSize: 14 },
  background: NONE,
  footer: NONE,
  content: [{ text }],
  keepTogether: null,
  signatureSlots: [],
})

describe('a character that the font cannot draw', () => {
  it('is refused by name, each once, instead of printing a gap', async () => {
    const result = await renderPdf(saying('收件人：李\u{2ebf0}平、\u{1f600}\u{2ebf0}'), { createdOn })
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'missing-glyphs',
        missing: [{ font: 'NotoSerifSC-Regular', characters: ['\u{2ebf0}', '\u{1f600}'] }],
      },
    })
  })

  it('does not spoil the document drawn after it', async () => {
    await renderPdf(saying('\u{1f600}'), { createdOn })
    expect(textOf((await drawn(saying('李平'))).bytes)).toBe('李平')
  })

  // 蛟; the rarer of GB 18030: Ext A, Ext B, and the middle dot of names.
  it.each(['蛟河市人民法院', '㑇㛃㵐', '𠅤𨱏𬬻', '阿依古丽·买买提', '〔2026〕〇'])(
    '%s is drawn and read back',
    async words => {
      expect(textOf((await drawn(saying(words))).bytes)).toBe(words)
      expect(textOf((await drawn(saying(words, 'hei'))).bytes)).toBe(words)
    },
  )
})

describe('text is cleaned before it is drawn', () => {
  it('invisible characters go, Kangxi radicals become the characters they look like', () => {
    expect(cleanText('人\u{200b}民\u{2060}法\u{feff}院\u{00ad}')).toBe('人民法院')
    expect(cleanText('⼈民法院⽤印')).toBe('人民法院用印')
    expect(cleanText('　李平 A-1·〇')).toBe('　李平 A-1·〇')
    // Variation selectors, marks of direction, tags and controls; line ends are white space.
    expect(cleanText('葛\u{e0100}城\u{fe00}\u{202e}李\u{2066}平\u{2069}\u{200f}\u{0}\u{7f}\u{e0041}\n')).toBe(
      '葛城李平\n',
    )
  })

  it('a radical somewhere does not spoil the search for the character elsewhere', async () => {
    expect(textOf((await drawn(saying('⼈大 人民 人\u{200b}员'))).bytes)).toBe('人大人民人员')
  })
})
