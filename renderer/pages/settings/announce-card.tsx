// A year's announcement, typed or read from a file: tried first, so that the clerk sees which days move, then recorded.

import { Alert, Button, Card, Flex, Form, Input, Select, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { ok } from '../../../src/base/result.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { holidayWords as words } from '../../../src/wording/window-settings.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { CommandForm } from '../../components/command-form.tsx'
import { Rehearsal } from './holiday-rehearsal.tsx'
import { fieldsFromFile, type HolidayFields, parseDays } from './holiday-text.ts'

type Tried = { readonly fields: HolidayFields; readonly answer: CallOutput<'holidays.rehearse'> }

const EMPTY: HolidayFields = { year: '', status: 'official', notice: '', off: '', makeup: '' }

export function AnnounceCard({ today }: { readonly today: CalendarDate }): ReactNode {
  const [typed, setTyped] = useState<HolidayFields>(EMPTY)
  const [read, setRead] = useState<HolidayFields | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isTried = tried !== null && sameFields(tried.fields, typed)

  async function attempt(): Promise<void> {
    setProblem(null)
    const holidays = toHolidays(typed)
    if (!holidays.ok) return setProblem(holidays.error)
    const answer = await call('holidays.rehearse', { holidays: holidays.value, asOf: today })
    if (answer.ok) setTried({ fields: typed, answer: answer.value })
    else setProblem(refusalInWords(answer.error))
  }

  async function record(fields: HolidayFields) {
    const holidays = toHolidays(fields)
    // What was tried was read: only the same is recorded.
    const given = holidays.ok ? holidays.value : null
    const announced = await call('holidays.announce', { holidays: given })
    return announced.ok ? ok({ said: words.recorded(announced.value.year) }) : announced
  }

  return (
    <Card
      title={words.announce}
      extra={
        <FileButton
          onRead={text => {
            const fields = fieldsFromFile(text, typed.year)
            setProblem(fields === null ? words.fileUnread : null)
            if (fields === null) return
            setRead(fields)
            setTyped(fields)
          }}
        />
      }
    >
      <CommandForm<HolidayFields>
        key={JSON.stringify(read)}
        draft={null}
        initial={read ?? EMPTY}
        submitText={words.record}
        isSubmittable={isTried}
        onChange={setTyped}
        onSubmit={record}
        onSaved={() => {
          setTried(null)
          setTyped(EMPTY)
          setRead(null)
        }}
      >
        <Fields />
        {problem !== null && <Alert showIcon type="error" title={problem} style={{ marginBottom: 12 }} />}
        <Button
          onClick={attempt}
          disabled={typed.year === '' || typed.off === ''}
          style={{ marginBottom: 12 }}
        >
          {words.preview}
        </Button>
        {isTried && <Rehearsal answer={tried.answer} />}
      </CommandForm>
    </Card>
  )
}

function Fields(): ReactNode {
  const required = { required: true, message: words.required }
  return (
    <>
      <Flex gap={12}>
        <Form.Item name="year" label={words.yearField} rules={[required]} style={{ width: 90 }}>
          <Input maxLength={4} inputMode="numeric" />
        </Form.Item>
        <Form.Item name="status" label={words.statusField} style={{ width: 100 }}>
          <Select options={Object.entries(words.statuses).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="notice" label={words.noticeField} style={{ flex: 1 }}>
          <Input maxLength={60} placeholder={words.noticeHint} />
        </Form.Item>
      </Flex>
      <Form.Item name="off" label={words.offField} rules={[required, daysRule]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 8 }} placeholder={words.offHint} />
      </Form.Item>
      <Form.Item name="makeup" label={words.makeupField} rules={[daysRule]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} placeholder={words.makeupHint} />
      </Form.Item>
    </>
  )
}

const daysRule = {
  validator: (_rule: object, text: unknown) => {
    const days = parseDays(typeof text === 'string' ? text : '')
    return days.ok ? Promise.resolve() : Promise.reject(new Error(days.error))
  },
}

function FileButton({ onRead }: { readonly onRead: (text: string) => void }): ReactNode {
  return (
    <Upload
      accept=".json"
      showUploadList={false}
      beforeUpload={async file => {
        onRead(await file.text())
        return false
      }}
    >
      <Button>{words.fromFile}</Button>
    </Upload>
  )
}

function toHolidays({ year, status, notice, off, makeup }: HolidayFields) {
  const offDays = parseDays(off)
  if (!offDays.ok) return offDays
  const makeupWorkdays = parseDays(makeup)
  if (!makeupWorkdays.ok) return makeupWorkdays
  return ok({
    year: Number(year),
    status,
    off: offDays.value,
    makeupWorkdays: makeupWorkdays.value,
    ...(notice.trim() !== '' && { notice: notice.trim() }),
  })
}

const sameFields = (a: HolidayFields, b: HolidayFields): boolean => JSON.stringify(a) === JSON.stringify(b)
