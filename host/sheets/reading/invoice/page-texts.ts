// The texts that stand on the pages of an OFD, by the number of their object, for marks that lead to them.

import { allOf, type XmlElement } from '../element-tree.ts'

export type PageTexts = {
  /** What a mark leads to: data of its own, or objects on a page, in their order. */
  readonly of: (mark: XmlElement) => string
  /** 电子发票（普通发票）, where the page bears it. */
  readonly title: string | null
}

export function textsOnPages(pages: readonly XmlElement[]): PageTexts {
  const objects = pages.flatMap(page => allOf(page, 'TextObject'))
  const textById = new Map(objects.map(object => [object.attribute('ID') ?? '', textOf(object)]))
  return {
    of: mark => {
      const own = mark.children.filter(({ name }) => name === 'ObjectData').map(({ text }) => text.trim())
      const led = mark.children
        .filter(({ name }) => name === 'ObjectRef')
        .map(({ text }) => textById.get(text.trim()) ?? '')
      return [mark.text.trim(), ...own, ...led].join('')
    },
    title: [...textById.values()].find(text => /发票[（(].*发票[）)]|增值税电子.*发票/.test(text)) ?? null,
  }
}

const textOf = (object: XmlElement): string =>
  allOf(object, 'TextCode')
    .map(({ text }) => text)
    .join('')
    .trim()
