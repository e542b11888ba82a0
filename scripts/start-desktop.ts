// `npm start`: builds the window and opens it on the Electron that is found here.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildDesktop } from './build-desktop.ts'
import { findDesktopRuntime } from './desktop-runtime.ts'

const projectRoot = path.join(import.meta.dirname, '..')

const runtime = await findDesktopRuntime()
await buildDesktop(runtime)
// Chromium's sandbox refuses to run as root; nobody should, and a container for trials does.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const { status } = spawnSync(runtime.executable, [...asRoot, projectRoot], { stdio: 'inherit' })
process.exit(status ?? 1)
