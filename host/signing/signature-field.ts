// Adds an empty signature field to a PDF as an incremental update: the earlier bytes stay, so signatures that are
// already there stay valid. The field shows its words inside a thin frame, as shapes.

import { appearanceStream, type FieldPlace, points, rounded } from './field-appearance.ts'
import {
  incrementalUpdate,
  type NewObject,
  type PdfStructure,
  readStructure,
  referenceIn,
} from './pdf-structure.ts'

export type SignatureField = FieldPlace & { readonly page: 'first' | 'last' }

export type SignatureFacts = {
  readonly signerName: string
  readonly reason: string
  readonly location: string
  /** The local clock's instant, UTC: '2026-04-22T08:15:00Z'. Nobody vouches for it. */
  readonly signedAt: string
  readonly field: SignatureField
  /** How long the certificates are that the signature will hold. */
  readonly certificateBytes: number
}

/** Where the hex digits of the signature go, and the four numbers before them, all still empty. */
export type Placeholder = {
  readonly bytes: Uint8Array
  readonly contents: { readonly start: number; readonly end: number }
  readonly byteRange: { readonly start: number; readonly end: number }
}

/** A P-256 signature with two certificates takes some 1,700 bytes; one of RSA with its chain has more. */
const LEAST_CONTENT_BYTES = 4096
/** A signature by RSA of 16,384 bits, the longest, and all that is neither it nor a certificate. */
const BESIDES_CERTIFICATES = 2048 + 1024
const BYTE_RANGE = `[${' '.repeat(44)}]`

export function addSignatureField(pdf: Uint8Array, facts: SignatureFacts): Placeholder {
  const structure = readStructure(pdf)
  const contentBytes = Math.max(LEAST_CONTENT_BYTES, facts.certificateBytes + BESIDES_CERTIFICATES)
  const appended = incrementalUpdate(pdf, structure, fieldObjects(structure, facts, contentBytes))
  const contents = appended.indexOf('/Contents <') + '/Contents '.length
  const range = appended.indexOf(BYTE_RANGE)
  return {
    bytes: new Uint8Array(Buffer.concat([pdf, Buffer.from(appended, 'latin1')])),
    contents: { start: pdf.length + contents, end: pdf.length + contents + 2 * contentBytes + 2 },
    byteRange: { start: pdf.length + range, end: pdf.length + range + BYTE_RANGE.length },
  }
}

function fieldObjects(
  structure: PdfStructure,
  facts: SignatureFacts,
  contentBytes: number,
): readonly NewObject[] {
  const { field } = facts
  const page = (field.page === 'first' ? structure.pages[0] : structure.pages.at(-1)) ?? 0
  const pageBody = structure.object(page)
  const [signature, widget, appearance, newForm] = [0, 1, 2, 3].map(step => structure.size + step) as [
    number,
    number,
    number,
    number,
  ]
  const name = `Signature${countFields(structure) + 1}`
  return [
    { number: signature, body: signatureDictionary(facts, contentBytes) },
    {
      number: widget,
      body:
        `<</Type/Annot/Subtype/Widget/FT/Sig/T (${name})/V ${signature} 0 R/P ${page} 0 R/F 132` +
        `/Rect [${rectangle(field, heightOf(pageBody)).join(' ')}]/AP<</N ${appearance} 0 R>>>>`,
    },
    { number: appearance, body: appearanceStream(field) },
    { number: page, body: withReference(pageBody, 'Annots', widget) },
    ...formObjects(structure, widget, newForm),
  ]
}

function signatureDictionary(
  { signerName, reason, location, signedAt }: SignatureFacts,
  contentBytes: number,
): string {
  const entries = [
    '/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached',
    `/ByteRange ${BYTE_RANGE}`,
    `/Contents <${'0'.repeat(2 * contentBytes)}>`,
    `/M (D:${signedAt.replace(/[-:T]/g, '').slice(0, 14)}Z)`,
    `/Name ${textString(signerName)}/Reason ${textString(reason)}/Location ${textString(location)}`,
  ]
  return `<<${entries.join('\n')}>>`
}

// The second signature finds a form and joins it.
function formObjects(structure: PdfStructure, widget: number, newForm: number): readonly NewObject[] {
  const catalogue = structure.object(structure.root)
  if (catalogue.includes('/AcroForm')) {
    const form = referenceIn(catalogue, 'AcroForm')
    return [{ number: form, body: withReference(structure.object(form), 'Fields', widget) }]
  }
  return [
    { number: newForm, body: `<</SigFlags 3/Fields [${widget} 0 R]>>` },
    { number: structure.root, body: catalogue.replace(/>>$/, `/AcroForm ${newForm} 0 R>>`) },
  ]
}

function countFields(structure: PdfStructure): number {
  const catalogue = structure.object(structure.root)
  if (!catalogue.includes('/AcroForm')) return 0
  return [...structure.object(referenceIn(catalogue, 'AcroForm')).matchAll(/\d+ 0 R/g)].length
}

function withReference(dictionary: string, key: string, number: number): string {
  const list = new RegExp(`/${key} \\[([^\\]]*)\\]`)
  return list.test(dictionary)
    ? dictionary.replace(list, `/${key} [$1 ${number} 0 R]`)
    : dictionary.replace(/>>$/, `/${key} [${number} 0 R]>>`)
}

function rectangle(
  { leftMm, topMm, widthMm, heightMm }: SignatureField,
  pageHeight: number,
): readonly number[] {
  const top = pageHeight - points(topMm)
  return [points(leftMm), top - points(heightMm), points(leftMm + widthMm), top].map(rounded)
}

const heightOf = (page: string): number => Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page)?.[1])

/** UTF-16 with its mark, in hex: names may hold brackets and any character. */
const textString = (words: string): string =>
  `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`
