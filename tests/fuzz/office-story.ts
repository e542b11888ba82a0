// What a fuzzed ledger holds before it is attacked: three cards in use, charges of both contracts, a bill, a payment, a
// letter's worth of facts, so that random numbers meet records.

import { iccidOf } from '../../host/cli/demo/story.ts'
import type { Answer } from './fuzzed-office.ts'

type Call = (procedure: string, input: unknown) => Promise<Answer>

const CARDS = [1, 2, 3].map(iccidOf)

export async function startOffice(call: Call): Promise<void> {
  const tell = async (procedure: string, input: unknown) => {
    const answer = await call(procedure, input)
    if (!answer.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(answer.error)}`)
  }
  await tell('cards.supply', {
    contractId: 'B',
    cards: CARDS.map(iccid => ({ iccid, suppliedOn: '2024-03-11' })),
  })
  await tell('cards.record', { events: CARDS.map(iccid => ({ iccid, kind: 'activated', on: '2024-03-12' })) })
  await tell('billing.run', { contractId: 'B', through: '2024-05' })
  await tell('billing.run', { contractId: 'A', through: '2027-03' })
  await tell('bills.record', {
    contractId: 'B',
    from: '2024-03',
    to: '2024-05',
    receivedOn: '2024-06-05',
    amountFen: 9_000,
  })
  await tell('milestones.record', { contractId: 'A', instalment: 1, kind: 'accepted', on: '2025-03-11' })
  await tell('payments.record', { contractId: 'B', paidOn: '2024-06-20', amountFen: 5_000, voucher: '财付' })
}
