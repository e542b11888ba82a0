// How the tests run: plain Node, each file in its own process, because the database driver is native and a crash
// in it must cost one file. In CI a report is left for .ci/run to sum.

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // The window's tests need a screen: npm run test:desktop.
    exclude: ['tests/output/**', 'tests/desktop/**'],
    globalSetup: ['tests/own-temporary-folder.ts'],
    pool: 'forks',
    // Left to itself the runner keeps one of two processors idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A fault is told late on a busy machine, never invented.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'tests/output/vitest.json' },
  },
})
