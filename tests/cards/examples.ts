// Cards and events for the tests of the rooms that read them, written as a clerk would say them:
// `lived('activated 2024-03-11', 'replaced 2024-05-02 lost …0002')`.

import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { cardId, contractId } from '../../src/base/ids.ts'
import { type Card, type CardEventRecord, cardHappening, type EventColumns } from '../../src/cards/card.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import type { EventToRecord } from '../../src/cards/record-events.ts'

/** The nth ICCID of the tests. */
export const iccidOf = (number: number): string => `898604071120C${String(number).padStart(7, '0')}`

export const cardNumber = (number: number, suppliedOn = '2024-03-11'): Card => ({
  cardId: cardId(number),
  contractId: contractId('B'),
  iccid: iccidOf(number),
  msisdn: null,
  suppliedOn: calendarDate(suppliedOn),
})

export function eventColumns(line: string): EventColumns {
  const [kind, on = '', cause = null, newNumber] = line.split(' ')
  assert(
    kind === 'activated' ||
      kind === 'suspended' ||
      kind === 'resumed' ||
      kind === 'cancelled' ||
      kind === 'replaced',
    `no event: ${line}`,
  )
  assert(
    cause === null || cause === 'lost' || cause === 'damaged' || cause === 'burnt-out',
    `no cause: ${line}`,
  )
  return {
    kind,
    on: calendarDate(on),
    cause,
    newIccid: newNumber === undefined ? null : iccidOf(Number(newNumber)),
  }
}

/** An event as it comes from the clerk, for the card with the nth ICCID. */
export const toRecord = (number: number, line: string): EventToRecord => ({
  iccid: iccidOf(number),
  ...eventColumns(line),
})

/** Records of one card, numbered from 1001 in the order given. */
export const recordsOf = (card: Card, lines: readonly string[]): readonly CardEventRecord[] =>
  lines.map((line, place) => ({
    ...cardHappening(eventColumns(line)),
    eventId: 1001 + place,
    cardId: card.cardId,
    corrects: null,
  }))

export function lifeOfCard(card: Card, ...lines: readonly string[]): CardLife {
  const life = foldCard(
    card,
    lines.map(line => cardHappening(eventColumns(line))),
  )
  assert(life.ok, `impossible life: ${lines.join(', ')}`)
  return life.value
}
