// How the window's tests run: one after another, each in a real Electron on a screen that only they see. The window
// is built once before them.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/desktop/**/*.test.ts'],
    globalSetup: ['tests/desktop/global-setup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    // Opening a ledger alone takes a second where the machine is busy.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'tests/output/vitest-desktop.json' },
  },
})
