// From our own document definition to the PDF library's: the one place that knows both. Its return types are the
// compile-time check that every node we use exists there. Everything is copied, because the library writes into what
// it is given.

import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import {
  type DocumentDefinition,
  type FittedTextNode,
  type Node,
  PAGE_TOKEN,
  PAGES_TOKEN,
  type PageFurniture,
  type Shape,
  type TableCell,
  type TableNode,
  type TextNode,
} from '../../src/documents/document-definition.ts'
import { fitInk } from './fit-ink.ts'
import type { FontFiles } from './fonts.ts'
import { NO_PAINTING, type PageNumbers, type Painting } from './painting.ts'
import { toBase, toLayout, toShape, toStyle } from './to-pdfmake-style.ts'

type Translation = {
  readonly files: FontFiles
  readonly painting: Painting
  /** Null outside what stands on every page. */
  readonly numbers: PageNumbers | null
}

/** What the library tells while it lays the document out. */
export type LayoutFacts = { pages: number; endingStandsAlone: boolean }

/** `facts` is written to, because the library reports only through callbacks. */
export function toPdfmake(
  definition: DocumentDefinition,
  files: FontFiles,
  facts: LayoutFacts,
  painting: Painting = NO_PAINTING,
): TDocumentDefinitions {
  const unnumbered: Translation = { files, painting, numbers: null }
  const { keepTogether } = definition
  return {
    pageSize: { ...definition.pageSize },
    pageMargins: [...definition.pageMargins],
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    defaultStyle: toStyle(definition.defaultStyle),
    background: page => furniture(definition.background, page).map(node => toContent(node, unnumbered)),
    footer: (page, pages) => {
      const numbers = painting.numbersOf(page, pages)
      facts.pages = numbers.pages
      const nodes = furniture(definition.footer, numbers.page)
      return nodes.map(node => toContent(node, { files, painting, numbers }))
    },
    content: definition.content.map(node => toContent(node, unnumbered)),
    pageBreakBefore: (current, nodes) => {
      if (keepTogether !== null && current.id === keepTogether.companion) {
        const endsHere = nodes.getFollowingNodesOnPage().some(node => node.id === keepTogether.ending)
        facts.endingStandsAlone = !endsHere
      }
      return false
    },
  }
}

function furniture({ first, odd, even }: PageFurniture, page: number): readonly Node[] {
  if (page === 1) return first
  return page % 2 === 1 ? odd : even
}

function toContent(node: Node, translation: Translation): Content {
  if ('text' in node) return toText(node, translation)
  if ('fitted' in node) return toFittedText(node, translation)
  if ('canvas' in node) {
    return { ...toBase(node), canvas: node.canvas.map(shape => toPlacedShape(shape, translation)) }
  }
  const style = { ...toBase(node), ...toStyle(node), unbreakable: node.unbreakable ?? false }
  if ('stack' in node) return { ...style, stack: node.stack.map(child => toContent(child, translation)) }
  if ('columns' in node) {
    const columns = node.columns.map(child => toContent(child, translation))
    return { ...style, columns, ...(node.columnGap === undefined ? {} : { columnGap: node.columnGap }) }
  }
  return { ...style, table: toTable(node, translation), layout: toLayout(node.rules) }
}

function toPlacedShape(shape: Shape, { painting: { painters, copies } }: Translation) {
  const [painter, copied] = [painters.get(shape), copies.get(shape)]
  return {
    ...toShape(shape),
    ...(painter === undefined ? {} : { painter }),
    ...(copied === undefined ? {} : { copies: copied }),
  }
}

function toText(node: TextNode, { numbers }: Translation): ContentText {
  const runs = typeof node.text === 'string' ? [{ text: node.text }] : node.text
  const words = runs.flatMap(({ text, ...style }) =>
    numberedParts(text, numbers).map(part => ({ ...toStyle(style), ...part })),
  )
  const [only] = words
  const isPlain = typeof node.text === 'string' && words.length === 1 && only !== undefined
  return { ...toBase(node), ...toStyle(node), text: isPlain ? only.text : words }
}

type NumberedPart = { readonly text: string; readonly pageNumber?: true }

/** The number of a page that is copied stands apart, so that each copy can have its own. */
function numberedParts(text: string, numbers: PageNumbers | null): readonly NumberedPart[] {
  if (numbers === null) return [{ text }]
  const { page, pages, isCopied } = numbers
  const told = text.replaceAll(PAGES_TOKEN, String(pages))
  if (!isCopied) return [{ text: told.replaceAll(PAGE_TOKEN, String(page)) }]
  const number: NumberedPart = { text: String(page), pageNumber: true }
  return told
    .split(PAGE_TOKEN)
    .flatMap((part, index) => (index === 0 ? [{ text: part }] : [number, { text: part }]))
}

function toFittedText({ fitted }: FittedTextNode, { files }: Translation): ContentText {
  const { fontSize, x, y } = fitInk(fitted, files)
  return {
    text: fitted.text,
    font: fitted.font,
    fontSize,
    color: fitted.color,
    noWrap: true,
    absolutePosition: { x, y },
  }
}

function toTable({ table }: TableNode, translation: Translation) {
  const { widths, headerRows, keepWithHeaderRows, dontBreakRows } = table
  return {
    widths: [...widths],
    ...(headerRows === undefined ? {} : { headerRows }),
    ...(keepWithHeaderRows === undefined ? {} : { keepWithHeaderRows }),
    ...(dontBreakRows === undefined ? {} : { dontBreakRows }),
    body: table.body.map(row => row.map(cell => toCell(cell, translation))),
  }
}

function toCell(cell: TableCell, translation: Translation) {
  const { colSpan, rowSpan, fillColor } = cell
  return {
    ...(toContent(cell, translation) as object),
    ...(colSpan === undefined ? {} : { colSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(fillColor === undefined ? {} : { fillColor }),
  } as Content
}
