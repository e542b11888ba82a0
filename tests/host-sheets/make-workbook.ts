// Workbooks and zip files made by hand for tests: as the standard has them, or with one thing about them wrong.

import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = {
  readonly name: string
  readonly content: Uint8Array
  /** What the index says of its size, where that is not the truth. */
  readonly claimedSize?: number
  /** The bit that says that it is enciphered. */
  readonly isEncrypted?: true
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize = content.length, isEncrypted } of parts) {
    const packed = deflateRawSync(content)
    const named = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, named, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    entries.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, place, named]),
    )
    locals.push(local)
    offset += local.length
  }
  const index = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, index, end])
}

export type MadeWorkbook = {
  /** The sheets' names, each with what stands between its rows' marks, or the whole part. */
  readonly sheets?: readonly { readonly name: string; readonly data: string; readonly after?: string }[]
  readonly date1904?: boolean
  readonly sharedStrings?: string
  readonly styles?: string
  /** Before the root of every sheet. */
  readonly prologue?: string
  readonly extra?: readonly ZipPart[]
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const part = (name: string, text: string): ZipPart => ({ name, content: Buffer.from(text) })

/** Style 1 shows days, style 2 a date that the workbook defines itself. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`

export function workbookOf(made: MadeWorkbook): Buffer {
  const { sheets = [], date1904, sharedStrings = '', styles = STYLES, prologue = '', extra = [] } = made
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${REL}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`,
  )
  return zipOf([
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="w" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${targets.join('')}<Relationship Id="t" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${sharedStrings}</sst>`),
    part('xl/styles.xml', styles),
    ...sheets.map(({ data, after = '' }, index) =>
      part(
        `xl/worksheets/sheet${index}.xml`,
        `${prologue}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${after}</worksheet>`,
      ),
    ),
    ...extra,
  ])
}

export const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
export const number = (stored: string, style = 0): string => `<c s="${style}"><v>${stored}</v></c>`
export const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`
