// Pages and long lists in the window: from a click to the painted page or list, and the longest frame while a list is
// scrolled to its end, at the size of the court's contract and at 360,000 charges. `node bench/desktop/lists.ts` measures them alone.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { buildDesktop } from '../../scripts/build-desktop.ts'
import { findDesktopRuntime } from '../../scripts/desktop-runtime.ts'
import { openVirtualScreen } from '../../scripts/virtual-screen.ts'
import { chargeStateWords, chargesWords, chargeListWords as words } from '../../src/wording/window-charges.ts'
import { pageWords } from '../../src/wording/window-pages.ts'
import { MONTHS, PASSWORD } from '../bench-ledger.ts'
import { type Figure, judge, tableOf } from '../figure.ts'
import { makeListLedger } from '../list-ledger.ts'
import { launch, type Runtime } from './launched.ts'
import { paintedAfter, scrolledToEnd } from './list-probes.ts'
import { enterMs, signInHeading, switchPages } from './program.ts'

const projectRoot = path.join(import.meta.dirname, '../..')

const SIZES = [
  { cards: 83, paintMs: 100 },
  { cards: 10_000, paintMs: 300 },
] as const

const FRAME_MS = 50
const ROUNDS = 4

export async function measureLists(runtime: Runtime): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { cards, paintMs } of SIZES) {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-lists-'))
    try {
      figures.push(...(await measureSize(runtime, folder, cards, paintMs)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return figures
}

async function measureSize(
  runtime: Runtime,
  folder: string,
  cards: number,
  paintMs: number,
): Promise<readonly Figure[]> {
  const lastLedger = makeListLedger(folder, cards)
  const profile = path.join(folder, 'profile')
  mkdirSync(profile)
  writeFileSync(
    path.join(profile, 'window.json'),
    JSON.stringify({ bounds: null, isMaximized: false, lastLedger }),
  )
  const program = await launch({ ...runtime, profile, app: projectRoot }, signInHeading)
  try {
    await enterMs(program.page, PASSWORD)
    await program.page.waitForTimeout(2_000)
    await chooseLongList(program.page)
    const pages: Taken[] = []
    for (let round = 0; round < ROUNDS; round += 1) pages.push(...(await turnPages(program.page)))
    const painted: Taken[] = []
    for (let round = 0; round < ROUNDS; round += 1) painted.push(...(await clickThrough(program.page)))
    const { longestFrameMs, arrivedMs } = await scrollList(program.page)
    tellEach(cards, [...pages, ...painted])
    const charges = `${cards * MONTHS} charges`
    return [
      {
        name: `pages.${cards}.paint`,
        label: `${charges}: click to painted page, 95th percentile of ${pages.length}`,
        unit: 'ms',
        measured: percentile95(pages.map(({ ms }) => ms)),
        floor: null,
        target: paintMs,
      },
      {
        name: `lists.${cards}.paint`,
        label: `${charges}: click to painted list, 95th percentile of ${painted.length}`,
        unit: 'ms',
        measured: percentile95(painted.map(({ ms }) => ms)),
        floor: null,
        target: paintMs,
      },
      {
        name: `lists.${cards}.frame`,
        label: `${charges}: longest frame while scrolling to the end`,
        unit: 'ms',
        measured: longestFrameMs,
        floor: null,
        target: FRAME_MS,
      },
      {
        name: `lists.${cards}.end`,
        label: `${charges}: rows there after the last scroll`,
        unit: 'ms',
        measured: arrivedMs,
        floor: null,
        target: null,
      },
    ]
  } finally {
    await program.close()
  }
}

type Taken = { readonly what: string; readonly ms: number }

const { number, kind, period, iccid, amount, effectiveOn, dueOn } = chargesWords
const HEADINGS = [number, kind, period, iccid, amount, effectiveOn, dueOn]
const STATES = [...Object.values(chargeStateWords), words.allStates]

// The contract of the long list stands last.
const LAST_CONTRACT = '.page-controls > .ant-segmented:first-child .ant-segmented-item:last-child input'

/** The pages remember the contract that was looked at last. */
async function chooseLongList(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: pageWords.charges }).click()
  await page.locator(LAST_CONTRACT).waitFor({ state: 'attached' })
  await page.evaluate(paintedAfter, { selector: LAST_CONTRACT, text: null })
}

async function turnPages(page: Page): Promise<readonly Taken[]> {
  return (await switchPages(page)).map(({ page: what, ms }) => ({ what, ms }))
}

/** What the page offers, once; the page is left between, so that it is turned to as well. */
async function clickThrough(page: Page): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  const click = async (what: string, selector: string, text: string | null = null) =>
    void taken.push({ what, ms: await page.evaluate(paintedAfter, { selector, text }) })

  await page.getByRole('menuitem', { name: pageWords.settings }).click()
  await page.waitForTimeout(300)
  await click('the page', '.ant-layout-sider [role=menuitem]', pageWords.charges)
  await click('the contract', LAST_CONTRACT)
  for (const heading of HEADINGS) {
    for (const way of ['once', 'twice']) await click(`sort by ${heading}, ${way}`, '.sort-button', heading)
  }
  for (const state of STATES) {
    await page.getByLabel(words.state, { exact: true }).click()
    await page.locator('.ant-select-item-option', { hasText: state }).waitFor()
    await page.waitForTimeout(300)
    await click(`state ${state}`, '.ant-select-item-option', state)
    await page.waitForTimeout(300)
  }
  await click('by month', '.ant-segmented-item', words.views.months)
  await click('a month', '.paged-row[aria-rowindex="20"]')
  await click('by card', '.ant-segmented-item', words.views.cards)
  await click('a card', '.paged-row[aria-rowindex="8"]')
  await click('by charge', '.ant-segmented-item', words.views.charges)
  return taken
}

async function scrollList(page: Page) {
  await page.waitForTimeout(500)
  return await page.evaluate(scrolledToEnd)
}

function tellEach(cards: number, painted: readonly Taken[]): void {
  const byWhat = Map.groupBy(painted, ({ what }) => what)
  for (const [what, taken] of byWhat) {
    const times = taken.map(({ ms }) => Math.round(ms)).join(' ')
    process.stderr.write(`${cards} cards, ${what}: ${times} ms\n`)
  }
}

function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

if (import.meta.main) {
  const found = await findDesktopRuntime()
  await buildDesktop(found)
  const screen = await openVirtualScreen()
  try {
    const figures = await measureLists({ executable: found.executable, display: screen.display })
    const judged = figures.map(judge)
    for (const figure of judged) console.log(JSON.stringify(figure))
    console.log(`\n${tableOf(judged)}\n`)
    console.log(
      `Load ${loadavg()
        .map(each => each.toFixed(1))
        .join(' ')}.`,
    )
  } finally {
    screen.close()
  }
}
