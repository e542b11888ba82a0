// A field for a day: by the picker, or typed in any of the ways that people write a day. The form holds
// 'YYYY-MM-DD'; the picker's own kind of date lives in this file alone.

import { DatePicker, Typography } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useId, useRef, useState } from 'react'
import { parseTypedDate, parseTypedMonth } from '../../src/base/typed-text.ts'
import { formWords as words } from '../../src/wording/window-pages.ts'
import { hostDay } from '../client/host-day.ts'

// The picker names months and weekdays in the language that is loaded here.
dayjs.locale('zh-cn')

// 今天 is the day of the host's clock: the computer may believe to be in another part of the world. The picker asks for
// its now by this name, which a plugin for time zones would give it.
dayjs.extend((_options, { prototype }) => {
  Object.assign(prototype, { tz: () => dayjs(hostDay() ?? undefined) })
})

type Props = {
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly id?: string
  readonly picker?: 'date' | 'month'
  readonly 'aria-label'?: string
}

const DAY_FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', words.dayFormat, 'YYYY-M-D']
const MONTH_FORMATS = ['YYYY-MM', 'YYYYMM', 'YYYY/M', 'YYYY.M', words.monthFormat, 'YYYY-M']

/** Inside a Form.Item: value, onChange and id come from it. */
export function DateInput({ value, onChange, picker = 'date', ...rest }: Props): ReactNode {
  const formats = picker === 'month' ? MONTH_FORMATS : DAY_FORMATS
  const typed = useRef<string | null>(null)
  /** What was typed and is no day: it is told beside the field, which counts as empty. */
  const [refused, setRefused] = useState<string | null>(null)
  const refusedId = useId()
  const [isOpen, setOpen] = useState(false)

  // The picker forgets what was typed when the focus is taken while it opens. What it shows may also be the day that
  // the pointer rests on; so only what came by the keyboard counts here.
  function take(): void {
    const text = typed.current
    typed.current = null
    if (text === null) return
    const parsed = picker === 'month' ? parseTypedMonth(text) : parseTypedDate(text)
    if (parsed.ok) {
      if (parsed.value !== value) onChange?.(parsed.value)
      return
    }
    if (text.trim() === '') return
    setRefused(text.trim())
    // It would lie over the sentence that says so.
    setOpen(false)
    onChange?.(null)
  }

  return (
    <div
      role="presentation"
      onInput={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return
        typed.current = target.value
        setRefused(null)
      }}
    >
      <DatePicker
        {...rest}
        picker={picker}
        open={isOpen}
        onOpenChange={setOpen}
        format={formats}
        value={value === undefined || value === null || value === '' ? null : dayjs(value)}
        onChange={day => {
          typed.current = null
          setRefused(null)
          onChange?.(day === null ? null : day.format(formats[0]))
        }}
        style={{ width: '100%' }}
        preserveInvalidOnBlur={false}
        {...(refused !== null && { status: 'error', 'aria-invalid': true, 'aria-describedby': refusedId })}
        onBlur={take}
        // Enter takes the day; sending the form with it as well would record what nobody has seen.
        onKeyDown={event => {
          if (event.key === 'Escape') typed.current = null
          if (event.key !== 'Enter') return
          event.preventDefault()
          take()
        }}
      />
      {refused !== null && (
        <Typography.Text id={refusedId} type="danger" role="alert">
          {picker === 'month' ? words.noSuchMonth(refused) : words.noSuchDay(refused)}
        </Typography.Text>
      )}
    </div>
  )
}
