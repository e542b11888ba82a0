// Reads the list of files in a packed program's archive: its head is JSON behind four lengths.

import { closeSync, openSync, readSync } from 'node:fs'

export type ArchivedFile = { readonly path: string; readonly isUnpacked: boolean }

type Node = { readonly files?: Readonly<Record<string, Node>>; readonly unpacked?: boolean }

export function listArchive(file: string): readonly ArchivedFile[] {
  const descriptor = openSync(file, 'r')
  try {
    const lengths = Buffer.alloc(16)
    readSync(descriptor, lengths, 0, 16, 0)
    const head = Buffer.alloc(lengths.readUInt32LE(12))
    readSync(descriptor, head, 0, head.length, 16)
    return listBelow(JSON.parse(head.toString()), '')
  } finally {
    closeSync(descriptor)
  }
}

function listBelow({ files = {} }: Node, folder: string): readonly ArchivedFile[] {
  return Object.entries(files).flatMap(([name, node]) =>
    node.files === undefined
      ? [{ path: `${folder}${name}`, isUnpacked: node.unpacked === true }]
      : listBelow(node, `${folder}${name}/`),
  )
}
