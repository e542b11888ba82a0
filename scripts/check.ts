// All that CI runs, in one command: every step is run, also after one has failed, so that a morning's work shows
// all of its faults at once. The results are left for .ci/run to sum.

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const steps = ['lint', 'typecheck', 'fences', 'test:unit', 'test:desktop'] as const

const outputFolder = path.join(import.meta.dirname, '../tests/output')
rmSync(outputFolder, { recursive: true, force: true })
mkdirSync(outputFolder, { recursive: true })

const results = Object.fromEntries(steps.map(step => [step, runStep(step)]))
writeFileSync(path.join(outputFolder, 'steps.json'), `${JSON.stringify(results)}\n`)

for (const [step, passed] of Object.entries(results)) console.log(`${passed ? 'passed' : 'FAILED'}  ${step}`)
process.exit(Object.values(results).every(Boolean) ? 0 : 1)

function runStep(step: string): boolean {
  console.log(`\n── ${step}`)
  return (
    spawnSync('npm', ['run', '--silent', step], { stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  )
}
