// What one clerk handed over to the next, signed by both.

import type { Recorded } from './recorded.ts'

export type NewHandover = {
  readonly number: string
  readonly giver: number
  readonly receiver: number
  readonly facts: unknown
  readonly unsignedSha256: string
  readonly signedSha256: string
  readonly certificateSerial: string
  readonly content: Uint8Array
}

export type Handover = Recorded & {
  readonly handoverId: number
  readonly number: string
  readonly giver: number
  readonly giverName: string
  readonly receiver: number
  readonly receiverName: string
  readonly unsignedSha256: string
  /** With the giver's signature alone. */
  readonly signedSha256: string
  /** The newest: of the second signature once there is one. */
  readonly sha256: string
  /** Null until the receiver has signed. */
  readonly accepted: Recorded | null
}

export type HandoverReads = {
  /** Newest first. */
  handovers(): readonly Handover[]
  handover(handoverId: number): Handover | null
  /** With both signatures once there are two. */
  handoverContent(handoverId: number): Uint8Array | null
}

export type HandoverWrites = {
  addHandover(handover: NewHandover): number
  addAcceptance(acceptance: {
    readonly handoverId: number
    readonly signedSha256: string
    readonly certificateSerial: string
    readonly content: Uint8Array
  }): void
}
