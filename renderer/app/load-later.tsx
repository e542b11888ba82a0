// A component whose code is not part of the start. React shows what it has waited for no sooner than 300 ms after the
// waiting began, even where the code has been there all along; so what is already loaded is drawn without waiting.

import { type ComponentType, createElement, lazy, type ReactNode, useState } from 'react'

export type LoadedLater<Props extends object> = {
  readonly Component: (props: Props) => ReactNode
  readonly load: () => Promise<void>
}

export function loadLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LoadedLater<Props> {
  let loaded: ComponentType<Props> | null = null
  const loadOnce = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const Awaited = lazy(loadOnce) as unknown as ComponentType<Props>
  return {
    // Chosen once for as long as it stands: the other of the two would begin without its state.
    Component: props => createElement(useState(() => loaded ?? Awaited)[0], props),
    load: async () => {
      await loadOnce()
    },
  }
}
