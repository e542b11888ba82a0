// Before the tests of a run: a folder of the system's for all that they write beside the project. It goes with the run, also
// where a test that was killed, or that failed while it was being set up, has left its own behind.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const OWN_FOLDER = 'tests-'

/** Every process of the run takes its folder from the environment. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), OWN_FOLDER))
  // What runs as nobody must come through to the folders that it is given.
  chmodSync(folder, 0o711)
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
