// What the clerk wants restored: the backup, the place of the ledger to be, and who she is.

import type { CallInput } from '../../client/procedures.ts'

export type Wanted = CallInput<'desk.lookIntoBackup'>
