// The texts that a workbook's cells share, by their number. Readings printed above Chinese and Japanese characters are
// not part of a text.

import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import { walkXml } from './xml-walk.ts'

export function readSharedTexts(content: Uint8Array | null): readonly string[] {
  const texts: string[] = []
  if (content === null) return texts
  const collector = textCollector()
  walkXml(content, {
    open: name => {
      if (name === 'si') collector.begin()
      collector.open(name)
    },
    text: collector.text,
    close: name => {
      collector.close(name)
      if (name === 'si') texts.push(collector.taken())
      if (texts.length > LIMITS.cells) refuse({ kind: 'too-many-rows', most: LIMITS.rows })
    },
  })
  return texts
}

/** Puts together what the runs of one text hold, and stops at one that is longer than any cell's. */
export function textCollector() {
  let pieces: string[] = []
  let length = 0
  let isInText = false
  let readings = 0
  return {
    begin: () => {
      pieces = []
      length = 0
    },
    open: (name: string) => {
      if (name === 'rPh') readings += 1
      if (name === 't') isInText = true
    },
    text: (text: string) => {
      // One more than is taken shows that it is too long; the rest need not be kept.
      if (!isInText || readings > 0 || length > LIMITS.cellCharacters) return
      pieces.push(text.slice(0, LIMITS.cellCharacters + 1 - length))
      length += text.length
    },
    close: (name: string) => {
      if (name === 'rPh') readings -= 1
      if (name === 't') isInText = false
    },
    taken: () => pieces.join(''),
  }
}
