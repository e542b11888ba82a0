// The program in the window: waiting for the host, before a ledger, making one, or in one. A host that came back has
// forgotten the ledger, so the way leads to the sign-in again.

import { Alert, Spin } from 'antd'
import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  Suspense,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { linkWords } from '../../src/wording/window-shell.ts'
import { signInWords } from '../../src/wording/window-sign-in.ts'
import { leaveLedger } from '../client/enter-ledger.ts'
import { linkState, watchLink } from '../client/link.ts'
import { watchMenu } from '../client/menu.ts'
import type { OpenLedger } from '../client/open-ledger.ts'
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx'
import { AboutBox, FirstRunPage, loadAhead, RestorePage, Workspace } from './ahead.ts'
import { enter, handOver, type Place, placeAfter, turnTo } from './place.ts'

export function App(): ReactNode {
  return (
    <>
      <Connected />
      <About />
    </>
  )
}

/** Over every screen, also the one that shows the recovery code: it takes nothing away. */
function About(): ReactNode {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => watchMenu(({ kind }) => kind === 'about' && setOpen(true)), [])
  if (!isOpen) return null
  return (
    <Suspense>
      <AboutBox onClose={() => setOpen(false)} />
    </Suspense>
  )
}

function Connected(): ReactNode {
  const { isConnected, connections } = useSyncExternalStore(watchLink, linkState)
  if (isConnected) return <Program key={connections} isSecondHost={connections > 1} />
  return connections === 0 ? (
    <Spin fullscreen description={signInWords.connecting} />
  ) : (
    <Alert banner showIcon type="error" title={linkWords.lost} />
  )
}

function Program({ isSecondHost }: { readonly isSecondHost: boolean }): ReactNode {
  const [place, setPlace] = useState<Place>({ at: 'sign-in' })
  useEffect(() => watchMenu(command => setPlace(before => placeAfter(command, before))), [])
  useEffect(loadAhead, [])
  useLockOutside(place)
  // The same function at every drawing, or the idle lock would begin to count anew.
  const lock = useCallback(() => setPlace({ at: 'sign-in' }), [])

  return (
    <Suspense>
      <PlaceShown {...{ place, isSecondHost, lock, setPlace }} />
    </Suspense>
  )
}

type ShownProps = {
  readonly place: Place
  readonly isSecondHost: boolean
  readonly lock: () => void
  readonly setPlace: Dispatch<SetStateAction<Place>>
}

function PlaceShown({ place, isSecondHost, lock, setPlace }: ShownProps): ReactNode {
  // Deriving a key takes a while, and the menu and the links beside the form stay within reach.
  const onOpen = (ledger: OpenLedger) => setPlace(before => enter(ledger, place, before))
  switch (place.at) {
    case 'sign-in':
      return (
        <SignInPage
          notice={isSecondHost ? linkWords.restored : null}
          onOpen={onOpen}
          onCreate={() => setPlace({ at: 'first-run' })}
          onRestore={file => setPlace({ at: 'restore', file })}
        />
      )
    case 'restore':
      return <RestorePage place={place.file} onOpen={onOpen} onBack={() => setPlace({ at: 'sign-in' })} />
    case 'first-run':
      return <FirstRunPage onOpen={onOpen} onBack={() => setPlace({ at: 'sign-in' })} />
    case 'ledger':
      return (
        <Workspace
          // Nothing that one user typed or was shown stays for the next.
          key={`${place.ledger.file} ${place.ledger.user}`}
          ledger={place.ledger}
          page={place.page}
          onTurnTo={page => setPlace(before => turnTo(before, page))}
          onLock={lock}
          onChangeUser={ledger => setPlace(before => handOver(ledger, before))}
        />
      )
  }
}

/** Whatever way led out of the ledger, the host closes it. */
function useLockOutside({ at }: Place): void {
  useEffect(() => {
    if (at === 'ledger') return
    leaveLedger()
  }, [at])
}
