// The caller's side of the thread that works a key out of a password. Electron's own scrypt works out every key twice,
// the first time on the thread that calls it: Node has its library check the parameters by a call without an output,
// and the one that Electron is built with does all of the work then. So the window derives in a thread of its own, by
// WebAssembly, in half the time and with the calling thread free. The command line runs on Node, where its own is as fast.

import { Worker } from 'node:worker_threads'
import type { DeriveApart, KeyRequest } from '../db/keys.ts'

export type KeyThread = {
  /** Has a thread waiting after so many milliseconds, unless one was asked for before. */
  readonly prepareIn: (ms: number) => void
  /** Rejected when the thread dies. */
  readonly derive: DeriveApart
  readonly close: () => Promise<void>
}

/** `workerFile`: where the worker's file lies, for a build that moves it. */
export function createKeyThread(workerFile = new URL('./key-worker.ts', import.meta.url)): KeyThread {
  let waiting: Worker | null = null
  let preparing: NodeJS.Timeout | undefined

  function prepare(): Worker {
    if (waiting !== null) return waiting
    const thread = new Worker(workerFile)
    const forget = () => {
      if (waiting === thread) waiting = null
    }
    thread.on('error', forget)
    thread.on('exit', forget)
    // It alone keeps no process alive.
    thread.unref()
    waiting = thread
    return thread
  }

  return {
    prepareIn: ms => {
      clearTimeout(preparing)
      preparing = setTimeout(prepare, ms).unref()
    },
    derive: request => {
      // Else one would wait through the whole session for nothing.
      clearTimeout(preparing)
      const thread = prepare()
      waiting = null
      return answerOf(thread, request)
    },
    close: async () => {
      clearTimeout(preparing)
      await waiting?.terminate()
    },
  }
}

function answerOf(thread: Worker, request: KeyRequest): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    thread.on('message', resolve)
    thread.on('error', reject)
    thread.on('exit', code => reject(new Error(`the key's thread ended with ${code}`)))
    thread.ref()
    thread.postMessage(request)
  })
}
