// Texts that mean something to a browser, to a printer's language or to a PDF reader, in names, vouchers and notices: on
// paper they are letters, and the file asks for nothing.

import { expect, it } from 'vitest'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { threeInstalments } from '../documents/example-statements.ts'
import { drawn } from './drawn.ts'
import { run, textOf, withPdfFile } from './poppler.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src="file:///etc/passwd" onerror=alert(1)>',
  '<a href="http://example.invalid/">点这里</a>',
  'javascript:alert(1)',
  'file:///C:/Windows/win.ini',
  '@import url(http://example.invalid/x.css);',
  'background:url(http://example.invalid/x.png)',
  '{{7*7}}#{7*7}%7B',
  '%!PS (x) show showpage',
  ') Tj ET Q q /JS (app.alert(1)) /S /JavaScript',
  'endstream endobj trailer << /OpenAction 1 0 R >>',
  '\\input{/etc/passwd}',
]

it.each(HOSTILE)('is printed as it was typed: %s', async text => {
  const original = statementDocument(threeInstalments())
  const { bytes } = await drawn({
    ...original,
    info: { ...original.info, title: text, subject: text },
    content: [{ text }, ...original.content],
  })
  expect(textOf(bytes)).toContain(text.replace(/\s/g, ''))
  withPdfFile(bytes, file => {
    expect(run('pdfinfo', '-js', file)).toBe('')
    expect(run('pdfinfo', '-url', file).split('\n').slice(1).join('').trim()).toBe('')
    const facts = run('pdfinfo', file)
    expect(facts).toMatch(/^JavaScript: +no$/m)
    expect(facts).toMatch(/^Title: +/m)
  })
})
