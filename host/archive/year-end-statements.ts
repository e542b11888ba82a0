// The statement of each contract for the year up to its last day: where none was issued that still says what the ledger
// says, it is issued now, so that the archive holds a paper of the ledger and no draft.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate, maxDate } from '../../src/base/calendar-date.ts'
import type { ContractId } from '../../src/base/ids.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { recordOf } from '../../src/services/gather-notice.ts'
import { exportStatement, partsOf, stateFor } from '../procedures/export-statement.ts'
import type { Session } from '../session.ts'

export async function issueYearEnds(
  session: Session,
  year: number,
  folder: string,
): Promise<Result<void, Refusal>> {
  for (const contractId of session.ledger.contractIds()) {
    const contract = session.ledger.contractInForce(contractId)
    const to = calendarDate(`${year}-12-31`)
    if (contract === null || contract.signedOn.on > to) continue
    const from = maxDate(calendarDate(`${year}-01-01`), contract.signedOn.on)
    const asked = { contractId, scope: 'contract', lateFee: 'principal-only', from, to } as const
    const made = stateFor(session, asked, null)
    if (!made.ok) return made
    const { statement } = made.value
    const isEmpty = partsOf(statement).every(({ lines }) => lines.length === 0) && statement.openingFen === 0
    if (isEmpty || isIssued(session, contractId, { ...asked, closingFen: statement.closingFen })) continue
    // The paper itself is written again with all others, under the name that it has in the archive.
    const file = join(folder, 'statement.pdf')
    const issued = await exportStatement(session, { ...asked, file })
    if (!issued.ok) return issued
    rmSync(file)
  }
  return ok(undefined)
}

type Said = { readonly from: string; readonly to: string; readonly closingFen: number }

function isIssued({ ledger }: Session, contractId: ContractId, said: Said): boolean {
  const issued = ledger.issuedPapers({ kind: 'statement', contractId, before: null, limit: 1_000 })
  return issued
    .map(({ facts }) => recordOf(facts))
    .some(
      facts =>
        facts['contractIds'] === undefined &&
        facts['from'] === said.from &&
        facts['to'] === said.to &&
        facts['closingFen'] === said.closingFen,
    )
}
