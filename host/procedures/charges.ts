// Lists of charges in windows: what is typed into the search becomes words, and groups of charges are named as the
// clerk reads them.

import type { InputOf } from '../../src/api/procedures.ts'
import { cardId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import type { ChargeFilter, GroupName } from '../../src/services/charge-groups.ts'
import { chargesInStretches, pageCharges } from '../../src/services/page-charges.ts'
import { sumChargesByCard, sumChargesByMonth } from '../../src/services/sum-charges.ts'
import { chargeKindInWords } from '../../src/wording/accounts.ts'
import { instalmentInWords } from '../../src/wording/window-charges.ts'
import type { Session } from '../session.ts'
import { chargeRowToApi } from './charge-to-api.ts'
import type { Handlers } from './handler.ts'

export const chargesHandlers: Handlers<'charges.page' | 'charges.months' | 'charges.cards'> = {
  'charges.page': (session, input) => {
    const { sort, descending, offset, limit } = input
    const paged = pageCharges(session.ledger, {
      ...filterOf(session, input),
      order: sort ?? 'number',
      isDescending: descending ?? false,
      offset,
      limit,
    })
    if (!paged.ok) return paged
    const { rows, openQuestions, ...sums } = paged.value
    return ok({ ...sums, rows: rows.map(chargeRowToApi), openQuestions: [...openQuestions] })
  },
  'charges.months': (session, input) => {
    const summed = sumChargesByMonth(session.ledger, filterOf(session, input))
    return summed.ok ? ok({ months: [...summed.value] }) : summed
  },
  'charges.cards': ({ ledger }, { contractId, search, offset, limit }) => {
    const summed = sumChargesByCard(ledger, { contractId, words: wordsOf(search), offset, limit })
    return summed.ok ? ok({ rows: [...summed.value.cards], total: summed.value.total }) : summed
  },
}

/** The same list, put in order once: for whoever goes through it to its end. */
export function chargeStretches(
  session: Session,
  question: Omit<InputOf<'charges.page'>, 'offset' | 'limit'>,
) {
  const { sort, descending } = question
  const order = { order: sort ?? 'number', isDescending: descending ?? false } as const
  const found = chargesInStretches(session.ledger, { ...filterOf(session, question), ...order })
  if (!found.ok) return found
  const { total, stretch } = found.value
  return ok({
    total,
    stretch: (offset: number, limit: number) => stretch(offset, limit).map(chargeRowToApi),
  })
}

type FilterInput = Omit<InputOf<'charges.page'>, 'sort' | 'descending' | 'offset' | 'limit'>

function filterOf(session: Session, { contractId, search, asOf, ...narrowed }: FilterInput) {
  const filter: ChargeFilter = {
    from: narrowed.from ?? null,
    to: narrowed.to ?? null,
    kind: narrowed.kind ?? null,
    state: narrowed.state ?? null,
    cardId: narrowed.cardId === undefined ? null : cardId(narrowed.cardId),
    words: wordsOf(search),
  }
  return { contractId, filter, nameOf, asOf: asOf ?? session.clock.today() }
}

/** Each a condition in the query; nobody types more. */
const MOST_WORDS = 8

const wordsOf = (search = ''): readonly string[] => search.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS)

const nameOf: GroupName = ({ kind, month, instalment }, clause) =>
  [chargeKindInWords(kind), month, instalment === null ? '' : instalmentInWords(instalment), clause].join(' ')
