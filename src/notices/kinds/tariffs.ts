// Prices: our proposal of other tariffs (14), refusal of the supplier's (15), the price after a change of tax (33), and
// consultation after a change of policy (34).

import { addDays, daysBetween } from '../../base/calendar-date.ts'
import { err } from '../../base/result.ts'
import { cardsInUse } from '../../charges/renewal-cost.ts'
import { proposeTaxChanges } from '../../charges/tax-change.ts'
import { daysAhead } from '../../contracts/started-period.ts'
import { alreadyPast, answeredBefore, checked, firstRefusal, paperOf } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'

export const tariffProposal = noticeKind({
  kind: 'tariff-proposal',
  number: 14,
  facts: [
    { name: 'proposal', required: true, input: 'long-text' },
    { name: 'reasons', required: true, input: 'long-text' },
    { name: 'fromMonth', required: false, input: 'month' },
    REPLY_DAYS,
  ],
  check: () => checked({}),
})

export const tariffRefusal = noticeKind({
  kind: 'tariff-refusal',
  number: 15,
  givenBy: [{ term: 'period', event: 'tariff-change' }],
  facts: [
    { name: 'paper', required: false, input: 'paper', ofKinds: ['tariff-notice'] },
    { name: 'endOn', required: true, input: 'date' },
    { name: 'reasons', required: false, input: 'long-text' },
  ],
  check({ paper: paperId, endOn }, of) {
    const paper = paperOf(of, 'tariff-notice', paperId)
    if (!paper.ok) return paper
    const { effectiveOn, receivedOn } = paper.value
    if (effectiveOn === null) return err({ kind: 'paper-without-day', paperId: paper.value.paperId })
    const refusal = firstRefusal(
      of.letterOn < effectiveOn ? null : { kind: 'change-took-effect', effectiveOn, letterOn: of.letterOn },
      alreadyPast('endOn', endOn, of),
    )
    if (refusal !== null) return err(refusal)

    const days = daysAhead(of.contract, 'tariff-change')?.days ?? 0
    const isShort = daysBetween(receivedOn, effectiveOn) < days
    const derived = { paper: paper.value, effectiveOn, days, isShort }
    const warnings = [
      answeredBefore(of, ['tariff-refusal'], paper.value),
      isShort ? ({ kind: 'tariff-notice-too-short', receivedOn, effectiveOn, days } as const) : null,
      endOn >= effectiveOn ? ({ kind: 'ends-after-change', endOn, effectiveOn } as const) : null,
    ]
    return checked(derived, warnings, { opensOn: null, closesOn: addDays(effectiveOn, -1) })
  },
})

export const priceAfterTax = noticeKind({
  kind: 'price-after-tax',
  number: 33,
  restsOn: ['tax-change', 'stated-total'],
  givenBy: [{ term: 'tax-change' }],
  facts: [{ name: 'fromMonth', required: false, input: 'month' }, REPLY_DAYS],
  check({ fromMonth }, of) {
    const { contract, lives, priceVersions, letterOn } = of
    const cards = cardsInUse(contract, lives, letterOn)
    const proposals = proposeTaxChanges({ contract, priceVersions, cards })
    const proposal =
      fromMonth === undefined ? proposals.at(-1) : proposals.find(each => each.fromMonth === fromMonth)
    if (proposal === undefined) return err({ kind: 'no-tax-change', contractId: contract.id })
    return checked({ proposal }, [
      proposal.isConfirmed ? null : { kind: 'price-not-confirmed', fromMonth: proposal.fromMonth },
    ])
  },
})

export const policyConsultation = noticeKind({
  kind: 'policy-consultation',
  number: 34,
  facts: [
    { name: 'policy', required: true, input: 'text' },
    { name: 'effect', required: true, input: 'long-text' },
    { name: 'proposal', required: true, input: 'long-text' },
    REPLY_DAYS,
  ],
  check: () => checked({}),
})
