// Builds the desktop program into dist/: main process, preload, ledger host with its drawing thread, page. Our own
// code is bundled; what npm installed for the host stays where it is, because fonts and binaries lie beside it.

import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { DesktopRuntime } from './stand-in/stand-in-place.ts'

const projectRoot = path.join(import.meta.dirname, '..')
const output = path.join(projectRoot, 'dist')

export async function buildDesktop({ driver }: DesktopRuntime): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  await buildForNode('electron', { main: 'electron/main.ts' }, 'es')
  await buildForNode('preload', { preload: 'electron/preload.ts' }, 'cjs')
  const host = { 'ledger-host': 'host/ledger-host.ts', 'pdf-worker': 'host/pdf/pdf-worker.ts' }
  await buildForNode('host', host, 'es')
  await buildPage()
  if (driver !== null) linkDriver(driver)
}

async function buildForNode(
  folder: string,
  entries: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): Promise<void> {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: path.join(output, folder),
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, path.join(projectRoot, file)]),
        ),
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
      },
    },
    // The preload runs in the sandbox, which has no modules but Electron's.
    ssr: format === 'cjs' ? { noExternal: true, external: ['electron'] } : {},
  })
}

async function buildPage(): Promise<void> {
  await build({
    root: path.join(projectRoot, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: path.join(output, 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // The content policy knows no inlined files, and nothing is loaded from afar.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  })
}

/** Found before the installed one by whatever runs out of dist/; nothing in the product knows of it. */
function linkDriver(driver: string): void {
  const modules = path.join(output, 'node_modules')
  if (!existsSync(modules)) mkdirSync(modules)
  symlinkSync(driver, path.join(modules, 'better-sqlite3'))
}
