import { describe, expect, it } from 'vitest'
import { type Access, FIRST_ADMINISTRATOR_ROLES, isRole, mayRun, type Role } from '../../src/access/roles.ts'

const ACCESSES: readonly Access[] = ['read', 'record', 'review', 'administer']

describe('what a role may do', () => {
  it.each<[string, readonly Role[], readonly Access[]]>([
    ['查询 may look and no more', ['reader'], ['read']],
    ['经办 records', ['recorder'], ['read', 'record']],
    ['复核 reviews', ['reviewer'], ['read', 'review']],
    ['an administrator administers, and does not record', ['administrator'], ['read', 'administer']],
    ['roles add up', ['recorder', 'reviewer'], ['read', 'record', 'review']],
    ['the first administrator works alone at first', FIRST_ADMINISTRATOR_ROLES, ACCESSES],
    ['without a role nothing is allowed, not even looking', [], []],
  ])('%s', (_, roles, allowed) => {
    expect(ACCESSES.filter(access => mayRun(roles, access))).toEqual(allowed)
  })

  it('knows its own names only', () => {
    expect(['administrator', 'recorder', 'reviewer', 'reader', 'root', '', 1, null].map(isRole)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
