// How the tests run: plain Node, each file in its own process, because the database driver is native and a crash
// in it must cost one file. In CI a report is left for .ci/run to sum.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    // The window's tests need a screen: npm run test:desktop.
    exclude: ['tests/output/**', 'tests/desktop/**'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'tests/output/vitest.json' },
  },
})
