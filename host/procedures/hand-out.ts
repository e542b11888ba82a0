// What is handed out of the ledger as a whole.

import { ok } from '../../src/base/result.ts'
import { exportCsv } from '../export-csv.ts'
import type { Handlers } from './handler.ts'

export const handOutHandlers: Handlers<'ledger.exportCsv'> = {
  'ledger.exportCsv': (session, { folder }) => {
    const written = exportCsv(session, folder)
    return written.ok ? ok({ folder: written.value.folder, files: [...written.value.files] }) : written
  },
}
