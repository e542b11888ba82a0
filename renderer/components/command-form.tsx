// The one way in which a page records something: a form whose text is kept until it is recorded, which says why it
// was refused without losing what was typed, and says what was saved with its number.

import { Alert, App, Button, Flex, Form, type FormInstance } from 'antd'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { formWords as words } from '../../src/wording/window-pages.ts'
import { draftOf, keepDraft } from '../client/drafts.ts'
import { type FillForm, FillFormContext } from './fill-form.ts'
import { GuardedForm } from './guarded-form.tsx'

/** What is said once it is saved: a sentence with the record's number, and what the clerk should know besides. */
export type Saved = { readonly said: string; readonly warnings?: readonly { readonly message: string }[] }

type Props<T extends object> = {
  /** The draft's name: one for each form, with what it is about where there are several. Null keeps none: a password. */
  readonly draft: string | null
  readonly initial: T
  readonly submitText: string
  /** Null: she thought better of it, as by closing a dialog. */
  readonly onSubmit: (values: T) => Promise<Result<Saved, Refusal> | null>
  readonly onSaved?: () => void
  readonly onChange?: (values: T) => void
  readonly isSubmittable?: boolean
  readonly children: ReactNode
}

export function CommandForm<T extends object>(props: Props<T>): ReactNode {
  const { draft, initial, submitText, onSubmit, onSaved, onChange, isSubmittable = true, children } = props
  const [form] = Form.useForm<T>()
  const { message, notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ownName = useId()
  const name = draft?.replaceAll(' ', '-') ?? ownName
  const [kept] = useState(() => (draft === null ? null : draftValues<T>(draft)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears; later typing is told as it happens
  useEffect(() => {
    if (kept !== null) onChange?.({ ...initial, ...kept })
  }, [])

  const keep = (values: T | null) => {
    if (draft !== null) keepDraft(draft, values)
  }

  async function submit(values: T): Promise<void> {
    setRunning(true)
    setRefusal(null)
    const saved = await onSubmit(values)
    setRunning(false)
    if (saved === null) return
    if (!saved.ok) {
      setRefusal(saved.error)
      return
    }
    keep(null)
    startAnew(form, initial)
    void message.success(saved.value.said)
    for (const { message: title } of saved.value.warnings ?? []) {
      notification.warning({ title, duration: 0 })
    }
    onSaved?.()
  }

  function changed(values: T): void {
    keep(values)
    onChange?.(values)
  }

  const fill: FillForm = values => {
    form.setFieldsValue(values as never)
    changed(form.getFieldsValue())
  }

  return (
    <GuardedForm<T>
      form={form}
      // Fields of two forms on one page must not share an id: a label would lead into the other form.
      name={name}
      initialValues={{ ...initial, ...kept }}
      onValuesChange={(_changed, values) => changed(values)}
      onFinish={submit}
    >
      {kept !== null && (
        <DraftNote
          onDiscard={() => {
            keep(null)
            startAnew(form, initial)
            onChange?.(initial)
          }}
        />
      )}
      <FillFormContext.Provider value={fill}>{children}</FillFormContext.Provider>
      {refusal !== null && (
        <Alert showIcon type="error" title={refusalInWords(refusal)} style={{ marginBottom: 12 }} />
      )}
      <Button type="primary" htmlType="submit" loading={isRunning} disabled={!isSubmittable}>
        {submitText}
      </Button>
    </GuardedForm>
  )
}

function DraftNote({ onDiscard }: { readonly onDiscard: () => void }): ReactNode {
  const [isShown, setShown] = useState(true)
  if (!isShown) return null
  return (
    <Alert
      type="info"
      style={{ marginBottom: 12 }}
      title={
        <Flex justify="space-between" align="center">
          {words.draftKept}
          <Button
            size="small"
            onClick={() => {
              onDiscard()
              setShown(false)
            }}
          >
            {words.discardDraft}
          </Button>
        </Flex>
      }
    />
  )
}

function startAnew<T extends object>(form: FormInstance<T>, initial: T): void {
  form.resetFields()
  // `resetFields` goes back to what the form began with, and that may have been the draft.
  form.setFieldsValue(initial as never)
}

/** What a draft of an older program holds may not fit: only an object can be one. */
function draftValues<T extends object>(draft: string): Partial<T> | null {
  const content = draftOf(draft)
  return typeof content === 'object' && content !== null ? (content as Partial<T>) : null
}
