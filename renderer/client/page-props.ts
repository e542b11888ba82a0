// What every page over an open ledger is given.

import type { PageName } from '../../src/api/window-pages.ts'
import type { OpenLedger } from './open-ledger.ts'

export type PageProps = { readonly ledger: OpenLedger; readonly onTurnTo: (page: PageName) => void }
