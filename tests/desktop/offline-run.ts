// Works with the program in a network of its own, where one interface leads out and everything that leaves is counted:
// signs in, waits for 总览, issues a statement. Started by offline.test.ts inside that network; prints what was counted.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { launchDesktop, signIn } from './launch.ts'
import { callByTakenPort, takePagePort } from './page-port.ts'
import { copyDemoLedger, demoPassword } from './places.ts'

const OUTWARD = 'outward'

/** All that the interface was asked to send since it was made. */
function packetsSent(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find(each => each.trim().startsWith(`${OUTWARD}:`))
  if (line === undefined) throw new Error('this network has no way out that could be watched')
  return Number(line.split(':')[1]?.trim().split(/\s+/)[9])
}

const desktop = await launchDesktop()
const { page, folder } = desktop
await signIn(desktop, copyDemoLedger(folder), demoPassword)
await page.getByText('近期期限').waitFor()
await page.getByText('共 84 张').waitFor()
// By the page's own link to the host: the paper is drawn, signed, recorded and published as from the page's button.
await takePagePort(page)
const file = path.join(folder, '对账单.pdf')
const input = { contractId: 'B', from: '2025-01-01', to: '2025-12-31', file }
const answer = await callByTakenPort(page, { callId: 1_000_000, procedure: 'statements.export', input })
await desktop.close()
const sent = packetsSent()
// That something would have been counted.
spawnSync('bash', ['-c', 'echo out >/dev/udp/198.51.100.7/9'])
console.log(JSON.stringify({ answer, sent, isCounted: packetsSent() > sent }))
