// A form that an input method cannot send: Enter that chooses a Chinese word belongs to the input method, and the
// form must not see it.

import { Form, type FormProps } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'

export function GuardedForm<T extends object>(
  props: FormProps<T> & { readonly children: ReactNode },
): ReactNode {
  return (
    <div onKeyDownCapture={stopComposedEnter} role="presentation">
      <Form<T> layout="vertical" requiredMark={false} {...props} />
    </div>
  )
}

/** Some input methods tell of composing only by the key code 229. */
function stopComposedEnter(event: KeyboardEvent): void {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
  if (event.key !== 'Enter' || !isComposing) return
  event.preventDefault()
  event.stopPropagation()
}
