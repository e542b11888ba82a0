// The one hash of the ledger, in the two forms that are needed.

import { hash } from 'node:crypto'
import type { Hash } from '../src/records/chain.ts'

export const sha256Hex: Hash = text => hash('sha256', text, 'hex')

export const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer')
