// How the tests of one room run when they are tried by mutants of its code: scripts/mutants.ts names the folder.

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They take seconds each. The first test that fails ends a trial, so the quick ones come before them. */
const SLOW = /(?:billing-properties|calendar-date|journal-text)\.test\.ts$/

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(
      files.toSorted((a, b) => Number(SLOW.test(a.moduleId)) - Number(SLOW.test(b.moduleId))),
    )
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    sequence: { sequencer: QuickFirst },
  },
})
