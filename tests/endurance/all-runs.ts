// Every fault run, in the order of the plan.

import { backupRuns } from './backup-runs.ts'
import { canaryRuns } from './canary.ts'
import { clerkRuns } from './clerk-runs.ts'
import { cutRuns } from './cut-runs.ts'
import { diskRuns } from './disk-runs.ts'
import type { FaultRun } from './figure.ts'
import { fileRuns } from './file-runs.ts'
import { flipRuns } from './flips.ts'
import { f4 } from './import-kills.ts'
import { ioErrorRuns } from './io-errors.ts'
import { killRuns } from './kills.ts'
import { tamperingRuns } from './tampering.ts'

const inOrder = new Intl.Collator('en', { numeric: true })

export const faultRuns: readonly FaultRun[] = [
  ...killRuns,
  f4,
  ...cutRuns,
  ...ioErrorRuns,
  ...diskRuns,
  ...fileRuns,
  ...flipRuns,
  ...tamperingRuns,
  ...backupRuns,
  ...canaryRuns,
  ...clerkRuns,
].sort((a, b) => inOrder.compare(a.row, b.row))
