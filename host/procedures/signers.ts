// Whose keys sign, and a key that somebody brings. The certificates' libraries are slow to load and no other question needs
// them, so each handler loads its own.

import { ledgerUsers } from '../../db/ledger-users.ts'
import type { OutputOf } from '../../src/api/procedures.ts'
import { ok } from '../../src/base/result.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'

export const signersHandlers: Handlers<'signers.list' | 'signers.import' | 'signers.use'> = {
  'signers.list': async session => ok({ signers: await listSigners(session) }),
  'signers.import': async (session, input) => {
    const { importSigner } = await import('../signing/import-signer.ts')
    const imported = await importSigner(session, input)
    if (!imported.ok) return imported
    const recorded = session.transact('signers.import', ledger => ok(ledger.addSigner(imported.value)))
    if (!recorded.ok) return recorded
    const { issuerOf, validUntil } = await import('../signing/certificates.ts')
    const { name, serial, certificate } = imported.value
    return ok({ name, serial, issuer: issuerOf(certificate), validUntil: validUntil(certificate) })
  },
  'signers.use': async (session, { serial }) => {
    const { chooseSigner } = await import('../signing/import-signer.ts')
    const chosen = await chooseSigner(session, serial)
    if (!chosen.ok) return chosen
    const recorded = session.transact('signers.use', ledger => ok(ledger.addSigner(chosen.value)))
    return recorded.ok ? ok({ name: chosen.value.name, serial }) : recorded
  },
}

async function listSigners({ ledger, file, clock }: Session): Promise<OutputOf<'signers.list'>['signers']> {
  const { issuerOf, validUntil } = await import('../signing/certificates.ts')
  const { importedChain, keyInUse, keysInOrder } = await import('../signing/kept-keys.ts')
  const users = new Map(ledgerUsers(file.reader).map(({ userId, name }) => [userId, name]))
  const records = ledger.signers()
  const now = clock.now()
  const newest = [
    ...records.filter(({ role }) => role === 'authority'),
    ...keysInOrder(records.filter(({ role }) => role === 'signer')).flatMap(key => key.at(-1) ?? []),
  ]
  return newest.map(record => {
    const { userId, role, name, serial, certificate } = record
    return {
      userId,
      user: userId === null ? null : (users.get(userId) ?? null),
      role,
      name,
      serial,
      issuer: issuerOf(certificate),
      validUntil: validUntil(certificate),
      isImported: importedChain(record) !== null,
      isInUse: userId !== null && role === 'signer' && keyInUse(records, userId, now)?.serial === serial,
    }
  })
}
