// What happened to a letter, day after day, and the form that records how it was sent.

import { Flex, Timeline, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { takenBackText } from '../../components/taken-back.tsx'
import type { Letter } from './letter.ts'
import { LetterStateTag } from './letter-table.tsx'
import { SendingForm } from './sending-form.tsx'
import { WithdrawLetter } from './withdraw-letter.tsx'

type Props = { readonly letter: Letter; readonly today: string }

export function LetterSendings({ letter, today }: Props): ReactNode {
  const { title, number, documentNumber, recordedBy, recordedAt, sendings, replyBy, answers } = letter
  return (
    <Flex vertical gap={12} className="scroll-pane" style={{ height: '100%' }}>
      <Flex gap={8} align="center">
        <Typography.Text strong>{title}</Typography.Text>
        <LetterStateTag state={letter.state} />
      </Flex>
      <Timeline
        items={[
          {
            key: 'signed',
            content: (
              <>
                <div>{words.signedAt(recordedBy, minuteInChina(recordedAt))}</div>
                <Typography.Text type="secondary">
                  {[
                    ...(number === null ? [] : [words.number(number)]),
                    ...(documentNumber === null ? [] : [words.documentNumber(documentNumber)]),
                  ].join('　')}
                </Typography.Text>
              </>
            ),
          },
          ...sendings.map((sending, at) => ({ key: `sent ${at}`, content: <SentOnce sending={sending} /> })),
          ...(sendings.length === 0 ? [{ key: 'not-sent', color: 'gray', content: words.notSent }] : []),
          ...(replyBy === null ? [] : [{ key: 'reply', color: 'gray', content: words.replyUntil(replyBy) }]),
          ...answers.map(({ paperId, receivedOn, subject }) => ({
            key: `answer ${paperId}`,
            content: words.answered(receivedOn, subject),
          })),
          ...(letter.withdrawn === null
            ? []
            : [{ key: 'withdrawn', color: 'red', content: takenBackText(letter.withdrawn) }]),
        ]}
      />
      {letter.withdrawn === null && (
        <>
          <SendingForm letter={letter} today={today} />
          <WithdrawLetter noticeId={letter.noticeId} />
        </>
      )}
    </Flex>
  )
}

function SentOnce({ sending }: { readonly sending: Letter['sendings'][number] }): ReactNode {
  const { way, destination, sentOn, receivedOn, deliveredOn, because } = sending
  return (
    <>
      <div>
        {words.sentBy(way, destination, sentOn)}
        {receivedOn !== null && `，${words.received(receivedOn)}`}
      </div>
      <div>{words.deemed(deliveredOn)}</div>
      <Typography.Text type="secondary">{because ?? words.otherNow}</Typography.Text>
    </>
  )
}
