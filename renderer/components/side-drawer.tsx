// A drawer that Escape closes wherever the focus stands. The library's own asks whether the drawer is the topmost layer,
// and a date field's popup, once opened, counts as a layer above it for ever.

import { Drawer, type DrawerProps } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = Omit<DrawerProps, 'open' | 'keyboard' | 'onClose'> & { readonly onClose: () => void }

/** The open ones, the topmost last. */
const shown: { readonly close: () => void }[] = []

const LAYERS_ABOVE = [
  '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)',
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden)',
  '.ant-modal-wrap:not([style*="display: none"])',
].join()

export function SideDrawer({ onClose, children, ...rest }: Props): ReactNode {
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    const drawer = { close: () => latest.current() }
    shown.push(drawer)
    // In the capturing phase: a popup that this very key closes must still be seen open.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || shown.at(-1) !== drawer) return
      if (document.querySelector(LAYERS_ABOVE) !== null) return
      event.stopPropagation()
      drawer.close()
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      shown.splice(shown.indexOf(drawer), 1)
    }
  }, [])
  return (
    <Drawer
      open
      keyboard={false}
      onClose={onClose}
      {...rest}
      styles={{ body: { display: 'flex', padding: 0 } }}
    >
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys too
        tabIndex={0}
        style={{ flex: 1, minWidth: 0, overflow: 'auto', padding: 24 }}
      >
        {children}
      </section>
    </Drawer>
  )
}
