// Finds the style of a run of text once, not once for each of its characters: the library asks twenty-odd properties
// of every word, and every Han character is a word to it.

import { TextInlines as Hooked } from './pdfmake-inside.ts'

type Item = { readonly text: string } & Record<string, unknown>
type Properties = Readonly<Record<string, unknown>>

type TextInlinesPrototype = {
  measure(items: readonly Item[], styles: unknown): readonly Item[]
  widthOfText(text: string, item: Item): number
}

const { prototype } = Hooked as { readonly prototype: TextInlinesPrototype }
const measureAsItComes = prototype.measure

// One call an item is the same as one for all, but for an indent of the first line, which no document of ours has.
prototype.measure = function measureOnceARun(items, styles) {
  let own: Properties = {}
  let found: Properties | null = null
  for (const item of items) {
    if (found !== null && hasStyle(item, own) && !/\s/.test(item.text)) {
      Object.assign(item, found)
      item['width'] = this.widthOfText(item.text, item)
    } else {
      own = withoutKeys(item, OF_THE_WORD)
      measureAsItComes.call(this, [item], styles)
      found = { ...withoutKeys(item, [...OF_THE_WORD, 'width']), leadingCut: 0, trailingCut: 0 }
    }
  }
  return items
}

const OF_THE_WORD: readonly string[] = ['text', 'lineEnd', 'noNewLine']

function hasStyle(item: Item, own: Properties): boolean {
  for (const key in item) if (!OF_THE_WORD.includes(key) && item[key] !== own[key]) return false
  for (const key in own) if (!(key in item)) return false
  return true
}

const withoutKeys = (item: Item, keys: readonly string[]): Properties =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)))
