// Which contract a page is about. The choice goes with the clerk from page to page.

import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { windowClosingWords as words } from '../../src/wording/window-closing.ts'
import type { CallOutput } from '../client/procedures.ts'
import { useAnswer } from '../client/use-answer.ts'
import { Answered } from './answered.tsx'

export type ListedContract = CallOutput<'contracts.list'>['contracts'][number]

let lastChosen: string | null = null

/** For whatever leads to a page about this contract. */
export function rememberContract(contractId: string): void {
  lastChosen = contractId
}

type Props = {
  /** Null leaves every contract in. */
  readonly isOffered?: (contract: ListedContract) => boolean
  /** Shown when no contract is offered. */
  readonly none?: ReactNode
  /** `choose` is for what leads from one contract to another by itself. */
  readonly children: (
    contract: ListedContract,
    choice: ReactNode,
    choose: (contractId: string) => void,
  ) => ReactNode
}

/** Gives the page the chosen contract and the control that chooses, to be put where the page wants it. */
export function ContractChoice({ isOffered, none = null, children }: Props): ReactNode {
  const asked = useAnswer('contracts.list', {})
  const [chosen, setChosen] = useState(lastChosen)
  return (
    <Answered asked={asked}>
      {({ contracts }) => {
        const offered = isOffered === undefined ? contracts : contracts.filter(isOffered)
        const contract = offered.find(({ contractId }) => contractId === chosen) ?? offered[0]
        if (contract === undefined) return none
        const choose = (contractId: string) => {
          rememberContract(contractId)
          setChosen(contractId)
        }
        return children(
          contract,
          <Segmented
            options={offered.map(({ contractId, shortTitle, closed }) => ({
              value: contractId,
              label: closed === null ? shortTitle : words.closedContract(shortTitle),
            }))}
            value={contract.contractId}
            onChange={choose}
          />,
          choose,
        )
      }}
    </Answered>
  )
}
