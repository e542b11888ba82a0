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

/** Roles that one person should not hold together where work takes two: each pair is a side and the one that checks it. */
export type RoleCollision = 'records-and-reviews' | 'administers-too'

/** Whoever records and reviews still approves nothing of his own; whoever appoints could appoint his own second person. */
export function collisionsOf(roles: readonly Role[]): readonly RoleCollision[] {
  const isRecorder = roles.includes('recorder')
  const isReviewer = roles.includes('reviewer')
  return [
    ...(isRecorder && isReviewer ? (['records-and-reviews'] as const) : []),
    ...(roles.includes('administrator') && (isRecorder || isReviewer) ? (['administers-too'] as const) : []),
  ]
}

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
