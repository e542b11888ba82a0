// A document definition as a page that Chromium prints: the same texts in the same tables, widths, sizes and fonts. What only
// paper has (what stands on every page, cut lines) is left out, which favours Chromium.

import { pathToFileURL } from 'node:url'
import type { FontFiles } from '../../host/pdf/fonts.ts'
import type {
  DocumentDefinition,
  Node,
  TextNode,
  TextStyle,
} from '../../src/documents/document-definition.ts'

export function pageOf(definition: DocumentDefinition, files: FontFiles): string {
  const { pageSize, pageMargins, defaultStyle, content } = definition
  const [left, top, right, bottom] = pageMargins
  const fonts = Object.entries(files).map(
    ([face, file]) => `@font-face { font-family: "${face}"; src: url("${pathToFileURL(file)}") }`,
  )
  return `<!doctype html><meta charset="utf-8"><style>
${fonts.join('\n')}
@page { size: ${pageSize.width}pt ${pageSize.height}pt; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }
body { margin: 0 }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
thead { display: table-header-group }
tr { break-inside: avoid }
td { border-bottom: 0.4pt solid #bbb; padding: 2pt 3pt; vertical-align: top }
</style><body style="${styleOf(defaultStyle)}">${content.map(markup).join('\n')}`
}

function markup(node: Node): string {
  if ('canvas' in node || 'fitted' in node) return ''
  const style = styleOf(node)
  if ('text' in node) return `<div style="${style}">${words(node.text)}</div>`
  if ('stack' in node) return `<div style="${style}">${node.stack.map(markup).join('')}</div>`
  if ('columns' in node) {
    return `<div style="display: flex; ${style}">${node.columns.map(each => `<div style="flex: 1">${markup(each)}</div>`).join('')}</div>`
  }
  const { widths, body, headerRows = 0 } = node.table
  const columns = widths.map(width => `<col${width === '*' ? '' : ` style="width: ${width}pt"`}>`)
  const rows = body.map(
    row =>
      `<tr>${row
        .map(
          cell =>
            `<td colspan="${cell.colSpan ?? 1}" style="${styleOf(cell as TextStyle)}">${markup(cell)}</td>`,
        )
        .join('')}</tr>`,
  )
  return `<table style="${style}">${columns.join('')}<thead>${rows.slice(0, headerRows).join('')}</thead><tbody>${rows
    .slice(headerRows)
    .join('\n')}</tbody></table>`
}

const words = (text: TextNode['text']): string =>
  typeof text === 'string'
    ? escaped(text)
    : text.map(run => `<span style="${styleOf(run)}">${escaped(run.text)}</span>`).join('')

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function styleOf({ font, fontSize, lineHeight, color, alignment }: TextStyle): string {
  return [
    font === undefined ? '' : `font-family: '${font}'`,
    fontSize === undefined ? '' : `font-size: ${fontSize}pt`,
    lineHeight === undefined ? '' : `line-height: ${lineHeight}`,
    color === undefined ? '' : `color: ${color}`,
    alignment === undefined ? '' : `text-align: ${alignment}`,
  ]
    .filter(Boolean)
    .join('; ')
}
