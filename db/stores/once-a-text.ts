// Rows of one answer repeat their days, months and JSON: each text is parsed once, and equal texts give one value.

/** Keep it for one answer only: it remembers every text that it was given. */
export function onceAText<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const value = known.get(text) ?? parse(text)
    known.set(text, value)
    return value
  }
}
