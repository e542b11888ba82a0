// The ledger host of an installed program, run without its window: the bundle in its archive as it is, over the port
// that the main process would hand it.

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { projectRoot } from './places.ts'

export type HostAnswer =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly error: { readonly kind: string } & Record<string, unknown> }

export type InstalledHost = {
  readonly call: (procedure: string, input: unknown) => Promise<HostAnswer>
  readonly close: () => Promise<void>
}

/** `into`: where the archive is unpacked to. */
export async function startInstalledHost(archive: string, into: string): Promise<InstalledHost> {
  rmSync(into, { recursive: true, force: true })
  asar('extract', archive, into)
  const listeners: ((message: { readonly ports: readonly unknown[] }) => void)[] = []
  Reflect.set(process, 'parentPort', {
    on: (_event: string, listen: (typeof listeners)[0]) => listeners.push(listen),
  })
  await import(path.join(into, 'host/ledger-host.js'))
  const { port1, port2 } = new MessageChannel()
  const served = {
    on: (event: string, listen: (message: { readonly data: unknown }) => void) =>
      port2.on(event, (data: unknown) => listen({ data })),
    postMessage: (message: unknown) => port2.postMessage(message),
    start: () => port2.start(),
  }
  for (const listen of listeners) listen({ ports: [served] })
  let callId = 0
  const call: InstalledHost['call'] = (procedure, input) => {
    callId += 1
    const id = callId
    return new Promise(resolve => {
      const hear = (message: { readonly callId: number; readonly answer?: HostAnswer }) => {
        if (message.callId !== id || message.answer === undefined) return
        port1.off('message', hear)
        resolve(message.answer)
      }
      port1.on('message', hear)
      port1.postMessage({ callId: id, procedure, input })
    })
  }
  return {
    call,
    close: async () => {
      await call('desk.lock', {})
      port1.close()
    },
  }
}

export function asar(...words: readonly string[]): void {
  const tool = path.join(projectRoot, 'node_modules/@electron/asar/bin/asar.js')
  const { status, stderr } = spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`asar failed: ${stderr}`)
}
