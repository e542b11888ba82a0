// The shape of a table of sentences: one for each kind of a union, made from that kind's facts. A kind without a
// sentence does not compile.

export type Sentences<R extends { readonly kind: string }> = {
  readonly [K in R['kind']]: (refusal: Extract<R, { readonly kind: K }>) => string
}
