// The whole way of an example without a ledger: schema, condition, letter.

import { noticeFactsSchema } from '../../src/api/notice-facts.ts'
import type { FactDeclaration } from '../../src/notices/facts.ts'
import type { Checked } from '../../src/notices/kind.ts'
import type { LetterContent, LetterFrame } from '../../src/notices/letter.ts'
import type { NoticeCase } from '../../src/notices/notice-case.ts'
import type { AnyLetterWords } from '../../src/wording/letters/letter-words.ts'
import { type LetterBody, letterOf } from '../../src/wording/letters/parts.ts'
import { LETTERS } from '../../src/wording/letters.ts'
import { type CaseChange, exampleCase, kindCalled } from './example-case.ts'
import type { ExampleNotice } from './example-facts.ts'

const frame: LetterFrame = {
  stage: 'for-review',
  number: { kind: 'blank', year: 2026, code: null },
  signedOn: null,
  trace: null,
}

/** The facts as the schema makes them; wrong ones fail the test. */
export function checkExample(example: ExampleNotice, change: CaseChange = {}) {
  const kind = kindCalled(example.kind)
  const facts: readonly FactDeclaration[] = kind.facts
  const parsed = noticeFactsSchema(facts).parse(example.facts)
  const of = exampleCase(example.contractId, example.kind, { ...example.change, ...change })
  const check = kind.check as (facts: unknown, of: NoticeCase) => ReturnType<typeof kind.check>
  return { facts: parsed, of, checked: check(parsed, of) }
}

export function composeExample(example: ExampleNotice, of: LetterFrame = frame): LetterContent {
  const { facts, of: facing, checked } = checkExample(example)
  if (!checked.ok) throw new Error(`${example.kind} was refused: ${JSON.stringify(checked.error)}`)
  const { derived } = checked.value as Checked<unknown>
  const body = (LETTERS[example.kind] as AnyLetterWords).body as (
    facts: unknown,
    derived: unknown,
    of: NoticeCase,
  ) => LetterBody
  return letterOf(facing, body(facts, derived, facing), of, { enclosures: '', replaced: null })
}

/** As a reader sees it: title, addressee, text, attachments with their pages. */
export function letterText({ title, addressee, paragraphs, attachments, annotation }: LetterContent): string {
  const pages = attachments.flatMap(({ name, page }) =>
    page === null
      ? []
      : [
          `[${name}]`,
          ...page.map(block => {
            if (block.kind === 'text') return block.text
            if (block.kind === 'signatures') return block.parties.join(' | ')
            const rows = [block.columns.map(({ head }) => head), ...block.rows]
            return [...rows, ...(block.foot === null ? [] : [block.foot])]
              .map(row => row.join(' | '))
              .join('\n')
          }),
        ],
  )
  return [
    title.join(''),
    `${addressee}：`,
    ...paragraphs.map(({ text }) => text),
    ...attachments.map(({ name }, index) => `附件${index + 1}：${name}`),
    `（${annotation}）`,
    ...pages,
    '',
  ].join('\n')
}
