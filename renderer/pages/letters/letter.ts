// A letter as the list gives it.

import type { CallOutput } from '../../client/procedures.ts'

export type Letter = CallOutput<'notices.list'>['notices'][number]
