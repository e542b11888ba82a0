// What happened to a letter, step after step, and the forms that record the next ones.

import { Flex, Segmented, Timeline, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { stepWords } from '../../../src/wording/window-letter-steps.ts'
import type { Letter } from './letter.ts'
import { LetterStateTag } from './letter-table.tsx'
import { stepsInOrder } from './letter-timeline.tsx'
import { RegisterForm } from './register-form.tsx'
import { SealForm } from './seal-form.tsx'
import { SendingForm } from './sending-form.tsx'
import { WithdrawLetter } from './withdraw-letter.tsx'

type Props = { readonly letter: Letter; readonly today: string }

export function LetterSendings({ letter, today }: Props): ReactNode {
  return (
    <Flex vertical gap={12} className="scroll-pane" style={{ height: '100%' }}>
      <Flex gap={8} align="center">
        <Typography.Text strong>{letter.title}</Typography.Text>
        <LetterStateTag state={letter.state} />
      </Flex>
      <Timeline items={stepsInOrder(letter)} />
      {letter.withdrawn === null && (
        <>
          <NextStep letter={letter} today={today} />
          <WithdrawLetter letter={letter} today={today} />
        </>
      )}
    </Flex>
  )
}

type Step = keyof typeof stepWords.steps

const STEPS: { value: Step; label: string }[] = [
  { value: 'register', label: stepWords.steps.register },
  { value: 'seal', label: stepWords.steps.seal },
  { value: 'send', label: stepWords.steps.send },
]

function NextStep(props: Props): ReactNode {
  const [step, setStep] = useState<Step>('send')
  return (
    <Flex vertical gap={8} className="no-print">
      <Flex gap={8} align="center">
        {stepWords.record}
        <Segmented<Step> aria-label={stepWords.record} options={STEPS} value={step} onChange={setStep} />
      </Flex>
      {step === 'register' && <RegisterForm {...props} />}
      {step === 'seal' && <SealForm {...props} />}
      {step === 'send' && <SendingForm {...props} />}
    </Flex>
  )
}
