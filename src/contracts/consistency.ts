// What does not fit in the contracts: figures and parties' details that contradict each other, computed for any
// contract, together with what the reading of the papers found.

import type { Contract, Finding, PartyDetail } from './contract.ts'
import { checkFigures, checkSets } from './figure-checks.ts'
import type { ComputedFinding, ContractFinding, FindingHeading, ReadFinding, Severity } from './findings.ts'
import { findPartyDisagreements, isExplained, type PartyDisagreement } from './party-agreement.ts'

/** What one contract contradicts in itself. */
export function checkContract(contract: Contract): readonly ComputedFinding[] {
  return [...checkFigures(contract), ...partyFindings([contract])]
}

/**
 * Everything that is to be told about the contracts together: their own contradictions, those between them, and
 * the findings of their packs. A disagreement that a pack's finding quotes in full is told once, by the finding.
 */
export function checkContracts(contracts: readonly Contract[]): readonly ContractFinding[] {
  const disagreements = partyFindings(contracts).filter(finding => !isExplained(finding, contracts))
  return contracts.flatMap(contract => [
    ...checkFigures(contract),
    ...checkSets(contract, contracts),
    ...disagreements.filter(({ contractId }) => contractId === contract.id),
    ...contract.findings.map(finding => asRead(contract, finding)),
  ])
}

function partyFindings(contracts: readonly Contract[]): readonly (FindingHeading & PartyDisagreement)[] {
  return findPartyDisagreements(contracts).flatMap(disagreement => {
    const [first] = disagreement.values
    if (first === undefined) return []
    const { role, detail } = disagreement
    const { contractId, clause } = first
    const id = `${contractId}-${role}-${detail}`
    return [{ id, severity: severityOfDetail[detail], contractId, clause, ...disagreement }]
  })
}

/** Money sent to a wrong name or account is worse than a letter to a wrong desk. */
const severityOfDetail: Readonly<Record<PartyDetail, Severity>> = {
  name: 'high',
  'credit-code': 'high',
  account: 'high',
  bank: 'medium',
  representative: 'low',
  address: 'low',
  contact: 'low',
  phone: 'low',
}

function asRead(contract: Contract, finding: Finding): ReadFinding {
  const { id, severity, sources } = finding
  return { id, severity, contractId: contract.id, clause: sources[0]?.clause ?? '', kind: 'as-read', finding }
}
