import { describe, expect, it } from 'vitest'
import { checkCreditCode } from '../../src/base/credit-code.ts'
import uscc from '../fixtures/vectors/uscc.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'
import { anyText } from './arbitraries.ts'

describe('the unified social credit code', () => {
  it.each(uscc.vectors)('$code: valid $valid', ({ code, valid }) => {
    expect(checkCreditCode(code).valid).toBe(valid)
  })

  it.each(['11220000013525084B', '912202017710679751', '91350100M000100Y43'])(
    '%s, of the two parties and of the standard, is valid',
    code => {
      expect(checkCreditCode(code)).toEqual({ valid: true })
    },
  )

  it('may have an organisation code that is checked by X, which stands for ten', () => {
    expect(checkCreditCode('1152000010000042XK')).toEqual({ valid: true })
  })

  it.each([
    ['', { kind: 'wrong-length', length: 0 }],
    ['11220000013525084', { kind: 'wrong-length', length: 17 }],
    ['11220000013525084B ', { kind: 'wrong-length', length: 19 }],
    ['11220000013525084b', { kind: 'character-not-allowed', position: 18, character: 'b' }],
    ['9122020177106797I1', { kind: 'character-not-allowed', position: 17, character: 'I' }],
    ['１1220000013525084B', { kind: 'character-not-allowed', position: 1, character: '１' }],
    ['𠀀1220000013525084B', { kind: 'character-not-allowed', position: 1, character: '𠀀' }],
    ['912202017710679757', { kind: 'check-character-wrong', expected: '1', found: '7' }],
    ['11220000013525084C', { kind: 'check-character-wrong', expected: 'B', found: 'C' }],
    // The last character fits the 17 before it, but 01352508 is checked by 4, not by 5.
    ['11220000013525085E', { kind: 'organisation-check-wrong', expected: '4', found: '5' }],
  ])('%j is told as %j', (code, problem) => {
    expect(checkCreditCode(code)).toEqual({ valid: false, problem })
  })

  it('any single wrong character of a valid code is found', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    const code = '912202017710679751'
    fc.assert(
      fc.property(fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (place, character) => {
        fc.pre(code.charAt(place) !== character)
        expect(checkCreditCode(code.slice(0, place) + character + code.slice(place + 1)).valid).toBe(false)
      }),
    )
  })

  it('answers for any text and never throws', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(checkCreditCode(text).valid).toBe(false)
      }),
    )
  })
})
