// How many pages a PDF has, as its own tree of pages says; null for what is no PDF or hides the tree from a plain reader.

export function pdfPages(content: Uint8Array): number | null {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-')) return null
  const counts = [...text.matchAll(/<<[^<>]*\/Type\s*\/Pages\b[^<>]*>>/g)].map(([tree]) =>
    Number(/\/Count\s+(\d+)/.exec(tree)?.[1] ?? 0),
  )
  const most = Math.max(0, ...counts)
  return most === 0 ? null : most
}
