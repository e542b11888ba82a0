// What a page is made of, as plain data: the few nodes that statements and letters need. It is our own type so that
// documents stay pure and can be kept as JSON; host/pdf turns it into the PDF library's definition, where the
// compiler checks that every node has one there. All lengths are points, from the page's top left corner.

export type DocumentDefinition = {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: Margins
  readonly info: { readonly title: string; readonly author: string; readonly subject: string }
  readonly defaultStyle: TextStyle
  /** Drawn behind the text. */
  readonly background: PageFurniture
  /** Laid out from the lower edge of the text area, over the full width of the paper. */
  readonly footer: PageFurniture
  readonly content: readonly Node[]
  /** When the node `ending` would start a page of its own, `breakBeforeCompanion` sends this row along. */
  readonly keepTogether: { readonly companion: string; readonly ending: string } | null
  /** Room left free for visible signature fields, in the order in which they are to be used. */
  readonly signatureSlots: readonly SignatureSlot[]
}

/** What a page carries besides the text; page numbers are `PAGE_TOKEN` and `PAGES_TOKEN` in it. */
export type PageFurniture = {
  readonly first: readonly Node[]
  readonly odd: readonly Node[]
  readonly even: readonly Node[]
}

// Private-use characters: no name or sentence that a clerk types can be mistaken for one.
export const PAGE_TOKEN = '\u{e000}'
export const PAGES_TOKEN = '\u{e001}'

export type SignatureSlot = {
  readonly page: 'first' | 'last'
  readonly leftMm: number
  readonly topMm: number
  readonly widthMm: number
  readonly heightMm: number
}

/** left, top, right, bottom */
export type Margins = readonly [number, number, number, number]

/**
 * Faces, not files. The first five come with the program; the others are those that GB/T 9704 wants in a letter (仿宋,
 * 小标宋, 楷体, 黑体): the clerk's own where the computer has them (see host/pdf/fonts.ts).
 */
export type FontFace =
  | 'song'
  | 'song-bold'
  | 'hei'
  | 'hei-medium'
  | 'hei-bold'
  | 'fang-song'
  | 'title'
  | 'kai'
  | 'hei-ti'

export type TextStyle = {
  readonly font?: FontFace
  readonly fontSize?: number
  readonly lineHeight?: number
  readonly color?: string
  readonly alignment?: 'left' | 'center' | 'right' | 'justify'
  /** `hwid`: half-width figures, exactly 0.5 em where the face's own are proportional. */
  readonly fontFeatures?: readonly 'hwid'[]
  readonly noWrap?: boolean
  readonly preserveLeadingSpaces?: boolean
}

export type TextRun = TextStyle & { readonly text: string }

type Placed = {
  readonly id?: string
  readonly pageBreak?: 'before'
  readonly margin?: Margins
  readonly width?: number | 'auto' | '*'
  readonly absolutePosition?: { readonly x: number; readonly y: number }
  readonly relativePosition?: { readonly x: number; readonly y: number }
}

export type TextNode = Placed & TextStyle & { readonly text: string | readonly TextRun[] }

export type StackNode = Placed &
  TextStyle & { readonly stack: readonly Node[]; readonly unbreakable?: boolean }

export type ColumnsNode = Placed &
  TextStyle & {
    readonly columns: readonly Node[]
    readonly columnGap?: number
    readonly unbreakable?: boolean
  }

export type CanvasNode = Placed & { readonly canvas: readonly Shape[] }

export type Shape =
  | {
      readonly type: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly lineWidth: number
      readonly lineColor: string
      readonly dash?: { readonly length: number; readonly space: number }
    }
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly w: number
      readonly h: number
      readonly lineWidth: number
      readonly lineColor: string
    }

export type TableNode = Placed &
  TextStyle & {
    readonly table: {
      readonly widths: readonly (number | '*')[]
      readonly headerRows?: number
      readonly keepWithHeaderRows?: number
      readonly dontBreakRows?: boolean
      readonly body: readonly (readonly TableCell[])[]
    }
    readonly rules: TableRules
    readonly unbreakable?: boolean
  }

export type TableCell = (TextNode | StackNode | ColumnsNode | CanvasNode | TableNode) & {
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly fillColor?: string
}

/** Line 0 is the top of the first row or the left of the first column. */
export type TableRules = {
  readonly horizontal: RuleSet
  readonly vertical: RuleSet
  readonly paddingX: number
  readonly paddingY: number
}

export type RuleSet = {
  readonly usual: Rule
  readonly except: readonly { readonly line: number; readonly rule: Rule }[]
}

export type Rule = { readonly width: number; readonly color: string }

/**
 * One line of text whose ink fills the band from `inkTop` to `inkBottom`, centred on `centre`: only the font knows
 * where its ink lies in the em box, so the host finds size and place (GB/T 9704 measures the mark by its upper edge).
 */
export type FittedTextNode = {
  readonly fitted: {
    readonly text: string
    readonly font: FontFace
    readonly color: string
    readonly centre: number
    readonly inkTop: number
    readonly inkBottom: number
  }
}

export type Node = TextNode | StackNode | ColumnsNode | CanvasNode | TableNode | FittedTextNode
