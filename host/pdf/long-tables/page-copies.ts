// The pages between the first and the last of a long table are alike but for their rows and their number. One of them
// is laid out for each count of digits that the number has; the others are copies of it.

import type { PageCopy } from '../painting.ts'
import { Renderer as Hooked } from '../pdfmake-inside.ts'

type Inline = { readonly text: string; readonly pageNumber?: boolean }
type Line = { readonly inlines: readonly Inline[]; clone(): Line }
type Vector = { readonly copies?: readonly PageCopy[] }
type Item =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector'; readonly item: Vector }
  | { readonly type: 'other'; readonly item: unknown }
type Page = { readonly items: readonly Item[] }

type RendererPrototype = { renderPages(pages: readonly Page[]): void }

const { prototype } = Hooked as { readonly prototype: RendererPrototype }
const renderPagesAsItComes = prototype.renderPages

prototype.renderPages = function renderPagesAndCopies(pages) {
  renderPagesAsItComes.call(this, pages.flatMap(copiesOf))
}

function copiesOf(page: Page): readonly Page[] {
  const copied = page.items.flatMap(each => (each.type === 'vector' ? (each.item.copies ?? []) : []))
  return copied.length === 0 ? [page] : copied.map(copy => copyOf(page, copy))
}

const copyOf = (page: Page, copy: PageCopy): Page => ({
  ...page,
  items: page.items.map(item => copyItem(item, copy)),
})

function copyItem(each: Item, { number, painter }: PageCopy): Item {
  if (each.type === 'vector' && each.item.copies !== undefined) {
    return { ...each, item: { ...each.item, painter } as Vector }
  }
  if (each.type !== 'line' || !each.item.inlines.some(inline => inline.pageNumber)) return each
  const line = each.item.clone()
  const inlines = line.inlines.map(inline =>
    // As many digits as the page that was laid out has, and all digits of the face are of one width.
    inline.pageNumber ? { ...inline, text: inline.text.replace(/\d+/, String(number)) } : inline,
  )
  return { ...each, item: Object.assign(line, { inlines }) }
}
