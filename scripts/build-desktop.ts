// Builds the desktop program into a folder: main process, preload, ledger host with its drawing thread, page. Every
// library is bundled but the database driver, which is a binary, and the fonts, which are files.

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { BuildFacts } from '../src/api/window-about.ts'
import { buildFactsOf } from './build-facts.ts'
import { noteBundledPackages } from './bundled-libraries.ts'
import { loadLibraryStyles } from './library-styles.ts'
import type { DesktopRuntime } from './stand-in/stand-in-place.ts'

const projectRoot = path.join(import.meta.dirname, '..')

/** Into dist/, to be run where it was built. */
export async function buildDesktop({ driver }: DesktopRuntime): Promise<void> {
  const output = path.join(projectRoot, 'dist')
  await bundleDesktop(output)
  if (driver !== null) linkDriver(driver, output)
}

/** All of our code, in a folder that is replaced. */
export async function bundleDesktop(output: string): Promise<BuildFacts> {
  rmSync(output, { recursive: true, force: true })
  const libraryFolders = new Set<string>()
  const bundleOne = (folder: string, entries: Entries, format: 'es' | 'cjs') =>
    bundleForNode({ outDir: path.join(output, folder), entries, format, libraryFolders })
  await bundleOne('electron', { main: 'electron/main.ts' }, 'es')
  await bundleOne('preload', { preload: 'electron/preload.ts' }, 'cjs')
  const host = {
    'ledger-host': 'host/ledger-host.ts',
    'pdf-worker': 'host/pdf/pdf-worker.ts',
    'ledger-worker': 'host/ledger-worker.ts',
    'key-worker': 'host/key-worker.ts',
    'read-file-worker': 'host/sheets/reading/read-file-worker.ts',
  }
  await bundleOne('host', host, 'es')
  await bundlePage(path.join(output, 'renderer'), libraryFolders)
  const facts = buildFactsOf(libraryFolders)
  writeFileSync(path.join(output, 'electron/build-facts.json'), JSON.stringify(facts))
  return facts
}

type Entries = Readonly<Record<string, string>>

type NodeBundle = {
  readonly outDir: string
  readonly entries: Entries
  readonly format: 'es' | 'cjs'
  readonly libraryFolders: Set<string>
}

export async function bundleForNode({ outDir, entries, format, libraryFolders }: NodeBundle): Promise<void> {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [noteBundledPackages(libraryFolders)],
    // The library that draws PDFs asks for it, and modules have none of that name.
    ...(format === 'es' && { define: { __dirname: 'import.meta.dirname' } }),
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

async function bundlePage(outDir: string, libraryFolders: Set<string>): Promise<void> {
  await build({
    root: path.join(projectRoot, 'renderer'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react(), loadLibraryStyles(), noteBundledPackages(libraryFolders)],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // The content policy knows no inlined files, and nothing is loaded from afar.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      // One file to start with: each goes through the main process, which is busiest then.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
    },
  })
}

/** Found before the installed one by whatever runs out of dist/; nothing in the product knows of it. */
function linkDriver(driver: string, output: string): void {
  const modules = path.join(output, 'node_modules')
  mkdirSync(modules)
  symlinkSync(driver, path.join(modules, 'better-sqlite3'))
}
