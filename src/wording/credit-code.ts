// Why a unified social credit code is not one (GB 32100-2015), in the clerk's words.

import { assertNever } from '../base/assert.ts'
import type { CreditCodeProblem } from '../base/credit-code.ts'

export function creditCodeProblemInWords(problem: CreditCodeProblem): string {
  switch (problem.kind) {
    case 'wrong-length':
      return `统一社会信用代码应为18位，实为${problem.length}位。`
    case 'character-not-allowed':
      return `第${problem.position}位“${problem.character}”不是统一社会信用代码可用的字符。`
    case 'check-character-wrong':
      return `校验码不符：末位应为“${problem.expected}”，实为“${problem.found}”。`
    case 'organisation-check-wrong':
      return `主体标识码（第9至17位）校验不符：第17位应为“${problem.expected}”，实为“${problem.found}”。`
    default:
      return assertNever(problem)
  }
}
