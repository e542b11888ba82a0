// The fonts of the computer: found by the names they bear, used when they may stand in a document, passed over with the
// reason otherwise. The fonts are made for the test, so that it says the same on every computer.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fontFile } from '../../host/pdf/font-files/open-font.ts'
import { findOwnFonts, NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { fontFiles } from '../../host/pdf/fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { renderPdf } from '../../host/pdf/render-pdf.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { shortLetter } from '../documents/example-letters.ts'
import { createdOn } from './drawn.ts'
import { makeCollection, makeFont } from './made-font.ts'
import { run, textOf, withPdfFile } from './poppler.ts'

const ASCII = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))
/** All that the letters of this test are written with, so that a made font can carry one by itself. */
const letter = letterDocument({
  ...shortLetter,
  trace: null,
  paragraphs: [
    { kind: 'heading', level: 1, text: '一、核对依据' },
    { kind: 'heading', level: 2, text: '（一）账单' },
    ...shortLetter.paragraphs,
  ],
})
const CHARACTERS = `${ASCII}人民法院关于合同费用的函2026年，。（）${JSON.stringify(letter).replace(/[^\p{Script=Han}\p{P}　〇]/gu, '')}`

function fontFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Given = Readonly<Record<string, Buffer | string>>

function folderWith(files: Given): { readonly folder: string; readonly at: (name: string) => string } {
  const folder = fontFolder()
  const at = (name: string) => path.join(folder, name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(at(name)), { recursive: true })
    writeFileSync(at(name), content)
  }
  return { folder, at }
}

const named = (...names: readonly string[]) => makeFont({ names, characters: CHARACTERS })

describe('fonts of the computer', () => {
  it('are found by name in any language, wherever they lie, also within a collection', () => {
    const { folder, at } = folderWith({
      'a.ttf': named('FangSong'),
      'truetype/maker/b.TTF': named('方正小标宋简体', 'FZXiaoBiaoSong-B05S'),
      'c.ttc': makeCollection([named('随便'), named('KaiTi')]),
      'd.ttf': named('SIMHEI'),
      'e.ttf': makeFont({ names: ['SimSun-ExtB'], characters: '𠀀𠮷' }),
      'other.ttf': named('别的字体'),
    })
    expect(findOwnFonts([folder, '/nonexistent'])).toEqual({
      own: {
        faces: {
          'fang-song': at('a.ttf'),
          title: at('truetype/maker/b.TTF'),
          kai: fontFile(at('c.ttc'), 1),
          'hei-ti': at('d.ttf'),
        },
        rare: [at('e.ttf')],
      },
      passedOver: [],
    })
  })

  it('with more characters go before those of GB 2312, whatever their files are called', () => {
    const { folder, at } = folderWith({ '1.ttf': named('仿宋_GB2312'), '2.ttf': named('方正仿宋_GBK') })
    expect(findOwnFonts([folder]).own.faces).toEqual({ 'fang-song': at('2.ttf') })
  })

  it('that may not be embedded or are not sound are passed over, and said why', () => {
    const restricted = makeFont({ names: ['仿宋'], characters: CHARACTERS, licence: 2 })
    const { folder, at } = folderWith({
      '1.ttf': restricted,
      '2.ttf': makeFont({ names: ['楷体'], characters: CHARACTERS, licence: 0x108 }),
      '3.ttf': makeFont({ names: ['黑体'], characters: CHARACTERS, licence: 0x200 }),
      '4.ttf': makeFont({ names: ['小标宋'], characters: '人民' }),
      '5.ttf': named('方正小标宋_GBK').subarray(0, -300_0),
      '6.ttf': 'no font at all',
      '7.ttf': '',
      // Preview and print: what stands in a paper is just that.
      '8.ttf': makeFont({ names: ['STFangsong'], characters: CHARACTERS, licence: 4 }),
    })
    const { own, passedOver } = findOwnFonts([folder])
    expect(own).toEqual({ faces: { 'fang-song': at('8.ttf') }, rare: [] })
    expect(passedOver.map(({ use, name, reason }) => [use, name, reason])).toEqual([
      ['fang-song', '仿宋', 'no-embedding'],
      ['title', '小标宋', 'unsound'],
      ['kai', '楷体', 'no-subsetting'],
      ['hei-ti', '黑体', 'bitmaps-only'],
    ])
  })

  it('are none where the folders have none, and the program’s own stand in', () => {
    expect(findOwnFonts(['/nonexistent'])).toEqual({ own: NO_OWN_FONTS, passedOver: [] })
    const files = fontFiles(NO_OWN_FONTS)
    expect([files['fang-song'], files.kai, files.title, files['hei-ti']]).toEqual([
      files.song,
      files.song,
      files['song-bold'],
      files.hei,
    ])
    // Without Kai the second level looks like the text around it.
    const withFangSong = fontFiles({ faces: { 'fang-song': '/fonts/simfang.ttf' }, rare: [] })
    expect(withFangSong.kai).toBe('/fonts/simfang.ttf')
  })
})

describe('a letter in the computer’s fonts', () => {
  it('sets text, title, headings of both levels each in its own, and reads as before', async () => {
    const { folder } = folderWith({
      '1.ttf': named('仿宋', 'Made FangSong', 'MadeFangSong'),
      '2.ttf': named('小标宋', 'Made Title', 'MadeTitle'),
      '3.ttf': named('楷体', 'Made Kai', 'MadeKai'),
      '4.ttf': named('黑体', 'Made Hei', 'MadeHei'),
    })
    const renderer = createPdfRenderer({ ownFonts: findOwnFonts([folder]).own })
    const result = await renderer.render(letter, { createdOn })
    await renderer.close()
    const bytes = result.ok ? result.value.bytes : new Uint8Array()
    const fonts = withPdfFile(bytes, file => run('pdffonts', file))
    for (const name of ['MadeFangSong', 'MadeTitle', 'MadeKai', 'MadeHei']) expect(fonts).toContain(name)
    // Page numbers are in Song, as the standard wants.
    expect(fonts.match(/Noto\w+-\w+/g)).toEqual(['NotoSerifSC-Regular'])
    const plain = await renderPdf(letter, { createdOn })
    expect(textOf(bytes)).toBe(plain.ok ? textOf(plain.value.bytes) : '')
  })

  it('takes a font from a collection', async () => {
    const { folder } = folderWith({
      'c.ttc': makeCollection([named('随便'), named('仿宋', 'x', 'FromCollection')]),
    })
    const files = fontFiles(findOwnFonts([folder]).own)
    const result = await renderPdf(letter, { createdOn, files })
    const fonts = withPdfFile(result.ok ? result.value.bytes : new Uint8Array(), file =>
      run('pdffonts', file),
    )
    expect(fonts).toContain('FromCollection')
  })

  it('is drawn all the same when the font is one of the program’s under the wanted name', async () => {
    const folder = fontFolder()
    // Real outlines of another kind of file: read piece by piece like the program's own.
    copyFileSync(fontFiles(NO_OWN_FONTS).hei, path.join(folder, 'hei.ttf'))
    const result = await renderPdf(letter, {
      createdOn,
      files: fontFiles({ faces: { 'fang-song': path.join(folder, 'hei.ttf') }, rare: [] }),
    })
    const fonts = withPdfFile(result.ok ? result.value.bytes : new Uint8Array(), file =>
      run('pdffonts', file),
    )
    expect(fonts).toContain('NotoSansSC-Regular')
  })
})

describe('a character that the face lacks', () => {
  const name = '𠀀乙𠮷'
  const rareLetter = letterDocument({
    ...shortLetter,
    paragraphs: [{ kind: 'text', text: `收件人：${name}。` }],
  })

  it('is set in a font of rare characters, the rest in its own', async () => {
    const { folder } = folderWith({
      'b.ttf': makeFont({ names: ['SimSun-ExtB', 'b', 'MadeExtB'], characters: '𠀀𠮷' }),
    })
    const files = fontFiles(findOwnFonts([folder]).own)
    const result = await renderPdf(rareLetter, { createdOn, files })
    const bytes = result.ok ? result.value.bytes : new Uint8Array()
    expect(textOf(bytes)).toContain(`收件人：${name}。`)
    expect(withPdfFile(bytes, file => run('pdffonts', file))).toContain('MadeExtB')
  })

  it('in the court’s name sets all of it in a font that has it, at the same size of ink', async () => {
    const { folder } = folderWith({ '1.ttf': named('小标宋', 'x', 'MadeTitle') })
    const files = fontFiles(findOwnFonts([folder]).own)
    const result = await renderPdf(letterDocument({ ...shortLetter, issuer: '䶮县人民法院' }), {
      createdOn,
      files,
    })
    expect(textOf(result.ok ? result.value.bytes : new Uint8Array(), 1)).toContain('䶮县人民法院')
  })

  it('is set in the program’s own where the computer’s font is one of few characters', async () => {
    const { folder } = folderWith({ '1.ttf': named('仿宋_GB2312', 'x', 'MadeGb2312') })
    const files = fontFiles(findOwnFonts([folder]).own)
    const text = '经办人：䶮、㛃、镕。'
    const definition = letterDocument({ ...shortLetter, paragraphs: [{ kind: 'text', text }] })
    const result = await renderPdf(definition, { createdOn, files })
    const bytes = result.ok ? result.value.bytes : new Uint8Array()
    expect(textOf(bytes)).toContain(text)
    const fonts = withPdfFile(bytes, file => run('pdffonts', file))
    expect(fonts).toContain('MadeGb2312')
    expect(fonts).toContain('NotoSerifSC-Regular')
  })
})
