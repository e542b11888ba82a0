// A journal entry as the procedures answer it, each account by its name.

import type { Entry } from '../../src/ledger/entry.ts'
import { accountInWords } from '../../src/wording/accounts.ts'

export const entryToApi = ({ entryId, kind, effectiveOn, lines }: Entry) => ({
  entryId,
  kind,
  effectiveOn,
  lines: lines.map(line => ({ ...line, accountName: accountInWords(line.account) })),
})
