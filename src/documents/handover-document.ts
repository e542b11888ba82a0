// 移交清册 on A4: who hands over to whom, what in which state, and room for three to sign by hand beside the two signatures
// that the program adds.

import type { HandoverPaper, HandoverPerson } from '../statements/handover.ts'
import { type HandoverLine, handoverLine, handoverWords as own } from '../wording/handover.ts'
import { paperWords as words } from '../wording/outgoing-papers.ts'
import type { DocumentDefinition, Node, SignatureSlot, TableCell } from './document-definition.ts'
import { facts, formDocument, headRow, listRules, noVertical, signatureBoxes } from './form-frame.ts'
import { above, text } from './paper.ts'
import { mutedText } from './statement-style.ts'

/** At the right of the footer, one beside the other: the giver signs in the first, the receiver in the second. */
export const HANDOVER_SLOTS = [
  { page: 'last', leftMm: 98, topMm: 286.5, widthMm: 45, heightMm: 6.5 },
  { page: 'last', leftMm: 147, topMm: 286.5, widthMm: 45, heightMm: 6.5 },
] as const satisfies readonly SignatureSlot[]

export function handoverDocument(paper: HandoverPaper): DocumentDefinition {
  const form = formDocument({
    title: own.title,
    head: paper,
    content: [
      facts([
        [own.giver, person(paper.giver)],
        [own.receiver, person(paper.receiver)],
      ]),
      table(paper.items.map(handoverLine)),
      { ...text(own.note, mutedText), margin: above(8) },
      signatureBoxes([own.giver, own.receiver, own.witness]),
    ],
  })
  return { ...form, signatureSlots: HANDOVER_SLOTS }
}

const person = ({ name, roles }: HandoverPerson): string => own.person(name, roles.join('、'))

function table(lines: readonly HandoverLine[]): Node {
  return {
    margin: [0, 8, 0, 0],
    rules: { horizontal: listRules(lines.length, 0), vertical: noVertical, paddingX: 4, paddingY: 3 },
    table: {
      widths: [28, 70, 170, '*'],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow([words.place, own.group, own.what, own.state], ['left', 'left', 'left', 'left']),
        ...lines.map(lineRow),
      ],
    },
  }
}

const lineRow = ({ group, what, state }: HandoverLine, index: number): readonly TableCell[] => [
  text(String(index + 1)),
  text(group),
  text(what),
  text(state),
]
