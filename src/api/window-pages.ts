// The pages over an open ledger, in the order of the menu: the window, its menu and its keys take them from here.

import { z } from 'zod'

export const pageNames = [
  'overview',
  'contracts',
  'cards',
  'charges',
  'invoices',
  'payments',
  'statements',
  'letters',
  'calendar',
  'past-records',
  'imports',
  'audit',
  'settings',
] as const

export const pageNameSchema = z.enum(pageNames)

export type PageName = z.output<typeof pageNameSchema>
