import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CHAIN_START, linkHash } from '../../src/records/chain.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the chain', () => {
  it('links a record by the SHA-256 of the link before it and its own text', () => {
    const first = linkHash(CHAIN_START, '["act",1]', sha256)
    expect(first).toBe(sha256(`${'0'.repeat(64)}["act",1]`))
    expect(linkHash(first, '["act",2,"x","法"]', sha256)).toBe(sha256(`${first}["act",2,"x","法"]`))
  })
})
