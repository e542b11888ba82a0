// Where the user stands in the program, and where a command of the menu leads from there.

import type { PageName } from '../../src/api/window-pages.ts'
import type { MenuCommand } from '../../src/api/window-shell.ts'
import { assertNever } from '../../src/base/assert.ts'
import type { OpenLedger } from '../client/open-ledger.ts'

export type Place =
  | { readonly at: 'sign-in' }
  | { readonly at: 'first-run' }
  | { readonly at: 'restore'; readonly file: string | null }
  | { readonly at: 'ledger'; readonly ledger: OpenLedger; readonly page: PageName }

export function placeAfter(command: MenuCommand, place: Place): Place {
  // The recovery code stands on that screen, this once: the menu must not take it away.
  if (place.at === 'first-run') return place
  switch (command.kind) {
    case 'open-ledger':
    case 'lock':
      return place.at === 'sign-in' ? place : { at: 'sign-in' }
    case 'create-ledger':
      return { at: 'first-run' }
    case 'show':
      return turnTo(place, command.page)
    case 'print':
    case 'find':
    case 'about':
      return place
    default:
      return assertNever(command)
  }
}

/** Where a ledger that was asked for at `asked` leads: nowhere, if the user has left that place meanwhile. */
export const enter = (ledger: OpenLedger, asked: Place, place: Place): Place =>
  place === asked ? { at: 'ledger', ledger, page: 'overview' } : place

/** The same ledger for another user, unless it was locked meanwhile. */
export const handOver = (ledger: OpenLedger, place: Place): Place =>
  place.at === 'ledger' ? { ...place, ledger } : place

export const turnTo = (place: Place, page: PageName): Place =>
  place.at === 'ledger' ? { ...place, page } : place
