// Compares two papers by their ink, coarsely: a printer's driver turns the sheet and draws letters as pictures, so that
// neither bytes nor text can be compared.

import { readFileSync } from 'node:fs'
import { run, withPdfFile } from '../host-pdf/poppler.ts'

const CELLS = 40

/** Between 0 (the same) and 1, of the first pages, both upright. */
export function inkDifference(a: Uint8Array, b: Uint8Array): number {
  const [first, second] = [cellsOf(a), cellsOf(b)]
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(first.map((ink, at) => Math.abs(ink - (second[at] ?? 0)))) / (sum(first) + sum(second))
}

/** How dark each cell of a grid over the page is. */
function cellsOf(pdf: Uint8Array): readonly number[] {
  const { width, height, pixels } = firstPage(pdf)
  const cells = new Array<number>(CELLS * CELLS).fill(0)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // A sheet that lies is turned as the printer turns it, by a quarter to the left.
      const [row, column] = width > height ? [1 - x / width, y / height] : [y / height, x / width]
      const cell =
        Math.min(CELLS - 1, Math.floor(row * CELLS)) * CELLS + Math.min(CELLS - 1, Math.floor(column * CELLS))
      cells[cell] = (cells[cell] ?? 0) + 255 - (pixels[y * width + x] ?? 255)
    }
  }
  return cells
}

function firstPage(pdf: Uint8Array) {
  return withPdfFile(pdf, (file, folder) => {
    run('pdftoppm', '-r', '40', '-gray', '-f', '1', '-l', '1', '-singlefile', file, `${folder}/page`)
    const image = readFileSync(`${folder}/page.pgm`)
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))
    if (head === null) throw new Error('no picture of the page')
    return { width: Number(head[1]), height: Number(head[2]), pixels: image.subarray(head[0].length) }
  })
}
