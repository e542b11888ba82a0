// How the window's tests run: one after another, each in a real Electron on a screen that only they see. The window
// is built once before them.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/desktop/**/*.test.ts'],
    globalSetup: ['tests/own-temporary-folder.ts', 'tests/desktop/global-setup.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 240_000,
    // A paper drawn twice takes half a minute where the machine is busy; a fault is told a minute later, not never.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 240_000,
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'tests/output/vitest-desktop.json' },
  },
})
