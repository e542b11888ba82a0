// What the supplier has to deliver: the result of an acceptance (29), the reminder when its days have run out (30).

import { err } from '../../base/result.ts'
import { termOfKind } from '../../contracts/contract.ts'
import { endsOf } from '../../contracts/started-period.ts'
import { checked, firstRefusal, notYet } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'
import type { ConditionRefusal, NoticeCheckRefusal } from '../notice-refusals.ts'

export const acceptance = noticeKind({
  kind: 'acceptance',
  number: 29,
  facts: [
    { name: 'instalment', required: true, input: 'instalment' },
    { name: 'result', required: true, input: 'choice', choices: ['accepted', 'to-be-corrected'] },
    { name: 'inspectedOn', required: true, input: 'date' },
    { name: 'inspection', required: false, input: 'long-text' },
    { name: 'defects', required: false, input: 'long-text' },
    REPLY_DAYS,
  ],
  check({ instalment, result, inspectedOn, defects, replyDays }, of) {
    const instalments = termOfKind(of.contract, 'instalments')?.instalments.length ?? 0
    const accepted = of.milestones.findLast(
      each => each.kind === 'accepted' && each.instalment === instalment,
    )
    const mustCorrect = result === 'to-be-corrected'
    const missing = mustCorrect
      ? [...(defects === undefined ? ['defects'] : []), ...(replyDays === undefined ? ['replyDays'] : [])]
      : []
    const refusal = firstRefusal<NoticeCheckRefusal>(
      instalment > instalments ? { kind: 'unknown-instalment', instalment, instalments } : null,
      notYet('inspectedOn', inspectedOn, of),
      missing.length > 0 ? { kind: 'fact-needed', facts: missing } : null,
      mustCorrect && accepted !== undefined
        ? { kind: 'already-accepted', instalment, on: accepted.on }
        : null,
    )
    return refusal === null ? checked({}) : err(refusal)
  },
})

export const deliveryReminder = noticeKind({
  kind: 'delivery-reminder',
  number: 30,
  facts: [
    { name: 'missing', required: true, input: 'long-text' },
    { ...REPLY_DAYS, required: true },
  ],
  check(_facts, of) {
    const { contract, holidays, letterOn, milestones } = of
    const accepted = milestones.find(({ kind }) => kind === 'accepted')
    const startedOn = contract.signedOn.on
    const [end] = endsOf(contract, { event: 'signing', on: startedOn, paper: '' }, holidays)
    const running: ConditionRefusal | null =
      end === undefined || letterOn > end.period.endsOn
        ? null
        : {
            kind: 'period-still-running',
            startedOn,
            days: end.term.days,
            endsOn: end.period.endsOn,
            clause: end.term.sources[0]?.clause ?? '',
          }
    const refusal = firstRefusal<ConditionRefusal>(
      running,
      accepted === undefined
        ? null
        : { kind: 'already-accepted', instalment: accepted.instalment, on: accepted.on },
    )
    if (refusal !== null) return err(refusal)
    return checked({ days: end?.term.days ?? null, dueOn: end?.period.endsOn ?? null })
  },
})
