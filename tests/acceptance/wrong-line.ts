// What a clerk, or a file he was sent, may enter wrongly: each a line of a script with the refusal that it must get.
// As JSON text, because JavaScript could not write half of these numbers.

/** `expected`: the kind and the facts that matter; for a field, its path and what is wrong with it. */
export type BadLine = readonly [procedure: string, input: string, expected: Readonly<Record<string, unknown>>]

export const iccid = (index: number): string => `8986082403${String(index).padStart(10, '0')}`

/** Ids of what the ledger holds before anything goes wrong. */
export type Known = {
  readonly serviceCharge: number
  readonly cardCharge: number
  readonly reversedPayment: number
  readonly activation: number
  /** A record that is something else. */
  readonly noNotice: number
}

export const field = (path: string, problem: string) => ({ kind: 'invalid-input', path, problem })

export const payment = (amount: string, more = '') =>
  `{"contractId":"A","paidOn":"2024-09-20","amountFen":${amount},"voucher":"财付"${more}}`

/** An event of one card: card 1 was active from 12 March to 1 June, card 2 never, card 3 is in use. */
export const event = (index: number, kind: string, on: string, more = '') =>
  `{"events":[{"iccid":"${iccid(index)}","kind":"${kind}","on":"${on}"${more}}]}`

/** Of card 2, where only its day is wrong. */
export const ACTIVATION = `"iccid":"${iccid(2)}","kind":"activated"`
