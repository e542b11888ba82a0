// The invoice in an OFD file (GB/T 33190: a zip of XML): the original data that is attached to it, else the marks by
// which it says what on its page is which field, and the few fields in its own head. Nothing is taken from where a
// text happens to stand.

import type { PrintedInvoice } from '../../../../src/invoices/printed-invoice.ts'
import { ofdDataNames } from '../../../../src/wording/ofd-names.ts'
import { allOf, at, elementTree, firstOf, type XmlElement } from '../element-tree.ts'
import { INVOICE_LIMITS } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { type ZipParts, zipParts } from '../zip-parts.ts'
import { decodeXml } from './decode-xml.ts'
import { invoiceIn } from './invoice-fields.ts'
import { textsOnPages } from './page-texts.ts'

/** How many attachments, lists of marks and pages are looked into. */
const MOST_PARTS = 20

export function invoiceInOfd(bytes: Uint8Array): PrintedInvoice | null {
  const parts = zipParts(bytes, INVOICE_LIMITS.unpackedBytes)
  const head = treeOf(parts, 'OFD.xml') ?? refuse({ kind: 'no-invoice-file' })
  const path = pathsFrom('', firstOf(head, 'DocRoot')?.text ?? '')[0] ?? ''
  const document = treeOf(parts, path) ?? refuse({ kind: 'invoice-file-damaged' })
  const inDocument: Lookup = { parts, folder: folderOf(path) }
  const read = attached(document, inDocument) ?? marked(document, inDocument)
  return read === null ? null : filledFrom(read, head)
}

/** Where a part of the document is looked for. */
type Lookup = { readonly parts: ZipParts; readonly folder: string }

function attached(document: XmlElement, look: Lookup): PrintedInvoice | null {
  const list = partAt(look, at(document, 'Attachments')?.text)
  if (list === null) return null
  const inFolder = { ...look, folder: folderOf(list.path) }
  for (const { text } of allOf(list.tree, 'FileLoc').slice(0, MOST_PARTS)) {
    if (!/\.(?:xml|xbrl)$/i.test(text.trim())) continue
    const part = partAt(inFolder, text) ?? partAt(look, text)
    const invoice = part === null ? null : invoiceIn(part.tree)
    if (invoice !== null) return invoice
  }
  return null
}

function marked(document: XmlElement, look: Lookup): PrintedInvoice | null {
  const list = partAt(look, at(document, 'CustomTags')?.text)
  if (list === null) return null
  const pages = [...allOf(document, 'Page'), ...allOf(document, 'TemplatePage')]
    .slice(0, MOST_PARTS)
    .flatMap(page => partAt(look, page.attribute('BaseLoc') ?? undefined)?.tree ?? [])
  const texts = textsOnPages(pages)
  const inFolder = { ...look, folder: folderOf(list.path) }
  for (const { text } of allOf(list.tree, 'FileLoc').slice(0, MOST_PARTS)) {
    const part = partAt(inFolder, text) ?? partAt(look, text)
    const invoice = part === null ? null : invoiceIn(part.tree, element => texts.of(element))
    if (invoice !== null) return { ...invoice, kind: invoice.kind ?? texts.title }
  }
  return null
}

/** What the marks leave out and the head of the file has, by its Chinese name. */
function filledFrom(invoice: PrintedInvoice, head: XmlElement): PrintedInvoice {
  const byName = new Map(
    allOf(head, 'CustomData').map(each => [each.attribute('Name') ?? '', each.text.trim()]),
  )
  const from = (own: string | null, name: string) => own ?? byName.get(name) ?? null
  return {
    ...invoice,
    issuedOn: from(invoice.issuedOn, ofdDataNames.issuedOn),
    net: from(invoice.net, ofdDataNames.net),
    tax: from(invoice.tax, ofdDataNames.tax),
    seller: { ...invoice.seller, code: from(invoice.seller.code, ofdDataNames.sellerCode) },
    buyer: { ...invoice.buyer, code: from(invoice.buyer.code, ofdDataNames.buyerCode) },
  }
}

type Part = { readonly path: string; readonly tree: XmlElement }

function partAt({ parts, folder }: Lookup, location: string | undefined): Part | null {
  for (const path of location === undefined ? [] : pathsFrom(folder, location)) {
    const tree = treeOf(parts, path)
    if (tree !== null) return { path, tree }
  }
  return null
}

function treeOf(parts: ZipParts, path: string): XmlElement | null {
  const content = parts.unpack(path)
  return content === null ? null : elementTree(decodeXml(content))
}

/** From the folder or, as some programs write it, from the top. These are names of parts, never of files. */
function pathsFrom(folder: string, location: string): readonly string[] {
  const steps = (from: string) => {
    const kept: string[] = []
    for (const step of `${from}${location.trim()}`.split('/')) {
      if (step === '..') kept.pop()
      else if (step !== '' && step !== '.') kept.push(step)
    }
    return kept.join('/')
  }
  return location.trim().startsWith('/') ? [steps('')] : [steps(folder), steps('')]
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
