// app://ledger/: the built page, and nothing else of the disk; beside it the papers that are shown, which lie in memory.
// No network stack is between the page and its files.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Protocol, protocol } from 'electron'
import { paperAt } from './papers.ts'
import { APP_ORIGIN, CONTENT_SECURITY_POLICY, isPaperUrl, PAPER_SECURITY_POLICY } from './security.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Has to be called before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

export function serveApp(on: Protocol, root: string): void {
  on.handle('app', async request => {
    if (request.method !== 'GET') return refuse(405)
    if (isPaperUrl(request.url)) return answerPaper(request.url)
    const file = fileOf(request.url, root)
    if (file === null) return refuse(403)
    const content = await readFile(file).catch(() => null)
    return content === null
      ? refuse(404)
      : new Response(new Uint8Array(content), { headers: headersOf(file) })
  })
}

function answerPaper(url: string): Response {
  const content = paperAt(url)
  return content === null ? refuse(404) : new Response(new Uint8Array(content), { headers: PAPER_HEADERS })
}

/** Null for what would lie outside the page's folder, or is of a type that the page has none of. */
function fileOf(url: string, root: string): string | null {
  const { origin, protocol: scheme, host, pathname } = new URL(url)
  if (origin !== APP_ORIGIN && `${scheme}//${host}` !== APP_ORIGIN) return null
  const file = path.join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname))
  const isInside = file.startsWith(root + path.sep) && !file.includes('\0')
  return isInside && path.extname(file) in contentTypes ? file : null
}

const headersOf = (file: string): Record<string, string> => ({
  'content-type': contentTypes[path.extname(file)] ?? '',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
})

const PAPER_HEADERS = {
  'content-type': 'application/pdf',
  'content-security-policy': PAPER_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

const refuse = (status: number): Response => new Response(null, { status })
