// Reads what faultfs.c wrote down.

export type LoggedOperation =
  /** W: data written at `a`; w: the same outside the watched folder; A: said on standard output. */
  | { readonly kind: 'W' | 'w' | 'A'; readonly inode: number; readonly at: number; readonly data: Buffer }
  /** T: cut or grown to `at` bytes; S: the file synced. */
  | { readonly kind: 'T' | 'S'; readonly inode: number; readonly at: number }
  /** F: the folder synced; C: made (with its inode); D, X: a folder made, removed; U: deleted. */
  | { readonly kind: 'F' | 'C' | 'D' | 'X' | 'U'; readonly inode: number; readonly path: string }
  | { readonly kind: 'R'; readonly path: string; readonly to: string }

/** A number that the system gives to another file once the first is gone would make one of the two. */
const FIRST_OWN_NUMBER = 2 ** 48

export function parseLog(log: Buffer): LoggedOperation[] {
  const operations: LoggedOperation[] = []
  const numbers = new Map<string, number>()
  let position = 0
  while (position < log.length) {
    const endOfLine = log.indexOf(10, position)
    const line = log.toString('utf8', position, endOfLine)
    position = endOfLine + 1
    const [head = '', to = ''] = line.split('\0')
    const [kind = '', inode = '', a = '', b = '', ...path] = head.split(' ')
    if (kind === 'C') numbers.set(inode, FIRST_OWN_NUMBER + operations.length)
    const number = numbers.get(inode) ?? Number(inode)
    const operation = operationOf(kind, number, Number(a), path.join(' '), to, () => {
      const data = log.subarray(position, position + Number(b))
      position += Number(b)
      return data
    })
    operations.push(operation)
  }
  return operations
}

function operationOf(
  kind: string,
  inode: number,
  at: number,
  path: string,
  to: string,
  takeData: () => Buffer,
): LoggedOperation {
  switch (kind) {
    case 'W':
    case 'w':
    case 'A':
      return { kind, inode, at, data: takeData() }
    case 'T':
    case 'S':
      return { kind, inode, at }
    case 'F':
    case 'C':
    case 'D':
    case 'X':
    case 'U':
      return { kind, inode, path }
    case 'R':
      return { kind, path, to }
    default:
      throw new Error(`an unknown line in the log: ${kind}`)
  }
}
