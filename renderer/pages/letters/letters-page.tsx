// 函件: the letters of a contract and where each stands, or a new one being written.

import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { NewLetter } from './new-letter.tsx'

export function LettersPage({ ledger: { today } }: PageProps): ReactNode {
  const [isWriting, setWriting] = useState(false)
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <ContractChoice>
      {(contract, choice) => (
        <PageFrame
          controls={choice}
          extra={
            <Button type={isWriting ? 'default' : 'primary'} onClick={() => setWriting(!isWriting)}>
              {isWriting ? words.back : words.write}
            </Button>
          }
        >
          {isWriting ? (
            <NewLetter
              key={contract.contractId}
              contract={contract}
              today={today}
              onSigned={noticeId => {
                setOpened(noticeId)
                setWriting(false)
              }}
            />
          ) : (
            <LetterDesk
              key={contract.contractId}
              contractId={contract.contractId}
              today={today}
              openedId={opened}
              onOpen={setOpened}
            />
          )}
        </PageFrame>
      )}
    </ContractChoice>
  )
}
