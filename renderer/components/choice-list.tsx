// A list from which one thing is chosen to be shown beside it: one stop of the Tab key, walked with the arrow keys.

import type { KeyboardEvent, ReactNode } from 'react'

export type Choosable = { readonly key: string; readonly content: ReactNode }

type Props = {
  readonly label: string
  readonly items: readonly Choosable[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

export function ChoiceList({ label, items, chosen, onChoose }: Props): ReactNode {
  const reachable = items.find(({ key }) => key === chosen) ?? items[0]
  return (
    <div role="listbox" aria-label={label} className="scroll-pane" style={{ flex: 1 }}>
      {items.map(({ key, content }) => (
        <div
          key={key}
          role="option"
          tabIndex={key === reachable?.key ? 0 : -1}
          aria-selected={key === chosen}
          className="choosable"
          onClick={() => onChoose(key)}
          onKeyDown={event => walk(event, () => onChoose(key))}
        >
          {content}
        </div>
      ))}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>, choose: () => void): void {
  // Keys of a button inside are the button's.
  if (event.target !== event.currentTarget) return
  const { currentTarget: option } = event
  const next = { ArrowDown: option.nextElementSibling, ArrowUp: option.previousElementSibling }[event.key]
  if (event.key === 'Enter' || event.key === ' ') choose()
  else if (next instanceof HTMLElement) {
    next.focus()
    next.click()
  } else return
  event.preventDefault()
}
