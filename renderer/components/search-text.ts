// What a search in a list finds: what holds every word of it, wherever in its texts. Nothing typed finds all.

export function searchFor(search: string): (texts: readonly unknown[]) => boolean {
  const wanted = search.trim().split(/\s+/)
  return texts => {
    const text = texts.join(' ')
    return wanted.every(word => text.includes(word))
  }
}
