// A server on this machine that stands for the whole network: it counts who got through to it.

import { once } from 'node:events'
import { createServer } from 'node:http'

export type ForeignServer = {
  readonly address: string
  readonly visits: () => number
  readonly close: () => void
}

export async function startForeignServer(): Promise<ForeignServer> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const told = server.address()
  if (told === null || typeof told === 'string') throw new Error('the foreign server has no port')
  return { address: `http://127.0.0.1:${told.port}`, visits: () => visits, close: () => server.close() }
}
