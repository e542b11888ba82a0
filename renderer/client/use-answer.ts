// One procedure's answer as a page's state: loading, refused or there. Asked again when the question changes.

import { useCallback, useEffect, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import { type CallInput, type CallName, type CallOutput, call } from './procedures.ts'

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly askAgain: () => void }
  | { readonly state: 'answered'; readonly value: T }

export function useAnswer<N extends CallName>(name: N, input: CallInput<N>): Asked<CallOutput<N>> {
  const [asked, setAsked] = useState<Asked<CallOutput<N>>>({ state: 'loading' })
  const question = JSON.stringify(input)
  const ask = useCallback(() => {
    let isCurrent = true
    setAsked({ state: 'loading' })
    void call(name, JSON.parse(question) as CallInput<N>).then(answer => {
      if (!isCurrent) return
      if (answer.ok) setAsked({ state: 'answered', value: answer.value })
      else setAsked({ state: 'refused', refusal: answer.error, askAgain: ask })
    })
    return () => {
      isCurrent = false
    }
  }, [name, question])
  useEffect(() => ask(), [ask])
  return asked
}
