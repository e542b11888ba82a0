// Lists as files. Whoever takes one out of the ledger is recorded with what it was: it may hold what the contracts keep
// secret.

import { basename } from 'node:path'
import { ok } from '../../src/base/result.ts'
import { publishWritten } from '../files.ts'
import { writeList } from '../lists/export-list.ts'
import { sourceOf } from '../lists/list-source.ts'
import type { Handlers } from './handler.ts'

export const listsHandlers: Handlers<'lists.export'> = {
  'lists.export': async (session, { title, content, file }) => {
    const published = await publishWritten(session, {
      file,
      write: sink => writeList(file, title, sourceOf(session, content), session.watch, sink),
      record: ({ written: rows, sha256 }) =>
        session.transact('lists.export', ledger =>
          ok(ledger.addHandOut({ kind: 'list', title, name: basename(file), rows, sha256 })),
        ),
    })
    if (!published.ok) return published
    const { file: path, sha256, written: rows, recorded: handOutId } = published.value
    return ok({ handOutId, file: path, sha256, rows })
  },
}
