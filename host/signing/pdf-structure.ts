// Reads just so much of a PDF as an incremental update needs: where its objects are, its catalogue and its pages. Only
// for files of our own making (classic cross-reference tables, no object streams); anything else is a bug and asserts.

import { assert } from '../../src/base/assert.ts'

export type PdfStructure = {
  readonly startXref: number
  /** The number that the next new object gets. */
  readonly size: number
  readonly root: number
  /** Trailer entries that an update has to repeat. */
  readonly kept: readonly string[]
  readonly pages: readonly number[]
  /** The text between `obj` and `endobj`. */
  object(number: number): string
}

export type NewObject = { readonly number: number; readonly body: string }

export function readStructure(pdf: Uint8Array): PdfStructure {
  const text = latin1(pdf)
  const startXref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  assert(Number.isSafeInteger(startXref), 'the file does not end as a PDF')
  const { offsets, trailer } = readXref(text, startXref)

  const object = (number: number): string => {
    const offset = offsets.get(number)
    assert(offset !== undefined, `no object ${number} in the PDF`)
    const found = new RegExp(`^${number} 0 obj\\s([\\s\\S]*?)\\sendobj`).exec(text.slice(offset))
    assert(found?.[1] !== undefined, `object ${number} is not where the PDF says`)
    return found[1].trim()
  }
  const root = referenceIn(trailer, 'Root')
  return {
    startXref,
    size: Number(entry(trailer, /\/Size (\d+)/)),
    root,
    kept: [/\/Info \d+ 0 R/, /\/ID \[[^\]]*\]/].flatMap(pattern => pattern.exec(trailer) ?? []),
    pages: kidsOf(object(referenceIn(object(root), 'Pages'))),
    object,
  }
}

/** The objects, a cross-reference table and a trailer: what is appended, byte for byte. */
export function incrementalUpdate(
  pdf: Uint8Array,
  structure: PdfStructure,
  objects: readonly NewObject[],
): string {
  const sorted = objects.toSorted((a, b) => a.number - b.number)
  let written = pdf.at(-1) === 10 ? '' : '\n'
  let table = '0 1\n0000000000 65535 f \n'
  for (const { number, body } of sorted) {
    table += `${number} 1\n${String(pdf.length + written.length).padStart(10, '0')} 00000 n \n`
    written += `${number} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(structure.size, ...sorted.map(one => one.number + 1))
  const entries = [
    `/Size ${size}`,
    `/Root ${structure.root} 0 R`,
    ...structure.kept,
    `/Prev ${structure.startXref}`,
  ]
  const xref = pdf.length + written.length
  return `${written}xref\n${table}trailer\n<<${entries.join(' ')}>>\nstartxref\n${xref}\n%%EOF\n`
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export function referenceIn(dictionary: string, key: string): number {
  return Number(entry(dictionary, new RegExp(`/${key} (\\d+) 0 R`)))
}

// The newest table comes first, so the first offset seen of an object is the one in force.
function readXref(text: string, start: number) {
  const offsets = new Map<number, number>()
  const newest = sectionAt(text, start)
  for (let section = newest; ; section = sectionAt(text, section.previous)) {
    for (const [number, offset] of section.entries) if (!offsets.has(number)) offsets.set(number, offset)
    if (section.previous === undefined) return { offsets, trailer: newest.trailer }
  }
}

function sectionAt(text: string, start: number | undefined) {
  assert(start !== undefined && text.startsWith('xref', start), 'no classic cross-reference table')
  const trailerAt = text.indexOf('trailer', start)
  const entries = new Map<number, number>()
  const lines = text.slice(start, trailerAt).split('\n').slice(1)
  let next = 0
  for (const line of lines) {
    const used = /^(\d{10}) \d{5} ([nf])/.exec(line)
    if (used === null) next = Number(line.split(' ')[0])
    else {
      if (used[2] === 'n') entries.set(next, Number(used[1]))
      next += 1
    }
  }
  const trailer = text.slice(trailerAt, text.indexOf('startxref', trailerAt))
  const previous = /\/Prev (\d+)/.exec(trailer)?.[1]
  return { entries, trailer, previous: previous === undefined ? undefined : Number(previous) }
}

function kidsOf(pageTree: string): readonly number[] {
  return [...entry(pageTree, /\/Kids \[([^\]]*)\]/).matchAll(/(\d+) 0 R/g)].map(match => Number(match[1]))
}

function entry(dictionary: string, pattern: RegExp): string {
  const found = pattern.exec(dictionary)?.[1]
  assert(found !== undefined, `the PDF lacks ${pattern.source}`)
  return found
}
