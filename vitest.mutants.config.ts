// How the tests of one room run when they are tried by mutants of its code: scripts/mutants.ts names the folder.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
  },
})
