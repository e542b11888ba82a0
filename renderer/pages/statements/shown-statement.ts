// As much of an issued statement as showing it needs.

export type Span = { readonly from: string; readonly to: string }

export type ShownStatement = Span & { readonly documentId: number; readonly number: string }
