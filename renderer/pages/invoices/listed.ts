// What the tabs of 发票 list, as the host answers it.

import type { CallOutput } from '../../client/procedures.ts'

export type ListedInvoice = CallOutput<'invoices.overview'>['invoices'][number]
export type Instalment = CallOutput<'milestones.list'>['instalments'][number]
