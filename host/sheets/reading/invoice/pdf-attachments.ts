// The files that are attached to a PDF (EmbeddedFiles), taken out without drawing or running anything in it. Objects are
// found by walking through the file once; of a PDF only its attachments are of use here, so this knows no pages, fonts,
// scripts or forms. Whatever is not as it should be is passed over: then the PDF is only a picture.

import { inflateSync } from 'node:zlib'

type PdfObject = { readonly head: string; readonly data: Uint8Array | null }

const MOST = { objects: 50_000, headCharacters: 100_000, files: 20, unpackedBytes: 8 * 1024 * 1024 } as const

export function filesInPdf(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  // What is enciphered cannot be told from what is damaged.
  if (/\/Encrypt\s{0,20}\d/.test(text)) return []
  const objects = objectsIn(text, bytes)
  for (const packed of [...objects.values()]) {
    if (/\/Type\s*\/ObjStm/.test(packed.head)) unpackObjects(packed, objects)
  }
  const numbers = [...objects.values()].flatMap(({ head }) => attachedIn(head))
  return [...new Set(numbers)].slice(0, MOST.files).flatMap(number => {
    const file = objects.get(number)
    const content = file === undefined ? null : contentOf(file)
    return content === null ? [] : [content]
  })
}

/** By their numbers; of two with one number the later counts, as in a file that was saved again. */
function objectsIn(text: string, bytes: Uint8Array): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  const beginning = /(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\b/g
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    if (objects.size >= MOST.objects) break
    const near = text.slice(beginning.lastIndex, beginning.lastIndex + MOST.headCharacters)
    const end = /endobj|stream\r?\n/.exec(near)
    if (end === null) break
    const head = near.slice(0, end.index)
    const start = beginning.lastIndex + end.index + end[0].length
    const stop = end[0] === 'endobj' ? null : endOfData(text, start, head)
    const data = stop === null ? null : bytes.subarray(start, stop)
    objects.set(Number(found[1]), { head, data })
    beginning.lastIndex = stop ?? start
  }
  return objects
}

/** Where its length says, if the data ends there; else at the mark of its end. */
function endOfData(text: string, start: number, head: string): number | null {
  const length = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R|\d)/.exec(head)?.[1]
  const stated = start + Number(length ?? Number.NaN)
  if (/^\s{0,2}endstream/.test(text.slice(stated, stated + 12))) return stated
  const marked = text.indexOf('endstream', start)
  return marked < 0 ? null : marked
}

/** Objects that are packed together into one stream have no beginnings of their own. */
function unpackObjects(packed: PdfObject, objects: Map<number, PdfObject>): void {
  const content = contentOf(packed)
  if (content === null) return
  const text = Buffer.from(content).toString('latin1')
  const first = Number(/\/First\s+(\d{1,9})/.exec(packed.head)?.[1] ?? Number.NaN)
  const places = text.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at + 1 < places.length && objects.size < MOST.objects; at += 2) {
    const [number = Number.NaN, offset = Number.NaN, , next] = places.slice(at, at + 4)
    const head = text.slice(first + offset, next === undefined ? undefined : first + next)
    if (!objects.has(number)) objects.set(number, { head: head.slice(0, MOST.headCharacters), data: null })
  }
}

const attachedIn = (head: string): readonly number[] =>
  [...head.matchAll(/\/EF\s*<<[^>]{0,200}?\/(?:UF|F)\s+(\d{1,10})\s+\d{1,5}\s+R/g)].map(([, number]) =>
    Number(number),
  )

function contentOf({ head, data }: PdfObject): Uint8Array | null {
  if (data === null) return null
  const filters = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(head)
  const names = [...(filters?.[1] ?? filters?.[2] ?? '').matchAll(/\/(\w+)/g)].map(([, name]) => name)
  if (names.length === 0) return data.length > MOST.unpackedBytes ? null : data
  if (names.join() !== 'FlateDecode' && names.join() !== 'Fl') return null
  try {
    return inflateSync(data, { maxOutputLength: MOST.unpackedBytes })
  } catch {
    return null
  }
}
