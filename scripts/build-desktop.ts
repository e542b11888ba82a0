// Builds the desktop program into a folder: main process, preload, ledger host with its drawing thread, page. Every
// library is bundled but the database driver, which is a binary, and the fonts, which are files.

import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { DesktopRuntime } from './stand-in/stand-in-place.ts'

const projectRoot = path.join(import.meta.dirname, '..')

/** Into dist/, to be run where it was built. */
export async function buildDesktop({ driver }: DesktopRuntime): Promise<void> {
  const output = path.join(projectRoot, 'dist')
  await bundleDesktop(output)
  if (driver !== null) linkDriver(driver, output)
}

/** All of our code, in a folder that is replaced. */
export async function bundleDesktop(output: string): Promise<void> {
  rmSync(output, { recursive: true, force: true })
  await bundleForNode(path.join(output, 'electron'), { main: 'electron/main.ts' }, 'es')
  await bundleForNode(path.join(output, 'preload'), { preload: 'electron/preload.ts' }, 'cjs')
  const host = { 'ledger-host': 'host/ledger-host.ts', 'pdf-worker': 'host/pdf/pdf-worker.ts' }
  await bundleForNode(path.join(output, 'host'), host, 'es')
  await bundlePage(path.join(output, 'renderer'))
}

async function bundleForNode(
  outDir: string,
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
      outDir,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, path.join(projectRoot, file)]),
        ),
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  })
}

async function bundlePage(outDir: string): Promise<void> {
  await build({
    root: path.join(projectRoot, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // The content policy knows no inlined files, and nothing is loaded from afar.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
    },
  })
}

/** Found before the installed one by whatever runs out of dist/; nothing in the product knows of it. */
function linkDriver(driver: string, output: string): void {
  const modules = path.join(output, 'node_modules')
  mkdirSync(modules)
  symlinkSync(driver, path.join(modules, 'better-sqlite3'))
}
