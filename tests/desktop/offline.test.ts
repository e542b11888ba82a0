// The program sends nothing: run in a network namespace whose only way out is watched, through sign-in, 总览 and a
// statement, not one packet leaves. Its talk with the driver goes over the loopback and is not counted.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

/** Without addresses of version 6: the kernel itself announces those. */
const network = `
set -e
ip link set lo up
ip link add outward type veth peer name far
for each in outward far; do echo 1 >/proc/sys/net/ipv6/conf/$each/disable_ipv6; ip link set $each up; done
ip addr add 192.0.2.1/24 dev outward
ip route add default via 192.0.2.254
exec "$0" "$@"`

it('the program sends no packet from sign-in to a statement', () => {
  const script = path.join(import.meta.dirname, 'offline-run.ts')
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const words = [...asRoot, '--net', 'bash', '-c', network, process.execPath, script]
  const { stdout, stderr, status } = spawnSync('unshare', words, { encoding: 'utf8', timeout: 50_000 })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({
    answer: { ok: true, value: { pages: expect.any(Number) } },
    sent: 0,
    isCounted: true,
  })
})
