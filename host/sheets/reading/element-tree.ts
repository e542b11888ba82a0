// A small XML part as a tree of elements by local name, for files whose fields are looked up by their place. Bounded in
// elements, depth and length of texts: an invoice has some thousands of short ones, and of long ones the beginning is kept.

import { refuse } from './refuse.ts'
import { type Attributes, walkXmlText } from './xml-walk.ts'

export type XmlElement = {
  readonly name: string
  readonly attribute: Attributes
  readonly children: readonly XmlElement[]
  /** Its own, not its children's. */
  readonly text: string
}

type Growing = {
  readonly name: string
  readonly attribute: Attributes
  readonly children: Growing[]
  text: string
}

const MOST = { elements: 200_000, depth: 64, characters: 4_000 } as const

export function elementTree(text: string): XmlElement {
  const top: Growing = { name: '', attribute: () => null, children: [], text: '' }
  const open = [top]
  let elements = 0
  walkXmlText([text], {
    open: (name, attribute) => {
      const element: Growing = { name, attribute, children: [], text: '' }
      elements += 1
      if (elements > MOST.elements || open.length > MOST.depth) refuse({ kind: 'invoice-too-long' })
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text: piece => {
      const element = open.at(-1)
      if (element === undefined) return
      // A signature or a picture may be longer; no field is.
      if (element.text.length <= MOST.characters) element.text += piece.slice(0, MOST.characters)
    },
    close: () => {
      open.pop()
    },
  })
  return top.children[0] ?? refuse({ kind: 'invoice-file-damaged' })
}

/** Down from an element, the first of each name. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find(child => child.name === name),
    element,
  )
}

/** Itself or the first beneath it, in the order of the file. */
export function firstOf(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = firstOf(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

export function allOf(element: XmlElement, name: string): readonly XmlElement[] {
  const own = element.name === name ? [element] : []
  return [...own, ...element.children.flatMap(child => allOf(child, name))]
}
