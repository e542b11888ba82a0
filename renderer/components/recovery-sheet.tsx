// The recovery code as one sheet of paper: all that stands on it is what whoever finds it in the safe must know.

import type { ReactNode } from 'react'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { programName } from '../../src/wording/window-shell.ts'
import { firstRunWords } from '../../src/wording/window-sign-in.ts'

const { sheet: words } = firstRunWords

type Props = {
  readonly file: string
  readonly user: string
  readonly code: string
  readonly createdOn: CalendarDate
}

export function RecoverySheet({ file, user, code, createdOn }: Props): ReactNode {
  const facts = [
    [words.ledger, file],
    [words.user, user],
    [words.createdOn, createdOn],
  ] as const
  return (
    <article className="print-only recovery-sheet">
      <p>{programName}</p>
      <h1>{words.title}</h1>
      <p className="recovery-code">{code}</p>
      <table>
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.keep}</p>
      <p>{words.replace}</p>
      <p className="to-sign">
        <span>{words.signature}</span>
        <span>{words.storedOn}</span>
      </p>
    </article>
  )
}
