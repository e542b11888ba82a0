// Appointing users, changing passwords, roles and the recovery code. Two things change each time, the key file
// and the user's record in the chain, and a power cut may fall between them: so the key file first gets the new
// slot beside the old one, then the record says which counts, then the old one goes.

import type { AccessRefusal, LedgerRefusal } from '../src/access/refusals.ts'
import { mayRun, type Role } from '../src/access/roles.ts'
import { assert } from '../src/base/assert.ts'
import { type UserId, userId } from '../src/base/ids.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { currentSlots, readKeyFile, writeKeyFile } from './key-file.ts'
import {
  type KeySlot,
  openSlot,
  PASSWORD_COST,
  type PasswordCost,
  type SlotKind,
  sealSlot,
  slotsDigest,
} from './keys.ts'
import type { WritableLedger } from './ledger-file.ts'
import { type LedgerUser, ledgerUser, ledgerUsers } from './ledger-users.ts'
import { newRecoveryCode, parseRecoveryCode } from './recovery-code.ts'
import { withStorage } from './storage-failure.ts'
import { withWait } from './tries-file.ts'

export type NewUser = { readonly name: string; readonly roles: readonly Role[]; readonly password: string }

/** `cost` is lower only in tests. */
export function appointUser(
  ledger: WritableLedger,
  { name, roles, password }: NewUser,
  cost: PasswordCost = PASSWORD_COST,
): Result<UserId, LedgerRefusal> {
  const allowed = mayAdminister(ledger)
  if (!allowed.ok) return allowed
  if (password === '') return err({ kind: 'password-missing' })
  const isTaken = ledgerUsers(ledger.reader).some(
    user => user.name.normalize('NFC') === name.normalize('NFC'),
  )
  if (isTaken) return err({ kind: 'user-exists', user: name })
  // The act comes first, the user's record after it.
  const id = userId(ledger.head().seq + 2)
  const slot = seal(ledger, { userId: id, name }, 'password', password, cost)
  const user = { userId: id, name, roles, disabled: false }
  const changed = changeSlots(ledger, 'users.appoint', [{ user, slots: [slot] }])
  return changed.ok ? ok(id) : changed
}

/** A user changes his own password; an administrator may give any user a new one. */
export function changePassword(
  ledger: WritableLedger,
  change: { readonly userId: UserId; readonly password: string },
  cost: PasswordCost = PASSWORD_COST,
): Result<void, LedgerRefusal> {
  const allowed = change.userId === ledger.user.userId ? ok(undefined) : mayAdminister(ledger)
  if (!allowed.ok) return allowed
  if (change.password === '') return err({ kind: 'password-missing' })
  const found = userWithSlots(ledger, change.userId)
  if (!found.ok) return found
  const { user, slots } = found.value
  const kept = slots.filter(slot => slot.kind === 'recovery')
  const slot = seal(ledger, user, 'password', change.password, cost)
  return changeSlots(ledger, 'users.change-password', [{ user, slots: [slot, ...kept] }])
}

/** Whether it is the password of whoever is signed in, as it stands now; a window left open is no place to guess. */
export function checkOwnPassword(ledger: WritableLedger, password: string): Result<void, LedgerRefusal> {
  const found = userWithSlots(ledger, ledger.user.userId)
  if (!found.ok) return found
  const { ledgerUuid } = ledger.unlocked
  const slots = found.value.slots.filter(slot => slot.kind === 'password')
  const tried = withWait(ledger.path, ledger.user.userId, () =>
    slots.some(slot => openSlot(slot, ledgerUuid, password) !== null) ? slots : null,
  )
  if (!tried.ok) return tried
  return tried.value === null ? err({ kind: 'wrong-password' }) : ok(undefined)
}

/** Roles and leave to come in. The last administrator stays one, and whoever holds the recovery code stays in. */
export function changeUser(
  ledger: WritableLedger,
  change: { readonly userId: UserId; readonly roles: readonly Role[]; readonly disabled: boolean },
): Result<void, LedgerRefusal> {
  const allowed = mayAdminister(ledger)
  if (!allowed.ok) return allowed
  const found = userWithSlots(ledger, change.userId)
  if (!found.ok) return found
  const { user, slots } = found.value
  const others = ledgerUsers(ledger.reader).filter(other => other.userId !== user.userId)
  const next = { ...user, roles: change.roles, disabled: change.disabled }
  if (![...others, next].some(isAdministrator)) return err({ kind: 'last-administrator', user: user.name })
  const holdsCode = slots.some(slot => slot.kind === 'recovery')
  if (holdsCode && !isAdministrator(next)) return err({ kind: 'recovery-code-holder', user: user.name })
  return changeSlots(ledger, 'users.change', [{ user: next, slots: next.disabled ? [] : slots }])
}

/** A new code for the administrator who asks; the former one, whoever held it, opens nothing any more. */
export function replaceRecoveryCode(
  ledger: WritableLedger,
  cost: PasswordCost = PASSWORD_COST,
): Result<string, LedgerRefusal> {
  const allowed = mayAdminister(ledger)
  if (!allowed.ok) return allowed
  const code = newRecoveryCode()
  const secret = parseRecoveryCode(code)
  assert(secret.ok, 'a new recovery code is well formed')
  const changes: SlotChange[] = []
  for (const { userId: id } of ledgerUsers(ledger.reader)) {
    const found = userWithSlots(ledger, id)
    if (!found.ok) return found
    const { user, slots } = found.value
    const kept = slots.filter(slot => slot.kind === 'password')
    const isHolder = id === ledger.user.userId
    const own = isHolder ? [...kept, seal(ledger, user, 'recovery', secret.value, cost)] : kept
    if (isHolder || kept.length < slots.length) changes.push({ user, slots: own })
  }
  const changed = changeSlots(ledger, 'users.replace-recovery-code', changes)
  return changed.ok ? ok(code) : changed
}

function mayAdminister({ user }: WritableLedger): Result<void, AccessRefusal> {
  const isAllowed = mayRun(user.roles, 'administer')
  return isAllowed ? ok(undefined) : err({ kind: 'forbidden', access: 'administer', roles: user.roles })
}

const isAdministrator = ({ roles, disabled }: Pick<LedgerUser, 'roles' | 'disabled'>): boolean =>
  !disabled && mayRun(roles, 'administer')

type UserFacts = Pick<LedgerUser, 'userId' | 'name' | 'roles' | 'disabled'>

type SlotChange = {
  readonly user: UserFacts
  /** All that the user holds from now on, in the order of his digest. */
  readonly slots: readonly KeySlot[]
}

function userWithSlots(
  { path, reader }: WritableLedger,
  id: UserId,
): Result<{ user: LedgerUser; slots: readonly KeySlot[] }, LedgerRefusal> {
  const user = ledgerUser(reader, id)
  if (user === null) return err({ kind: 'unknown-user', user: String(id) })
  const keyFile = readKeyFile(path)
  if (!keyFile.ok) return keyFile
  const slots = currentSlots(keyFile.value.slots, id, user.slotsDigest)
  return slots === null ? err({ kind: 'keys-damaged', path }) : ok({ user, slots })
}

function seal(
  { unlocked }: WritableLedger,
  { userId: id, name }: Pick<UserFacts, 'userId' | 'name'>,
  kind: SlotKind,
  secret: string,
  cost: PasswordCost,
): KeySlot {
  return sealSlot(unlocked, { ledgerUuid: unlocked.ledgerUuid, userId: id, user: name, kind }, secret, cost)
}

function changeSlots(
  ledger: WritableLedger,
  verb: string,
  changes: readonly SlotChange[],
): Result<void, LedgerRefusal> {
  const { path, user: by, transact } = ledger
  return withStorage<void, LedgerRefusal>(path, () => {
    const keyFile = readKeyFile(path)
    if (!keyFile.ok) return keyFile
    const before = keyFile.value
    const changed = new Set(changes.map(({ user }) => user.userId as number))
    const untouched = before.slots.filter(slot => !changed.has(slot.userId))
    const after = { ...before, slots: [...untouched, ...changes.flatMap(({ slots }) => slots)] }
    writeKeyFile(path, { ...before, slots: [...new Set([...before.slots, ...after.slots])] })
    const recorded = transact<void, never>({ verb, userId: by.userId }, writer => {
      const act = writer.act()
      for (const { user, slots } of changes) {
        writer.append('user_account', {
          act,
          user_id: user.userId,
          name: user.name,
          roles: JSON.stringify([...new Set(user.roles)].toSorted()),
          disabled: user.disabled ? 1 : 0,
          key_slot_digest: slotsDigest(slots),
        })
      }
      return ok(undefined)
    })
    // Where it is not known whether the record stands, both slots stay until the next opening tells.
    if (recorded.ok || recorded.error.kind !== 'unconfirmed') writeKeyFile(path, recorded.ok ? after : before)
    return recorded
  })
}
