// Below every page: the work that takes long, so that the clerk may turn to another page meanwhile. What the open
// page itself shows is left out.

import { type ReactNode, useSyncExternalStore } from 'react'
import type { PageName } from '../../src/api/window-pages.ts'
import { longCalls, watchLongCalls } from '../client/long-calls.ts'
import { LongCallProgress } from '../components/long-call-progress.tsx'

const shownByPage: Readonly<Partial<Record<string, PageName>>> = { 'audit.verify': 'audit' }

export function LongCalls({ page }: { readonly page: PageName }): ReactNode {
  const calls = useSyncExternalStore(watchLongCalls, longCalls)
  return calls
    .filter(({ procedure }) => shownByPage[procedure] !== page)
    .map(call => (
      <div key={call.callId} className="long-call no-print">
        <LongCallProgress call={call} />
      </div>
    ))
}
