// Poppler reads what we wrote: another program's eyes, so that a test never asks the writer whether it wrote well.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Runs `use` with the PDF as a file in a folder of its own, and removes both. */
export function withPdfFile<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-test-'))
  try {
    const file = path.join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const run = (tool: string, ...args: readonly string[]): string =>
  execFileSync(tool, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })

/** All text in the order of drawing, without white space: where lines break is the layout's business. */
export const textOf = (bytes: Uint8Array, page?: number): string =>
  withPdfFile(bytes, file =>
    run('pdftotext', '-raw', ...(page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]), file, '-'),
  ).replace(/\s/g, '')

/** The text as the eye sees it, a line a line. */
export const linesOf = (bytes: Uint8Array): readonly string[] =>
  withPdfFile(bytes, file => run('pdftotext', '-layout', file, '-'))
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export type PlacedLine = {
  readonly page: number
  readonly text: string
  /** Millimetres from the page's top left corner; the em box, not the ink. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function placedLines(bytes: Uint8Array): readonly PlacedLine[] {
  const xml = withPdfFile(bytes, file => run('pdftotext', '-bbox-layout', file, '-'))
  return xml.split('<page ').flatMap((pageXml, page) =>
    [...pageXml.matchAll(/<line ([^>]*)>([\s\S]*?)<\/line>/g)].map(([, box = '', words = '']) => ({
      page,
      text: [...words.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(word => word[1]).join(''),
      left: millimetres(box, 'xMin'),
      top: millimetres(box, 'yMin'),
      right: millimetres(box, 'xMax'),
      bottom: millimetres(box, 'yMax'),
    })),
  )
}

/** Every word, from the top of each page to its bottom and from left to right. */
export function placedWords(bytes: Uint8Array): readonly PlacedLine[] {
  const xml = withPdfFile(bytes, file => run('pdftotext', '-bbox', file, '-'))
  const words = xml.split('<page ').flatMap((pageXml, page) =>
    [...pageXml.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = '', text = '']) => ({
      page,
      text,
      left: millimetres(box, 'xMin'),
      top: millimetres(box, 'yMin'),
      right: millimetres(box, 'xMax'),
      bottom: millimetres(box, 'yMax'),
    })),
  )
  // To the millimetre: what stands on one line may differ in the last digit.
  const inOrder = (word: PlacedLine) => [word.page, Math.round(word.top), Math.round(word.left)] as const
  return words.toSorted((a, b) => {
    const [first, second] = [inOrder(a), inOrder(b)]
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2]
  })
}

const millimetres = (box: string, key: string): number =>
  (Number(new RegExp(`${key}="([\\d.]+)"`).exec(box)?.[1]) * 25.4) / 72

export type RedRow = { readonly topMm: number; readonly leftMm: number; readonly rightMm: number }

/** Every row of a tenth of a millimetre of the page that has red ink, and from where to where it reaches. */
export function redRows(bytes: Uint8Array): readonly RedRow[] {
  return withPdfFile(bytes, (file, folder) => {
    const picture = path.join(folder, 'page')
    run('pdftoppm', '-r', '254', '-f', '1', '-l', '1', '-singlefile', file, picture)
    return redRowsOf(readFileSync(`${picture}.ppm`))
  })
}

function redRowsOf(ppm: Buffer): readonly RedRow[] {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))
  const [width, height, start] = [Number(header?.[1]), Number(header?.[2]), header?.[0].length ?? 0]
  const isRed = (x: number, y: number) => {
    const at = start + 3 * (y * width + x)
    return (ppm[at] ?? 0) > 150 && (ppm[at + 1] ?? 255) < 120 && (ppm[at + 2] ?? 255) < 130
  }
  const rows: RedRow[] = []
  for (let y = 0; y < height; y += 1) {
    const reds: number[] = []
    for (let x = 0; x < width; x += 1) if (isRed(x, y)) reds.push(x)
    const [first, last] = [reds[0], reds.at(-1)]
    if (first !== undefined && last !== undefined) {
      rows.push({ topMm: y / 10, leftMm: first / 10, rightMm: (last + 1) / 10 })
    }
  }
  return rows
}
