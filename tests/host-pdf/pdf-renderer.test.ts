import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer, type PdfResult } from '../../host/pdf/pdf-client.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { issuedFrame, paymentLetter, shortLetter } from '../documents/example-letters.ts'
import { monthlyFees, statementOf, threeInstalments } from '../documents/example-statements.ts'
import { createdOn } from './drawn.ts'
import { run, withPdfFile } from './poppler.ts'

const hashOf = (result: PdfResult) =>
  result.ok ? createHash('sha256').update(result.value.bytes).digest('hex') : JSON.stringify(result.error)

describe('drawing in a thread of its own', () => {
  it('the same definition gives the same bytes in every thread, in any order', async () => {
    const definitions = [threeInstalments(), monthlyFees('2024-03', '2025-02')].map(statementDocument)
    const letters = [paymentLetter(issuedFrame), shortLetter].map(letterDocument)
    const all = [...definitions, ...letters]
    const [one, other] = [
      createPdfRenderer({ ownFonts: NO_OWN_FONTS }),
      createPdfRenderer({ ownFonts: NO_OWN_FONTS }),
    ]
    const first = await Promise.all(all.map(definition => one.render(definition, { createdOn })))
    const second = await Promise.all(
      all.toReversed().map(definition => other.render(definition, { createdOn })),
    )
    await Promise.all([one.close(), other.close()])
    expect(first.every(result => result.ok)).toBe(true)
    expect(second.toReversed().map(hashOf)).toEqual(first.map(hashOf))
    expect(new Set(first.map(hashOf)).size).toBe(all.length)
  })

  it('states title, author and the given day, and no other moment', async () => {
    const renderer = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
    const result = await renderer.render(letterDocument(shortLetter), { createdOn })
    await renderer.close()
    const info = withPdfFile(result.ok ? result.value.bytes : new Uint8Array(), file =>
      run('pdfinfo', '-isodates', file),
    )
    expect(info).toContain('Title:           蛟河市人民法院关于核对2025年度通信服务费用的函')
    expect(info).toContain('Author:          蛟河市人民法院')
    expect(info).toContain('CreationDate:    2026-04-22T00:00:00Z')
    expect(info).toContain('ModDate:         2026-04-22T00:00:00Z')
    expect(info).toContain('Page size:       595.276 x 841.89 pts (A4)')
  })

  it('a document too big for the memory costs that document only', async () => {
    const renderer = createPdfRenderer({ ownFonts: NO_OWN_FONTS, memoryMegabytes: 30 })
    const [line] = threeInstalments().lines
    const huge = statementOf(Array.from({ length: 12_000 }, () => line).filter(one => one !== undefined))
    const tooBig = await renderer.render(statementDocument(huge), { createdOn })
    const next = await renderer.render(letterDocument(shortLetter), { createdOn })
    await renderer.close()
    expect(tooBig).toEqual({ ok: false, error: { kind: 'pdf-out-of-memory' } })
    expect(next).toMatchObject({ ok: true, value: { pages: 1 } })
  })

  it('what it cannot draw is an answer, and so is a call after closing', async () => {
    const renderer = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
    const wrongFace = { ...letterDocument(shortLetter), defaultStyle: { font: 'no such face' as 'hei' } }
    expect(await renderer.render({ ...wrongFace, content: [{ text: '函' }] }, { createdOn })).toMatchObject({
      ok: false,
      error: { kind: 'pdf-failed' },
    })
    await renderer.close()
    expect(await renderer.render(letterDocument(shortLetter), { createdOn })).toEqual({
      ok: false,
      error: { kind: 'pdf-renderer-closed' },
    })
  })

  it('closing answers what is still being drawn', async () => {
    const renderer = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
    const pending = renderer.render(letterDocument(shortLetter), { createdOn })
    await renderer.close()
    expect(await pending).toEqual({ ok: false, error: { kind: 'pdf-renderer-closed' } })
  })

  it('finishes its work and then does not keep the process alive, although nobody closes it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pdf-process-'))
    const script = path.join(folder, 'draw.ts')
    const from = (file: string) => JSON.stringify(new URL(`../../${file}`, import.meta.url).href)
    writeFileSync(
      script,
      `import { createPdfRenderer } from ${from('host/pdf/pdf-client.ts')}
       import { NO_OWN_FONTS } from ${from('host/pdf/font-files/own-fonts.ts')}
       import { letterDocument } from ${from('src/documents/letter-document.ts')}
       import { shortLetter } from ${from('tests/documents/example-letters.ts')}
       const result = await createPdfRenderer({ ownFonts: NO_OWN_FONTS }).render(letterDocument(shortLetter), { createdOn: '2026-04-22' })
       console.log(result.ok)`,
    )
    try {
      expect(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 100_000 }).trim()).toBe(
        'true',
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
