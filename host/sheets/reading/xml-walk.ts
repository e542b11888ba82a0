// Walks through a part of a workbook, element by element, in pieces: a part may be long, and no tree of it is kept. A
// document type is refused, and with it every entity that a file could declare of its own.

import { SaxesParser } from 'saxes'
import { refuse } from './refuse.ts'

export type XmlVisitor = {
  /** By local name; namespaces differ from writer to writer and say nothing more here. */
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** By local name; null where there is none. */
export type Attributes = (name: string) => string | null

const PIECE_BYTES = 64 * 1024

export function walkXml(content: Uint8Array, visitor: XmlVisitor): void {
  walkXmlText(decodedPieces(content), visitor)
}

export function walkXmlText(pieces: Iterable<string>, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => refuse({ kind: 'workbook-declares-entities' }))
  parser.on('error', () => refuse({ kind: 'workbook-damaged' }))
  parser.on('opentag', ({ name, attributes }) => {
    visitor.open?.(localName(name), wanted => attributeIn(attributes, wanted))
  })
  parser.on('text', text => visitor.text?.(text))
  parser.on('cdata', text => visitor.text?.(text))
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)))
  for (const piece of pieces) parser.write(piece)
  parser.close()
}

function* decodedPieces(content: Uint8Array): Generator<string, void, undefined> {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe
  const decoder = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true })
  try {
    for (let place = 0; place < content.length; place += PIECE_BYTES) {
      yield decoder.decode(content.subarray(place, place + PIECE_BYTES), { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) refuse({ kind: 'workbook-damaged' })
    throw error
  }
}

function attributeIn(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  const exact = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined
  if (exact !== undefined) return exact
  const prefixed = Object.keys(attributes).find(
    name => localName(name) === wanted && !name.startsWith('xmlns'),
  )
  return prefixed === undefined ? null : (attributes[prefixed] ?? null)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
