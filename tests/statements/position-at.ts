// A position worked out charge by charge, as the examples state their facts.

import { type AccountFacts, contractAccount } from '../../src/statements/debts.ts'
import { type Position, type PositionTerms, positionOf } from '../../src/statements/position.ts'

export type PositionFacts = AccountFacts & PositionTerms

export const positionAt = (facts: PositionFacts): Position => positionOf(contractAccount(facts), facts)
