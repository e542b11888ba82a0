// A letter's steps as items of a timeline, those taken back struck through with their reason.

import { type TimelineProps, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { stepWords } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { Struck, type TakenBack, takenBackText } from '../../components/taken-back.tsx'
import type { Letter } from './letter.ts'
import { type Step, TakeBackStep } from './take-back-step.tsx'

type Item = NonNullable<TimelineProps['items']>[number]

export function stepsInOrder(letter: Letter): Item[] {
  const { registrations, sealings, sendings, replyBy, answers, replaces, withdrawn } = letter
  return [
    { key: 'signed', content: <Signed letter={letter} /> },
    ...replaces.map(other => gray(`replaces ${other.noticeId}`, stepWords.replaces(named(other)))),
    ...registrations.map(each => ({
      key: `registered ${each.registrationId}`,
      content: (
        <Recorded
          letter={letter}
          step="registration"
          recordId={each.registrationId}
          takenBack={each.withdrawn}
        >
          {stepWords.registered(each.documentNumber, each.registeredOn, each.copies)}
        </Recorded>
      ),
    })),
    ...(registrations.some(holds) ? [] : [gray('not-registered', stepWords.notRegistered)]),
    ...sealings.map(each => ({
      key: `sealed ${each.sealingId}`,
      content: (
        <Recorded letter={letter} step="sealing" recordId={each.sealingId} takenBack={each.withdrawn}>
          {stepWords.sealed(each.sealedOn, each.seal, each.copies, each.keeper)}
        </Recorded>
      ),
    })),
    ...(sealings.some(holds) ? [] : [gray('not-sealed', stepWords.notSealed)]),
    ...sendings.map(sending => ({
      key: `sent ${sending.sendingId}`,
      content: <SentOnce letter={letter} sending={sending} />,
    })),
    ...(sendings.some(holds) ? [] : [gray('not-sent', words.notSent)]),
    ...(replyBy === null ? [] : [gray('reply', words.replyUntil(replyBy))]),
    ...answers.map(({ paperId, receivedOn, subject }) => ({
      key: `answer ${paperId}`,
      content: words.answered(receivedOn, subject),
    })),
    ...(withdrawn === null
      ? []
      : [{ key: 'withdrawn', color: 'red', content: <Withdrawn letter={letter} when={withdrawn} /> }]),
  ]
}

const holds = ({ withdrawn }: { readonly withdrawn: TakenBack }): boolean => withdrawn === null

const gray = (key: string, content: string): Item => ({ key, color: 'gray', content })

const named = ({ noticeId, title, documentNumber, number }: Letter['replaces'][number]): string =>
  stepWords.letterNamed(noticeId, documentNumber ?? number, title)

function Signed({ letter }: { readonly letter: Letter }): ReactNode {
  const { recordedBy, recordedAt, number, documentNumber, draftId } = letter
  return (
    <>
      <div>{words.signedAt(recordedBy, minuteInChina(recordedAt))}</div>
      <Typography.Text type="secondary">
        {[
          ...(number === null ? [] : [words.number(number)]),
          ...(documentNumber === null ? [] : [words.documentNumber(documentNumber)]),
          ...(draftId === null ? [] : [stepWords.fromDraft(draftId)]),
        ].join('　')}
      </Typography.Text>
    </>
  )
}

function Withdrawn({
  letter,
  when,
}: {
  readonly letter: Letter
  readonly when: NonNullable<TakenBack>
}): ReactNode {
  const { replacedBy } = letter
  return (
    <>
      <div>{takenBackText(when)}</div>
      {replacedBy !== null && <div>{stepWords.replacedBy(named(replacedBy))}</div>}
    </>
  )
}

type RecordedProps = {
  readonly letter: Letter
  readonly step: Step
  readonly recordId: number
  readonly takenBack: TakenBack
  readonly children: ReactNode
}

/** With the button that takes it back, while it holds and its letter does. */
function Recorded({ letter, step, recordId, takenBack, children }: RecordedProps): ReactNode {
  return (
    <>
      <Struck when={takenBack}>{children}</Struck>
      {takenBack !== null && <div>{takenBackText(takenBack)}</div>}
      {takenBack === null && letter.withdrawn === null && (
        <span className="no-print" style={{ marginInlineStart: 8 }}>
          <TakeBackStep step={step} recordId={recordId} />
        </span>
      )}
    </>
  )
}

type SentProps = { readonly letter: Letter; readonly sending: Letter['sendings'][number] }

function SentOnce({ letter, sending }: SentProps): ReactNode {
  const { sendingId, way, destination, sentOn, receivedOn, deliveredOn, because, withdrawn } = sending
  const received = receivedOn === null ? '' : `，${words.received(receivedOn)}`
  return (
    <>
      <Recorded letter={letter} step="sending" recordId={sendingId} takenBack={withdrawn}>
        {`${words.sentBy(way, destination, sentOn)}${received}`}
      </Recorded>
      {withdrawn === null && (
        <>
          <div>{words.deemed(deliveredOn)}</div>
          <Typography.Text type="secondary">{because ?? words.otherNow}</Typography.Text>
        </>
      )}
    </>
  )
}
