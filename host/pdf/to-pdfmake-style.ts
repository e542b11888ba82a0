// Styles, places, shapes and rules of our document definition as the PDF library's: see to-pdfmake.ts. A property that
// is not set is left out, since the library takes `undefined` for a value.

import type { CustomTableLayout } from 'pdfmake/interfaces.js'
import type {
  FittedTextNode,
  Node,
  Shape,
  TableRules,
  TextStyle,
} from '../../src/documents/document-definition.ts'
import { ruleFinder } from './rules.ts'

export function toLayout({ horizontal, vertical, paddingX, paddingY }: TableRules): CustomTableLayout {
  const [across, down] = [ruleFinder(horizontal), ruleFinder(vertical)]
  return {
    hLineWidth: line => across(line).width,
    hLineColor: line => across(line).color,
    vLineWidth: line => down(line).width,
    vLineColor: line => down(line).color,
    paddingLeft: () => paddingX,
    paddingRight: () => paddingX,
    paddingTop: () => paddingY,
    paddingBottom: () => paddingY,
  }
}

export function toShape(shape: Shape) {
  return shape.type === 'line' && shape.dash !== undefined
    ? { ...shape, dash: { ...shape.dash } }
    : { ...shape }
}

export function toBase(node: Exclude<Node, FittedTextNode>) {
  const { id, pageBreak, margin, width, absolutePosition, relativePosition } = node
  return {
    ...(id === undefined ? {} : { id }),
    ...(pageBreak === undefined ? {} : { pageBreak }),
    ...(margin === undefined ? {} : { margin: [...margin] as [number, number, number, number] }),
    ...(width === undefined ? {} : { width }),
    ...(absolutePosition === undefined ? {} : { absolutePosition: { ...absolutePosition } }),
    ...(relativePosition === undefined ? {} : { relativePosition: { ...relativePosition } }),
  }
}

export function toStyle(style: TextStyle) {
  const { font, fontSize, lineHeight, color, alignment, fontFeatures, noWrap, preserveLeadingSpaces } = style
  return {
    ...(font === undefined ? {} : { font }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(lineHeight === undefined ? {} : { lineHeight }),
    ...(color === undefined ? {} : { color }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(fontFeatures === undefined ? {} : { fontFeatures: [...fontFeatures] }),
    ...(noWrap === undefined ? {} : { noWrap }),
    ...(preserveLeadingSpaces === undefined ? {} : { preserveLeadingSpaces }),
  }
}
