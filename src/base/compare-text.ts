// The plain order of text, by code units: for days, months, ids and kinds. Never the order of a language, which
// differs between machines and would change what a list or an export looks like.

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
