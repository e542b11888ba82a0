// The unified social credit code of an organisation (GB 32100-2015): 18 characters, of which 9–17 are the
// organisation code with a check of its own (GB 11714) and the last checks the whole. Only arithmetic: whether
// such an organisation exists is not known here, and some live codes of old are known to fail.

import { assert } from './assert.ts'

export type CreditCodeProblem =
  | { readonly kind: 'wrong-length'; readonly length: number }
  /** `position` counts from 1. Lower case is not folded: the code is printed in capitals. */
  | { readonly kind: 'character-not-allowed'; readonly position: number; readonly character: string }
  | { readonly kind: 'check-character-wrong'; readonly expected: string; readonly found: string }
  | { readonly kind: 'organisation-check-wrong'; readonly expected: string; readonly found: string }

export type CreditCodeCheck =
  | { readonly valid: true }
  | { readonly valid: false; readonly problem: CreditCodeProblem }

// I, O, S, V and Z are left out by the standard. A character's value is its place here, not its letter's place
// in the alphabet: programs that take it from ASCII go wrong after H.
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Answers for any text whatever and folds nothing; the first problem found is told. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const characters = [...text]
  if (characters.length !== 18) return invalid({ kind: 'wrong-length', length: characters.length })
  for (const [index, character] of characters.entries()) {
    if (!CREDIT_ALPHABET.includes(character)) {
      return invalid({ kind: 'character-not-allowed', position: index + 1, character })
    }
  }

  const expected = creditCheckCharacter(text.slice(0, 17))
  const found = text.slice(17)
  if (found !== expected) return invalid({ kind: 'check-character-wrong', expected, found })

  const expectedOfOrganisation = organisationCheckCharacter(text.slice(8, 16))
  const foundOfOrganisation = text.slice(16, 17)
  if (foundOfOrganisation !== expectedOfOrganisation) {
    return invalid({
      kind: 'organisation-check-wrong',
      expected: expectedOfOrganisation,
      found: foundOfOrganisation,
    })
  }
  return { valid: true }
}

/** GB 32100: 31 − (Σ value × weight mod 31), where 31 stands for 0. */
function creditCheckCharacter(first17: string): string {
  const remainder = weightedSum(first17, CREDIT_ALPHABET, CREDIT_WEIGHTS) % 31
  return CREDIT_ALPHABET.charAt((31 - remainder) % 31)
}

/** GB 11714: 11 − (Σ value × weight mod 11), where 10 is written X and 11 is written 0. */
function organisationCheckCharacter(first8: string): string {
  const check = (11 - (weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function weightedSum(text: string, alphabet: string, weights: readonly number[]): number {
  assert(text.length === weights.length, `${weights.length} characters expected, got ${text.length}`)
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(text.charAt(index)), 0)
}

function invalid(problem: CreditCodeProblem): CreditCodeCheck {
  return { valid: false, problem }
}
