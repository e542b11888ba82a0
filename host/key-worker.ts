// The thread that works a key out of a password: scrypt, once, and then it ends, and its memory with it.

import { parentPort } from 'node:worker_threads'
import { scrypt } from 'hash-wasm'
import type { KeyRequest } from '../db/keys.ts'

const derive = ({ secret, salt, cost, bytes }: KeyRequest): Promise<Uint8Array> =>
  scrypt({
    password: secret,
    salt,
    costFactor: cost.n,
    blockSize: cost.r,
    parallelism: cost.p,
    hashLength: bytes,
    outputType: 'binary',
  })

/** Enough of a try for the engine to have compiled it well before there is a password: a sixth of the time of one. */
const COMPILED_BY = {
  secret: Buffer.from('1'),
  salt: Buffer.alloc(16),
  cost: { n: 1024, r: 8, p: 1 },
  bytes: 32,
}

if (parentPort !== null) {
  const port = parentPort
  await derive(COMPILED_BY)
  port.once('message', async (request: KeyRequest) => port.postMessage(await derive(request)))
}
