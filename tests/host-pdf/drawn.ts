// A drawn document for tests that look at the page.

import { expect } from 'vitest'
import { renderPdf } from '../../host/pdf/render-pdf.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { DocumentDefinition } from '../../src/documents/document-definition.ts'

export const createdOn = calendarDate('2026-04-22')

export async function drawn(definition: DocumentDefinition): Promise<{ bytes: Uint8Array; pages: number }> {
  const result = await renderPdf(definition, { createdOn })
  expect(result).toMatchObject({ ok: true })
  return result.ok ? result.value : { bytes: new Uint8Array(), pages: 0 }
}
