// Every paper, drawn with the program's own fonts: its bytes are those that were looked at and approved, its pages are
// sound, and its pictures lie in tests/output/papers to be looked at again. `npx vitest run tests/host-pdf/every-paper -u`
// takes the new hashes after a wanted change.

import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawn } from './drawn.ts'
import { EVERY_PAPER, type NamedPaper } from './every-paper.ts'
import { pageFaults } from './page-quality.ts'
import { run } from './poppler.ts'

const pictures = path.join(import.meta.dirname, '../output/papers')
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })

const MM = 25.4 / 72
const hashes = new Map<string, string>()

async function look({ name, definition }: NamedPaper): Promise<void> {
  const { bytes, pages } = await drawn(definition)
  if (/^(letter|notice)-/.test(name)) expect(pages).toBeLessThanOrEqual(5)
  hashes.set(name, createHash('sha256').update(bytes).digest('hex'))
  const file = path.join(pictures, `${name}.pdf`)
  writeFileSync(file, bytes)
  run('pdftoppm', '-png', '-r', '45', file, path.join(pictures, name))
  const { pageSize, pageMargins } = definition
  const [left, top, right, bottom] = pageMargins.map(points => points * MM) as [
    number,
    number,
    number,
    number,
  ]
  const area = { left, top, right: pageSize.width * MM - right, bottom: pageSize.height * MM - bottom }
  expect(pageFaults(bytes, area)).toEqual([])
}

describe('the look at a page', () => {
  it('finds what runs out of its margins, lies over something, begins or ends wrongly or stands alone', async () => {
    const place = (x: number, y: number) => ({ absolutePosition: { x, y } })
    const { bytes } = await drawn({
      pageSize: { width: 595, height: 842 },
      pageMargins: [60, 60, 60, 60],
      info: { title: 't', author: 'a', subject: 's' },
      defaultStyle: { font: 'hei', fontSize: 12 },
      background: { first: [], odd: [], even: [] },
      footer: { first: [], odd: [], even: [] },
      content: [
        { text: '太宽的一行'.repeat(20), noWrap: true },
        { text: '下面的字', ...place(80, 200) },
        { text: '上面的字', ...place(90, 203) },
        { text: '。行首', ...place(80, 300) },
        { text: '行尾（', ...place(80, 400) },
        { text: '一、标题', ...place(80, 765) },
        { text: '独行', pageBreak: 'before' },
      ],
      keepTogether: null,
      signatureSlots: [],
    })
    const area = { left: 60 * MM, right: 535 * MM, top: 60 * MM, bottom: 782 * MM }
    expect(pageFaults(bytes, area).map(({ page, fault }) => `${page} ${fault}`)).toEqual([
      '1 outside',
      '1 overlaps',
      '1 begins with a mark',
      '1 ends with a mark',
      '2 alone on the last page',
      '1 heading ends the page',
    ])
  })
})

describe('every paper', () => {
  it.each(EVERY_PAPER)('$name', look)

  it('has the bytes that it had', async () => {
    expect(hashes.size).toBe(EVERY_PAPER.length)
    await expect(`${JSON.stringify(Object.fromEntries(hashes), null, 1)}\n`).toMatchFileSnapshot(
      '../golden/paper-hashes.json',
    )
  })
})
