// Leaves a line ragged when justifying would tear it apart. An invoice's number of twenty figures must not be broken, so
// the line before it may end ten characters early; spread over the line that gap looks like a form to fill in.

import { ElementWriter as Hooked } from './pdfmake-inside.ts'

type Inline = { readonly alignment: string; readonly fontSize: number }
type Line = { readonly inlines: readonly Inline[]; getWidth(): number }
type WriterPrototype = {
  alignLine(this: { context(): { readonly availableWidth: number } }, line: Line): void
}

const LOOSEST_IN_CHARACTERS = 2.5

const ElementWriter = Hooked as { readonly prototype: WriterPrototype }

const alignLineAsItComes = ElementWriter.prototype.alignLine

ElementWriter.prototype.alignLine = function alignUnlessLoose(line) {
  const [first] = line.inlines
  const isLoose =
    first?.alignment === 'justify' &&
    this.context().availableWidth - line.getWidth() > LOOSEST_IN_CHARACTERS * first.fontSize
  if (!isLoose) alignLineAsItComes.call(this, line)
}
