// 归档目录 on A4 across: every file of a year's archive with its day, extent, retention and hash, and room to sign for
// whoever hands it over and takes it.

import type { ArchiveIndex, IndexLine } from '../statements/archive-index.ts'
import { archiveWords as own } from '../wording/archive.ts'
import type { DocumentDefinition, Node, TableCell } from './document-definition.ts'
import {
  FORM_SIDE,
  facts,
  formDocument,
  headRow,
  listRules,
  noVertical,
  signatureBoxes,
} from './form-frame.ts'
import { A4_LANDSCAPE, text } from './paper.ts'

export function archiveIndexDocument(index: ArchiveIndex): DocumentDefinition {
  return formDocument({
    title: own.indexTitle(index.year),
    head: index,
    isAcross: true,
    content: [
      facts([
        [own.year, own.yearNumber(index.year)],
        [own.files, String(index.lines.length)],
        [own.madeBy, index.madeBy],
      ]),
      table(index.lines),
      { unbreakable: true, stack: [signatureBoxes(own.signatures)] },
    ],
  })
}

const PADDING_X = 4
const PLACE = 26
const DAY = 56
const EXTENT = 52
const KEPT = 46
/** Two lines of thirty-two figures. */
const HASH = 122

function table(lines: readonly IndexLine[]): Node {
  const inner = A4_LANDSCAPE.width - 2 * FORM_SIDE - 7 * 2 * PADDING_X
  const left = inner - PLACE - DAY - EXTENT - KEPT - HASH
  const title = Math.floor(left * 0.48)
  return {
    margin: [0, 8, 0, 0],
    rules: {
      horizontal: listRules(lines.length, 0),
      vertical: noVertical,
      paddingX: PADDING_X,
      paddingY: 2.2,
    },
    fontSize: 8,
    table: {
      widths: [PLACE, title, DAY, EXTENT, KEPT, left - title, HASH],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow([own.place, own.title, own.on, own.extent, own.retention, own.file, own.sha256], []),
        ...lines.map(lineRow),
      ],
    },
  }
}

const HALF = 32

const lineRow = (line: IndexLine, index: number): readonly TableCell[] => [
  text(String(index + 1)),
  text(line.title),
  text(line.on),
  text(line.extent),
  text(line.retention),
  text(line.path),
  text(`${line.sha256.slice(0, HALF)} ${line.sha256.slice(HALF)}`, { fontSize: 6 }),
]
