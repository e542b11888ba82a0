// Figures and issued statements at the left, the paper at the right: the preview of this period, or one that was issued.

import { Alert, Button, Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import type { ListedContract } from '../../components/contract-choice.tsx'
import { IssuedPaper } from '../../components/issued-paper.tsx'
import { PaperView } from '../../components/paper-view.tsx'
import { SideBySide } from '../../components/side-by-side.tsx'
import { IssueButton } from './issue-button.tsx'
import { IssuedStatements } from './issued-statements.tsx'
import { SheetButton } from './sheet-button.tsx'
import type { ShownStatement, Span } from './shown-statement.ts'
import { StatementFigures } from './statement-figures.tsx'
import { type StatementOptions, StatementOptionsForm } from './statement-options.tsx'

/** Said beside the paper, so that it covers nothing. */
type Told = { readonly type: 'warning' | 'error'; readonly text: string }

type Props = {
  readonly contract: ListedContract
  readonly span: Span
  readonly options: StatementOptions
  readonly onOptions: (options: StatementOptions) => void
}

export function StatementDesk({ contract, span, options, onOptions }: Props): ReactNode {
  const [shown, setShown] = useState<ShownStatement | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const input = { contractId: contract.contractId, ...span, ...options }
  const asked = useAnswer('statements.preview', input)
  const refuse = (text: string) => setTold({ type: 'error', text })
  return (
    <SideBySide
      width={400}
      side={
        <>
          {told !== null && (
            <Alert showIcon type={told.type} title={told.text} closable={{ onClose: () => setTold(null) }} />
          )}
          <StatementOptionsForm options={options} onChoose={onOptions} />
          <Answered asked={asked}>{figures => <StatementFigures figures={figures} />}</Answered>
          <IssuedStatements contractId={contract.contractId} shown={shown} onShow={setShown} />
        </>
      }
    >
      {shown !== null ? (
        <IssuedPaper
          key={shown.documentId}
          documentId={shown.documentId}
          fileName={fileNameOf([shown.number], contract, shown)}
          title={<ShownTitle number={shown.number} onBack={() => setShown(null)} />}
        />
      ) : (
        asked.state === 'answered' && (
          <PaperView
            paper={asked.value}
            title={<Tag color="warning">{words.preview}</Tag>}
            actions={
              <>
                <SheetButton asked={input} fileName={fileNameOf([], contract, span)} onRefused={refuse} />
                <IssueButton
                  asked={input}
                  fileName={fileNameOf([], contract, span)}
                  onIssued={(issued, warnings) => {
                    setShown(issued)
                    setTold(warnings.length === 0 ? null : { type: 'warning', text: warnings.join('') })
                  }}
                  onRefused={refuse}
                />
              </>
            }
          />
        )
      )}
    </SideBySide>
  )
}

type TitleProps = { readonly number: string; readonly onBack: () => void }

function ShownTitle({ number, onBack }: TitleProps): ReactNode {
  return (
    <>
      <Typography.Text strong>{words.shown(number)}</Typography.Text>
      <Button size="small" onClick={onBack}>
        {words.backToPreview}
      </Button>
    </>
  )
}

const fileNameOf = (number: readonly string[], { shortTitle }: ListedContract, { from, to }: Span): string =>
  words.fileName([...number, shortTitle, words.spanOf(from, to)])
