import { beforeEach, describe, expect, it } from 'vitest'
import { ledgerChanges, tellLedgerChanged } from '../../renderer/client/ledger-changes.ts'
import { forgetAll, remember, remembered } from '../../renderer/client/remembered.ts'

describe('what the host answered', () => {
  beforeEach(forgetAll)

  it('is there again until the ledger changes', () => {
    remember('position.get A', 1, ledgerChanges())
    expect(remembered('position.get A')).toBe(1)
    expect(remembered('position.get B')).toBeUndefined()
    tellLedgerChanged()
    expect(remembered('position.get A')).toBeUndefined()
  })

  it('is not remembered when the ledger changed while it was under way', () => {
    const asked = ledgerChanges()
    tellLedgerChanged()
    remember('position.get A', 1, asked)
    expect(remembered('position.get A')).toBeUndefined()
  })

  it('is forgotten at the sign-out, and the oldest when there is too much of it', () => {
    remember('first', 1, ledgerChanges())
    for (let place = 0; place < 39; place += 1) remember(`later ${place}`, place, ledgerChanges())
    expect(remembered('first')).toBe(1)
    remember('one more', 1, ledgerChanges())
    expect(remembered('first')).toBeUndefined()
    expect(remembered('one more')).toBe(1)
    forgetAll()
    expect(remembered('one more')).toBeUndefined()
  })
})
