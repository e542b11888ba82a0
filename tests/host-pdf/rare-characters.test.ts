// Input of GB 18030 level 3 and what no font has: a paper is printed whole, or refused by the name of the character, whatever
// paper and whichever of its texts.

import { describe, expect, it } from 'vitest'
import { drawableDefinition } from '../../host/pdf/drawable-text.ts'
import { findOwnFonts, NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { fontFiles } from '../../host/pdf/fonts.ts'
import { renderPdf } from '../../host/pdf/render-pdf.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { shortLetter } from '../documents/example-letters.ts'
import { threeInstalments } from '../documents/example-statements.ts'
import { createdOn } from './drawn.ts'
import { EVERY_PAPER } from './every-paper.ts'
import { textOf } from './poppler.ts'

const files = fontFiles(NO_OWN_FONTS)
/** No font ever has it: the last code point for private use. */
const NOWHERE = '\u{10fffd}'

type Json = { [key: string]: unknown }

/** Every text of a definition that is drawn, as the objects and arrays that hold it. */
function* holdersOfText(value: unknown): Generator<readonly [Json, string]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key === 'text' && typeof each === 'string' && each.trim() !== '') yield [value as Json, key]
    else if (key !== 'info') yield* holdersOfText(each)
  }
}

describe('a character that no font has', () => {
  it.each(EVERY_PAPER)('is told in whichever text of $name it stands', ({ definition }) => {
    const copy = structuredClone(definition)
    const texts = [...holdersOfText(copy)]
    expect(texts.length).toBeGreaterThan(10)
    const step = Math.ceil(texts.length / 40)
    for (const [index, [holder, key]] of texts.entries()) {
      if (index % step !== 0) continue
      const text = holder[key]
      holder[key] = `${text}${NOWHERE}`
      const { missing } = drawableDefinition(copy, files)
      expect(
        missing.flatMap(({ characters }) => characters),
        String(text),
      ).toEqual([NOWHERE])
      holder[key] = text
    }
    expect(drawableDefinition(copy, files).missing).toEqual([])
  })

  it('is named with its number, because it may not be seen on the screen either', () => {
    const characters = ['\u{30ede}', '\u{d800}']
    expect(refusalInWords({ kind: 'missing-glyph', characters })).toBe(
      '本机的字体都没有这些字，不能打印：\u{30ede}（U+30EDE）、U+D800。请改写，或安装含有这些字的字体后重试。',
    )
  })
})

const papersSaying = (text: string) => [
  letterDocument({ ...shortLetter, addressee: text, paragraphs: [{ kind: 'text', text }] }),
  letterDocument({ ...shortLetter, issuer: text.slice(0, 12), title: [text.slice(0, 12)] }),
  statementDocument({ ...threeInstalments(), supplier: { ...threeInstalments().supplier, name: text } }),
]

describe('hostile text', () => {
  // Of each what is read back from the paper: the marks are gone, the characters are there.
  it.each([
    ['variation selectors', '葛\u{e0100}城\u{fe00}区', '葛城区'],
    ['turned direction', '付款\u{202e}100元\u{202c}，\u{2067}收款\u{2069}', '付款100元，收款'],
    ['joiners and fillers', '李\u{200d}平\u{115f}\u{3164}\u{2060}', '李平'],
    ['tags', '院\u{e0041}\u{e007f}', '院'],
    ['combining marks alone', '\u{034f}院', '院'],
  ])('%s break no paper and are not printed', async (_what, text, read) => {
    for (const definition of papersSaying(text)) {
      const result = await renderPdf(definition, { createdOn })
      expect(result.ok && textOf(result.value.bytes)).toContain(read)
    }
  })

  it.each([
    ['emoji', '付款\u{1f600}'],
    ['emoji joined', '\u{1f468}\u{200d}\u{1f469}'],
    ['half a pair', '李\u{d83d}平'],
    ['the other half', '李\u{de00}平'],
    ['noncharacters', '李\u{ffff}平'],
    ['flags', '\u{1f1e8}\u{1f1f3}'],
  ])('%s is refused by name', async (_what, text) => {
    for (const definition of papersSaying(text)) {
      const result = await renderPdf(definition, { createdOn })
      expect(result).toMatchObject({ ok: false, error: { kind: 'missing-glyphs' } })
    }
  })
})

describe('GB 18030 level 3', () => {
  /** From each extension and block, first and last and some between. */
  const BLOCKS: readonly (readonly [number, number])[] = [
    [0x3400, 0x4db5],
    [0x4e00, 0x9fef],
    [0x20000, 0x2a6d6],
    [0x2a700, 0x2b734],
    [0x2b740, 0x2b81d],
    [0x2b820, 0x2cea1],
    [0x2ceb0, 0x2ebe0],
  ]
  const samples = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: 41 }, (_, step) =>
      String.fromCodePoint(first + Math.floor(((last - first) * step) / 40)),
    ),
  )

  it('breaks no paper: what the fonts have is printed and read back, the rest is named, and nothing else happens', async () => {
    const { missing } = drawableDefinition(
      letterDocument({ ...shortLetter, paragraphs: [{ kind: 'text', text: samples.join('') }] }),
      files,
    )
    const lacking = new Set(missing.flatMap(({ characters }) => characters))
    const drawable = samples.filter(each => !lacking.has(each)).join('')
    // All of the first two blocks and some of the others.
    expect([...drawable].length).toBeGreaterThan(82)
    const result = await renderPdf(
      letterDocument({ ...shortLetter, paragraphs: [{ kind: 'text', text: drawable }] }),
      { createdOn },
    )
    expect(result.ok && textOf(result.value.bytes)).toContain(drawable)
  })

  it('is printed whole in extensions B to F where the computer has fonts for them', async () => {
    // Debian's fonts-hanazono, which the tests install; Windows has SimSun-ExtB.
    const { rare } = findOwnFonts(['/usr/share/fonts/truetype/hanazono']).own
    expect(rare).toHaveLength(2)
    const text = samples.join('')
    const definition = letterDocument({ ...shortLetter, paragraphs: [{ kind: 'text', text }] })
    const result = await renderPdf(definition, { createdOn, files: fontFiles({ faces: {}, rare }) })
    expect(result.ok && textOf(result.value.bytes)).toContain(text)
  })
})
