// A page that is wholly in a stranger's hand: twenty ways of leading the window elsewhere, and every name that could be
// called through the port. It gets no farther than the list of procedures.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskProcedures } from '../../src/api/desk-procedures.ts'
import { procedures } from '../../src/api/procedures.ts'
import { type ForeignServer, startForeignServer } from './foreign-server.ts'
import { type Desktop, enterDemo, launchDesktop } from './launch.ts'
import { callByTakenPort, takePagePort } from './page-port.ts'
import { demoLedger } from './places.ts'

let desktop: Desktop
let foreign: ForeignServer

beforeAll(async () => {
  foreign = await startForeignServer()
  desktop = await launchDesktop()
})
afterAll(async () => {
  await desktop.close()
  foreign.close()
})

/** In the page's own world, `there` being the address of a server that must stay unvisited. */
const ATTEMPTS: readonly (readonly [string, (there: string) => unknown])[] = [
  ['location.assign to the network', there => window.location.assign(`${there}/1`)],
  ['location.replace to the network', there => window.location.replace(`${there}/2`)],
  ['a file of the disk', () => window.location.assign('file:///etc/passwd')],
  ['a page in a data: address', () => window.location.assign('data:text/html,<h1>x</h1>')],
  ['a javascript: address', () => window.location.assign('javascript:void(window.hasRun=true)')],
  [
    'a blob of its own',
    () => window.location.assign(URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }))),
  ],
  ["the browser's own pages", () => window.location.assign('chrome://version/')],
  ['the tools for developers', () => window.location.assign('devtools://devtools/bundled/inspector.html')],
  ['the source view', () => window.location.assign('view-source:app://ledger/')],
  ['another host of its own scheme', () => window.location.assign('app://other/')],
  ['its own name with a port and a user', () => window.location.assign('app://a:b@ledger:81/')],
  ['a mail program', () => window.location.assign('mailto:a@example.invalid')],
  ['window.open', there => window.open(`${there}/13`)],
  ['window.open of an empty page', () => window.open('about:blank')],
  [
    'a link with a target',
    there => Object.assign(document.createElement('a'), { href: `${there}/15`, target: '_blank' }).click(),
  ],
  [
    'a link that saves',
    there => Object.assign(document.createElement('a'), { href: `${there}/16`, download: 'x' }).click(),
  ],
  [
    'a form that is sent',
    there => {
      const form = Object.assign(document.createElement('form'), { action: `${there}/17`, method: 'post' })
      document.body.append(form)
      form.submit()
    },
  ],
  [
    'a refresh written into the head',
    there =>
      document.head.insertAdjacentHTML(
        'beforeend',
        `<meta http-equiv="refresh" content="0;url=${there}/18">`,
      ),
  ],
  ['a frame', there => document.body.insertAdjacentHTML('beforeend', `<iframe src="${there}/19"></iframe>`)],
  [
    'an object',
    there =>
      document.body.insertAdjacentHTML(
        'beforeend',
        `<object data="${there}/20"></object><embed src="${there}/20">`,
      ),
  ],
]

describe('a page in a stranger’s hand', () => {
  it('hands nothing of the shell to a frame that it makes', async () => {
    const found = await desktop.page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>x</p>' })
      document.body.append(frame)
      const inside: object = frame.contentWindow ?? {}
      return ['shell', 'require', 'process'].filter(name => Reflect.has(inside, name))
    })
    expect(found).toEqual([])
  })

  it('reaches the listed procedures by their names, and no other name reaches anything', async () => {
    const listed = [...Object.keys(procedures), ...Object.keys(deskProcedures)]
    const guessed = [
      ...[
        'transact',
        'rehearse',
        'eval',
        'require',
        'process.exit',
        'fs.readFileSync',
        'open',
        'close',
        'call',
      ],
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'desk', 'desk.', 'users', ''],
      ...['SELECT 1', '../host/desk', 'ledger.restore', 'audit', 'data-key', 'dump', 'soak', 'init'],
      ...listed.map(name => `${name} `),
      ...listed.map(name => name.toUpperCase()),
    ]
    await enterDemo(desktop, demoLedger)
    await takePagePort(desktop.page)
    const kinds = new Map<string, string>()
    for (const [place, procedure] of [...listed, ...guessed].entries()) {
      const call = { callId: 5_000_000 + place, procedure, input: { nothing: 'of this' } }
      const { ok, error } = await callByTakenPort(desktop.page, call)
      kinds.set(procedure, ok ? 'answered' : (error?.kind ?? ''))
    }
    // With rubbish for an input: whatever is listed is known, and refuses it.
    expect(listed.filter(name => kinds.get(name) !== 'invalid-input')).toEqual([])
    expect(guessed.filter(name => kinds.get(name) !== 'unknown-procedure')).toEqual([])
  })

  // Last: the driver waits for navigations that never come.
  it(`stays where it is in ${ATTEMPTS.length} of ${ATTEMPTS.length} attempts to leave`, async () => {
    const left: string[] = []
    for (const [name, attempt] of ATTEMPTS) {
      await desktop.page.evaluate(attempt, foreign.address).catch(() => undefined)
      await desktop.page.waitForTimeout(150)
      const isThere = await desktop.page.evaluate(
        () => document.querySelector('#root') !== null && !('hasRun' in window),
      )
      if (!isThere || desktop.page.url() !== 'app://ledger/' || desktop.app.windows().length !== 1)
        left.push(name)
    }
    expect(left).toEqual([])
    expect(foreign.visits()).toBe(0)
  })
})
