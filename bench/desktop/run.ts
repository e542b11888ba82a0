// `npm run bench:desktop`: what the window takes to start, to open a ledger and of memory, beside a bare window on the
// same runtime, in turns, so that what else the machine does hits both; then what lists.ts measures. Prints as
// bench/run.ts does.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { PASSWORD_COST, wrappingKey } from '../../db/keys.ts'
import { buildDesktop } from '../../scripts/build-desktop.ts'
import { findDesktopRuntime } from '../../scripts/desktop-runtime.ts'
import { openVirtualScreen } from '../../scripts/virtual-screen.ts'
import { type Figure, judge, tableOf } from '../figure.ts'
import { median } from '../measure.ts'
import { launch, type Runtime } from './launched.ts'
import { measureLists } from './lists.ts'
import { enterMs, signInHeading, switchPages } from './program.ts'

const projectRoot = path.join(import.meta.dirname, '../..')
const helloWorld = path.join(import.meta.dirname, 'hello-world')
const PASSWORD = 'bench-password'
const TURNS = Number(process.argv[2] ?? 7)

const found = await findDesktopRuntime()
await buildDesktop(found)
const folder = mkdtempSync(path.join(tmpdir(), 'bench-desktop-'))
const screen = await openVirtualScreen()
const loadBefore = loadText()
try {
  const runtime = { executable: found.executable, display: screen.display }
  const figures = [...(await measure(runtime)), ...(await measureLists(runtime))]
  const judged = figures.map(judge)
  for (const figure of judged) console.log(JSON.stringify(figure))
  console.log(`\n${tableOf(judged)}\n`)
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${found.kind} runtime`
  console.log(`On ${machine}; medians of ${TURNS} turns; load ${loadBefore} before, ${loadText()} after.`)
} finally {
  screen.close()
  rmSync(folder, { recursive: true, force: true })
}

type Turn = {
  readonly helloMs: number
  readonly helloMb: number
  readonly scryptMs: number
  readonly scryptOnceMs: number
  readonly signInMs: number
  readonly enterMs: number
  readonly programMb: number
}

async function measure(runtime: Runtime): Promise<readonly Figure[]> {
  const ledger = makeLedger()
  const turns: Turn[] = []
  // The first turn fills the caches of disk and of code, for both, and does not count.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const taken = await takeTurn(runtime, ledger)
    process.stderr.write(`turn ${turn}: ${JSON.stringify(taken)}\n`)
    if (turn > 0) turns.push(taken)
  }
  return figuresOf(turns)
}

async function takeTurn(runtime: Runtime, ledger: string): Promise<Turn> {
  const hello = await launch(
    { ...runtime, profile: path.join(folder, 'hello'), app: helloWorld },
    'Hello world',
  )
  const helloMb = hello.memoryMb()
  await hello.close()
  const scryptMs = measureScrypt(runtime)
  const scryptOnceMs = measureScryptOnce()
  const profile = path.join(folder, 'program')
  mkdirSync(profile, { recursive: true })
  const memory = { bounds: null, isMaximized: false, lastLedger: ledger }
  writeFileSync(path.join(profile, 'window.json'), JSON.stringify(memory))
  const program = await launch({ ...runtime, profile, app: projectRoot }, signInHeading)
  const entered = await enterMs(program.page, PASSWORD)
  for (let round = 0; round < 2; round += 1) await switchPages(program.page)
  const programMb = program.memoryMb()
  await program.close()
  return {
    helloMs: hello.paintedMs,
    helloMb,
    scryptMs,
    scryptOnceMs,
    signInMs: program.paintedMs,
    enterMs: entered,
    programMb,
  }
}

/** By the runtime's own cryptography: it is not the one of Node. */
function measureScrypt({ executable, display }: Runtime): number {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, DISPLAY: display }
  const words = [...asRoot, helloWorld, '--scrypt']
  return Number(spawnSync(executable, words, { env, encoding: 'utf8' }).stdout)
}

/** Under Node: the runtime of the window works every key out twice (docs/decisions.md). */
function measureScryptOnce(): number {
  const start = performance.now()
  wrappingKey(PASSWORD, Buffer.alloc(16, 1), PASSWORD_COST)
  return performance.now() - start
}

function makeLedger(): string {
  const demo = path.join(folder, 'demo')
  const words = [path.join(projectRoot, 'host/cli.ts'), 'demo', '--out', demo]
  const env = { ...process.env, LEDGER_PASSWORD: PASSWORD }
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the demonstration failed:\n${stderr}`)
  return path.join(demo, 'court.ledger')
}

function figuresOf(turns: readonly Turn[]): readonly Figure[] {
  const of = (pick: (turn: Turn) => number) => median(turns.map(pick))
  const helloMs = of(turn => turn.helloMs)
  const scryptMs = of(turn => turn.scryptMs)
  return [
    {
      name: 'desktop.start',
      label: 'start to painted sign-in : bare window',
      unit: 'ms',
      measured: of(turn => turn.signInMs),
      floor: helloMs,
      target: 1.6,
    },
    {
      name: 'desktop.enter',
      label: 'Enter to painted overview : scrypt + 0.7 bare window',
      unit: 'ms',
      measured: of(turn => turn.enterMs),
      floor: scryptMs + 0.7 * helloMs,
      target: 1,
    },
    {
      name: 'desktop.enter.once',
      label: 'the same : scrypt worked out once + 0.7 bare window',
      unit: 'ms',
      measured: of(turn => turn.enterMs),
      floor: of(turn => turn.scryptOnceMs) + 0.7 * helloMs,
      target: null,
    },
    {
      name: 'desktop.scrypt',
      label: 'of which scrypt',
      unit: 'ms',
      measured: scryptMs,
      floor: null,
      target: null,
    },
    {
      name: 'desktop.memory',
      label: 'memory of all processes, every page shown : bare window',
      unit: 'MB',
      measured: of(turn => turn.programMb),
      floor: of(turn => turn.helloMb),
      target: 2,
    },
  ]
}

function loadText(): string {
  return loadavg()[0]?.toFixed(1) ?? ''
}
