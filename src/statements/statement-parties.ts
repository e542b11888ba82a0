// The contract and its parties as a statement prints them: the first of several writings is the one in use.

import { contractId } from '../base/ids.ts'
import type { Contract, Party } from '../contracts/contract.ts'
import type { StatementContract, StatementParty } from './statement.ts'

export const statementContract = ({
  id,
  title,
  shortTitle,
  signedOn,
  clauseStyle,
}: Contract): StatementContract => ({
  id: contractId(id),
  title,
  shortTitle,
  signedOn: signedOn.on,
  signedOnIsPresumed: signedOn.presumed,
  clauseStyle,
})

export function statementParty({ names, creditCode, bank, contacts }: Party): StatementParty {
  const [contact] = contacts
  return {
    name: names[0]?.value ?? '',
    creditCode: creditCode.value,
    bank: bank.name.value,
    account: bank.account.value,
    contact: contact?.name ?? '',
    phone: contact?.phone ?? '',
  }
}
