// What the sign-in does without: loaded when it is turned to, or while the user types the password.

import { loadProcedures } from '../client/procedures.ts'
import { loadLater } from './load-later.tsx'

const loadWorkspace = () => import('./workspace.tsx')
const workspace = loadLater(async () => (await loadWorkspace()).Workspace)
const firstRun = loadLater(async () => (await import('../pages/first-run/first-run-page.tsx')).FirstRunPage)
const restore = loadLater(async () => (await import('../pages/restore/restore-page.tsx')).RestorePage)
const about = loadLater(async () => (await import('../pages/about/about-box.tsx')).AboutBox)

export const Workspace = workspace.Component
export const FirstRunPage = firstRun.Component
export const RestorePage = restore.Component
export const AboutBox = about.Component

/** Once the sign-in is painted: the ledger's first page is then there as soon as its figures are. */
export function loadAhead(): void {
  requestIdleCallback(async () => {
    await workspace.load()
    const { loadFirstPage } = await loadWorkspace()
    await Promise.all([loadFirstPage(), loadProcedures()])
    if (isRehearsed) return
    isRehearsed = true
    const { rehearse } = await import('./rehearsal.tsx')
    rehearse()
  })
}

let isRehearsed = false
