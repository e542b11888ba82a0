// Who may do what. A user holds roles, a procedure names the access that it needs, and this file alone says
// which role grants which access.

import { assertNever } from '../base/assert.ts'

/** `recorder` is the court's 经办, `reviewer` its 复核, `reader` whoever may only look. */
export type Role = 'administrator' | 'recorder' | 'reviewer' | 'reader'

export type Access = 'read' | 'record' | 'review' | 'administer'

/** Sorted, as a user's record holds them. */
export const ROLES: readonly Role[] = ['administrator', 'reader', 'recorder', 'reviewer']

/** The first administrator works alone until others are appointed: two-person rules are off at first. */
export const FIRST_ADMINISTRATOR_ROLES: readonly Role[] = ['administrator', 'recorder', 'reviewer']

export const isRole = (text: unknown): text is Role => ROLES.some(role => role === text)

/** A user without any role may do nothing, not even look. */
export const mayRun = (roles: readonly Role[], access: Access): boolean => roles.some(grants(access))

function grants(access: Access): (role: Role) => boolean {
  switch (access) {
    case 'read':
      return () => true
    case 'record':
      return role => role === 'recorder'
    case 'review':
      return role => role === 'reviewer'
    case 'administer':
      return role => role === 'administrator'
    default:
      return assertNever(access)
  }
}
