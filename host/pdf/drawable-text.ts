// Makes every text of a document drawable before anything is laid out: cleaned, and where its face lacks a character, with
// that character set in another that has it. What no font has is told here, for the whole document at once.

import {
  type DocumentDefinition,
  type FontFace,
  type Node,
  PAGE_TOKEN,
  PAGES_TOKEN,
  type PageFurniture,
  type TableCell,
  type TextNode,
  type TextRun,
} from '../../src/documents/document-definition.ts'
import { cleanText } from './clean-text.ts'
import { type FontFile, openFont } from './font-files/open-font.ts'
import type { MissingGlyphs } from './font-guard.ts'
import type { FontFiles, RareFace } from './fonts.ts'

export type Drawable = { readonly definition: DocumentDefinition; readonly missing: readonly MissingGlyphs[] }

export function drawableDefinition(definition: DocumentDefinition, files: FontFiles): Drawable {
  const missing = new Map<FontFace, Set<string>>()
  const setter = textSetter(files, missing)
  const face = definition.defaultStyle.font ?? DEFAULT_FACE
  const nodes = (each: readonly Node[]) => each.map(node => drawableNode(node, face, setter))
  const furniture = ({ first, odd, even }: PageFurniture): PageFurniture => {
    const drawableOdd = nodes(odd)
    // Pages that are alike stay so: see long-tables/page-plan.ts.
    return { first: nodes(first), odd: drawableOdd, even: even === odd ? drawableOdd : nodes(even) }
  }
  return {
    definition: {
      ...definition,
      background: furniture(definition.background),
      footer: furniture(definition.footer),
      content: nodes(definition.content),
    },
    missing: [...missing].map(([lacking, characters]) => ({
      font: openFont(files[lacking]).postscriptName,
      characters: [...characters],
    })),
  }
}

/** The library's own is none of ours; every document states its face. */
const DEFAULT_FACE: FontFace = 'hei'

function drawableNode(node: Node, inherited: FontFace, setter: TextSetter): Node {
  // First what a long table has a hundred thousand of.
  if ('text' in node) return drawableText(node, node.font ?? inherited, setter)
  if ('canvas' in node) return node
  if ('fitted' in node) {
    return { ...node, fitted: { ...node.fitted, ...setter.whole(node.fitted.text, node.fitted.font) } }
  }
  const face = node.font ?? inherited
  if ('stack' in node) return { ...node, stack: node.stack.map(each => drawableNode(each, face, setter)) }
  if ('columns' in node)
    return { ...node, columns: node.columns.map(each => drawableNode(each, face, setter)) }
  const body = node.table.body.map(row => row.map(cell => drawableNode(cell, face, setter) as TableCell))
  return { ...node, table: { ...node.table, body } }
}

function drawableText<T extends TextNode>(node: T, face: FontFace, setter: TextSetter): T {
  if (typeof node.text === 'string') {
    const runs = setter.runs(node.text, face)
    return runs === null ? node : { ...node, text: runs }
  }
  const changed = node.text.map(run => setter.runs(run.text, run.font ?? face))
  if (changed.every(runs => runs === null)) return node
  const text = node.text.flatMap((run, index): readonly TextRun[] => {
    const runs = changed[index]
    return runs?.map(own => ({ ...run, ...own })) ?? [run]
  })
  return { ...node, text }
}

type SetRun = { readonly text: string; readonly font: FontFace }
type TextSetter = {
  /** Of one face each, the wanted one wherever it has the character; null where the text can be drawn as it is: nearly always. */
  readonly runs: (text: string, face: FontFace) => readonly SetRun[] | null
  /** In one face, because it is fitted by its ink. */
  readonly whole: (text: string, face: FontFace) => SetRun
}

function textSetter(files: FontFiles, missing: Map<FontFace, Set<string>>): TextSetter {
  const firstWith = (text: string, face: FontFace) =>
    facesAfter(face, files).find(each => isWithin(text, files[each]))
  const note = (character: string, face: FontFace) =>
    missing.set(face, (missing.get(face) ?? new Set()).add(character))
  return {
    runs: (text, face) => {
      const clean = cleanText(text)
      if (isWithin(clean, files[face])) return clean === text ? null : [{ text: clean, font: face }]
      const runs: SetRun[] = []
      for (const character of clean) {
        const able = firstWith(character, face)
        if (able === undefined) note(character, face)
        const font = able ?? face
        const last = runs.at(-1)
        if (last?.font === font) runs[runs.length - 1] = { text: last.text + character, font }
        else runs.push({ text: character, font })
      }
      return runs
    },
    whole: (given, face) => {
      const text = cleanText(given)
      const font = firstWith(text, face)
      if (font !== undefined) return { text, font }
      for (const character of text) if (!isWithin(character, files[face])) note(character, face)
      return { text, font: face }
    },
  }
}

/** The wanted face, those that come with the program, then the computer's fonts of rare characters. */
function facesAfter(face: FontFace, files: FontFiles): readonly FontFace[] {
  const rare = Object.keys(files).filter(each => each.startsWith('rare-')) as RareFace[]
  // Only here is a document set in a face that it did not ask for.
  return [face, isBold(face) ? 'song-bold' : 'song', 'hei', ...(rare as string[] as FontFace[])]
}

const isBold = (face: FontFace): boolean => face === 'title' || face === 'song-bold'

/** Page numbers take their place; where none does, the library's own look at the fonts tells them (font-guard.ts). */
const TOKENS: readonly number[] = [PAGE_TOKEN, PAGES_TOKEN].map(token => token.charCodeAt(0))

/** For each code point: not asked yet, there, or not there. Pages of it that are never asked cost nothing. */
const coverage = new Map<FontFile, Uint8Array>()
const [THERE, NOT_THERE] = [1, 2]
const CODE_POINTS = 0x110000

/** Nothing is used for a face that has not all of it (font-files/own-fonts.ts), and most of a long table is that. */
const ASCII_ALONE = /^[\x20-\x7E]*$/

function isWithin(text: string, file: FontFile): boolean {
  if (ASCII_ALONE.test(text)) return true
  const known = coverage.get(file) ?? new Uint8Array(CODE_POINTS)
  coverage.set(file, known)
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at += 1
    if (known[codePoint] === 0) known[codePoint] = hasGlyph(file, codePoint) ? THERE : NOT_THERE
    if (known[codePoint] === NOT_THERE) return false
  }
  return true
}

const hasGlyph = (file: FontFile, codePoint: number): boolean =>
  TOKENS.includes(codePoint) || openFont(file).hasGlyphForCodePoint(codePoint)
