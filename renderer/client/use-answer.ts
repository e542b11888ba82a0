// One procedure's answer as a page's state: loading, refused or there. Asked again when the question changes or the
// ledger does; in the second case the old answer stays on the page until the new one is there. What is remembered is
// shown without asking.

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import { ask, questionOf } from './answers.ts'
import { ledgerChanges, watchLedgerChanges } from './ledger-changes.ts'
import type { CallInput, CallName, CallOutput } from './procedures.ts'
import { remembered } from './remembered.ts'

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly askAgain: () => void }
  | { readonly state: 'answered'; readonly value: T }

type Answer<T> = Asked<T> & { readonly question: string }

export function useAnswer<N extends CallName>(name: N, input: CallInput<N>): Asked<CallOutput<N>> {
  const question = questionOf(name, input)
  const changes = useSyncExternalStore(watchLedgerChanges, ledgerChanges)
  const [tries, setTries] = useState(0)
  const [answer, setAnswer] = useState(() => knownAnswer<CallOutput<N>>(question))

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the input, and the other two say that it is asked again
  useEffect(() => {
    const known = knownAnswer<CallOutput<N>>(question)
    if (known.state === 'answered') return setAnswer(known)
    let isCurrent = true
    void ask(name, input).then(given => {
      if (!isCurrent) return
      if (given.ok) setAnswer({ state: 'answered', value: given.value, question })
      else {
        const askAgain = () => setTries(before => before + 1)
        setAnswer({ state: 'refused', refusal: given.error, askAgain, question })
      }
    })
    return () => {
      isCurrent = false
    }
  }, [question, changes, tries])

  // An answer to the question before is never shown under this one.
  return answer.question === question ? answer : knownAnswer<CallOutput<N>>(question)
}

function knownAnswer<T>(question: string): Answer<T> {
  const value = remembered<T>(question)
  return value === undefined ? { state: 'loading', question } : { state: 'answered', value, question }
}
