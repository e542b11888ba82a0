// SHA-256.txt as `sha256sum -c` reads it: a line for each file, its hash, two blanks, its path from the folder.

export type HashedFile = {
  /** With `/` between folders. */
  readonly path: string
  readonly sha256: string
}

export const hashList = (files: readonly HashedFile[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')

/** Null where a line is none of a list, or names what does not lie in the folder. */
export function parseHashList(text: string): readonly HashedFile[] | null {
  const files: HashedFile[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const found = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
    const [, sha256 = '', path = ''] = found ?? []
    if (found === null || leadsOut(path)) return null
    files.push({ path, sha256 })
  }
  return files
}

const leadsOut = (path: string): boolean =>
  path.startsWith('/') || path.includes('\\') || path.includes('\0') || path.split('/').includes('..')
