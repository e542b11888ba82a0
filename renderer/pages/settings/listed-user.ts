// A user as the list of users tells of him.

import type { CallOutput } from '../../client/procedures.ts'

export type ListedUser = CallOutput<'users.list'>['users'][number]
