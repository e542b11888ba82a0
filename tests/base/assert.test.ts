import { describe, expect, it } from 'vitest'
import { assert, assertNever } from '../../src/base/assert.ts'

describe('what cannot happen unless the program is wrong', () => {
  it('stops the work with what is wrong', () => {
    expect(() => assert(false, 'the sum is 1')).toThrow(new Error('assertion failed: the sum is 1'))
    expect(() => assert(undefined, () => 'nothing was given')).toThrow('assertion failed: nothing was given')
  })

  it('costs nothing while all is well: a message that is made is not made', () => {
    let made = 0
    assert(true, () => `made ${++made} times`)
    expect(made).toBe(0)
  })

  it('ends a switch that met a member it does not know, and names it', () => {
    expect(() => assertNever({ kind: 'unheard-of' } as never)).toThrow(
      'assertion failed: unexpected member {"kind":"unheard-of"}',
    )
  })
})
