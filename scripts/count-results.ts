// The closing line of CI, `N passed, N failed`: each test counts, and so does each step beside the tests. Takes
// the exit code of the run as its argument. What crashed before it could report counts as failed, never as absent.
// What failed is named on stderr, shortly: of a long run often only the end is kept.

import { readFileSync } from 'node:fs'
import path from 'node:path'

type Count = { readonly passed: number; readonly failed: number }

type TestResult = {
  readonly fullName: string
  readonly status: string
  readonly failureMessages: readonly string[]
}

type TestFile = {
  readonly name: string
  readonly status: string
  readonly message: string
  readonly assertionResults: readonly TestResult[]
}

type TestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly TestFile[]
}

const exitCode = Number(process.argv[2] ?? 1)
const steps = readReport<Readonly<Record<string, boolean>>>('steps.json') ?? {}
/** By the step that runs them, where the runner leaves its report. */
const reports = { 'test:unit': 'vitest.json', 'test:desktop': 'vitest-desktop.json' } as const
type TestStep = keyof typeof reports
const isTestStep = (step: string): step is TestStep => Object.hasOwn(reports, step)

const counts = [
  countSteps(Object.fromEntries(Object.entries(steps).filter(([step]) => !isTestStep(step)))),
  ...Object.keys(reports).filter(isTestStep).map(countTests),
]
for (const name of Object.values(reports)) nameFailures(readReport<TestReport>(name)?.testResults ?? [])
const { passed, failed } = withExitCode(counts.reduce(addCounts), exitCode)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

function countSteps(results: Readonly<Record<string, boolean>>): Count {
  const outcomes = Object.values(results)
  return { passed: outcomes.filter(Boolean).length, failed: outcomes.filter(outcome => !outcome).length }
}

function countTests(step: TestStep): Count {
  const report = readReport<TestReport>(reports[step])
  if (report === null) return { passed: 0, failed: 1 }
  // A file that could not even be loaded holds no test, and none of its tests are counted.
  const unloaded = report.testResults.filter(
    each => each.status === 'failed' && each.assertionResults.length === 0,
  )
  const failedTests = report.numFailedTests + unloaded.length
  // The runner also fails for what happens outside any test.
  const failed = failedTests === 0 && steps[step] !== true ? 1 : failedTests
  return { passed: report.numPassedTests, failed }
}

function nameFailures(files: readonly TestFile[]): void {
  for (const { name, status, message, assertionResults } of files) {
    const tests = assertionResults.filter(test => test.status === 'failed')
    const whole = status === 'failed' && tests.length === 0 ? [`the file: ${firstLines(message)}`] : []
    const found = tests.map(test => `${test.fullName}: ${firstLines(test.failureMessages.join('\n'))}`)
    for (const failure of [...whole, ...found]) console.error(`failed: ${path.basename(name)}: ${failure}`)
  }
}

function firstLines(text: string): string {
  return text.split('\n').slice(0, 4).join(' | ').slice(0, 400)
}

function addCounts(first: Count, second: Count): Count {
  return { passed: first.passed + second.passed, failed: first.failed + second.failed }
}

function withExitCode(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

function readReport<Report>(name: string): Report | null {
  try {
    return JSON.parse(readFileSync(path.join(import.meta.dirname, '../tests/output', name), 'utf8'))
  } catch {
    return null
  }
}
