// 年度归档, made, checked and listed.

import { resolve } from 'node:path'
import { ok } from '../../src/base/result.ts'
import type { ReadLedger } from '../../src/services/ports.ts'
import { checkArchive } from '../archive/check-archive.ts'
import type { Handlers } from './handler.ts'

export const archiveHandlers: Handlers<'archive.make' | 'archive.check' | 'archive.list'> = {
  'archive.make': async (session, asked) => {
    // Loaded when somebody asks: nothing else here needs it.
    const { makeArchive } = await import('../archive/make-archive.ts')
    return await makeArchive(session, asked)
  },
  'archive.check': async (session, { folder }) => {
    const checked = await checkArchive(resolve(session.folder, folder), session.watch)
    if (!checked.ok) return checked
    const { files, missing, changed, extra, sha256 } = checked.value
    const made = session.ledger.archives().find(each => each.sha256 === sha256)
    return ok({
      ok: missing.length + changed.length + extra.length === 0 && made !== undefined,
      ...{ files, missing: [...missing], changed: [...changed], extra: [...extra], sha256 },
      made: made === undefined ? null : toApi(made),
    })
  },
  'archive.list': ({ ledger }) => ok({ archives: ledger.archives().map(toApi) }),
}

const toApi = (made: ReturnType<ReadLedger['archives']>[number]) => ({
  handOutId: made.handOutId,
  title: made.title,
  files: made.rows,
  sha256: made.sha256,
  recordedAt: made.recordedAt,
  recordedBy: made.recordedBy,
})
