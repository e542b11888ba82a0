// The fields of one kind of letter, the words of the contract that give rise to it, and the draft that follows from what
// was typed so far.

import { Alert, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { draftsWords } from '../../../src/wording/window-letter-steps.ts'
import { lettersWords as words } from '../../../src/wording/window-letters.ts'
import { keepDraft } from '../../client/drafts.ts'
import { letterDraft } from '../../client/letter-to-write.ts'
import { recordOrPropose } from '../../client/propose.ts'
import { useSettled } from '../../client/use-settled.ts'
import { CommandForm } from '../../components/command-form.tsx'
import type { ListedContract } from '../../components/contract-choice.tsx'
import { choosePaperFile } from '../../components/paper-file.ts'
import { SideBySide } from '../../components/side-by-side.tsx'
import { type Draft, typedFacts } from './draft.ts'
import { FactField } from './fact-field.tsx'
import { factsOf, isComplete, type NoticeKind, type TypedFacts } from './facts.ts'
import { KeepDraft } from './keep-draft.tsx'
import { LetterPreview } from './letter-preview.tsx'

type Props = {
  readonly kind: NoticeKind
  readonly sources: NoticeKind['contracts'][number]['sources']
  readonly kindChoice: ReactNode
  readonly contract: ListedContract
  readonly draft: Draft | null
  readonly today: string
  readonly onSigned: (noticeId: number) => void
  readonly onKept: () => void
}

export function LetterForm(props: Props): ReactNode {
  const { kind, sources, kindChoice, contract, draft, today, onSigned, onKept } = props
  const { contractId, shortTitle } = contract
  const [initial] = useState<TypedFacts>(() => (draft === null ? {} : typedFacts(kind.facts, draft)))
  const [typed, setTyped] = useState(initial)
  const formName =
    draft === null ? letterDraft({ contractId, kind: kind.kind }) : `draft ${draft.draftId} ${draft.version}`
  const { settled } = useSettled(typed)
  const fileName = words.fileName([kind.title, shortTitle])

  async function sign(values: TypedFacts) {
    const file = await choosePaperFile(fileName)
    if (file === null) return null
    const facts = factsOf(kind.facts, values)
    const input = { kind: kind.kind, contractId, facts, file }
    return await recordOrPropose('notices.issue', input, ({ noticeId, file: written, warnings }) => {
      onSigned(noticeId)
      return { said: words.signed(noticeId, written), warnings }
    })
  }

  return (
    <SideBySide
      width={400}
      side={
        <>
          {kindChoice}
          {kind.remark !== null && <Alert showIcon type="info" title={kind.remark} />}
          {sources.map(({ clause, quotation }) => (
            <blockquote key={`${clause} ${quotation}`} className="quotation">
              <Typography.Text strong>{clause}</Typography.Text>　{quotation}
            </blockquote>
          ))}
          {draft !== null && (
            <Typography.Text strong>{draftsWords.editing(draft.draftId, draft.version)}</Typography.Text>
          )}
          <CommandForm<TypedFacts>
            draft={formName}
            initial={initial}
            submitText={words.sign}
            onSubmit={sign}
            onChange={setTyped}
          >
            {kind.facts.map(field => (
              <FactField key={field.name} field={field} contractId={contractId} today={today} />
            ))}
            <Typography.Paragraph type="secondary">{words.signNote}</Typography.Paragraph>
            <KeepDraft
              kind={kind}
              contractId={contractId}
              draft={draft}
              typed={typed}
              onKept={() => {
                keepDraft(formName, null)
                onKept()
              }}
            />
          </CommandForm>
        </>
      }
    >
      {isComplete(kind.facts, settled) ? (
        <LetterPreview
          asked={{ kind: kind.kind, contractId, facts: factsOf(kind.facts, settled) }}
          fileName={words.fileName([words.forReview, fileName])}
        />
      ) : (
        <Typography.Text type="secondary">{words.fillFirst}</Typography.Text>
      )}
    </SideBySide>
  )
}
