// 本院资料 and the signers: what the contracts say of the court, what was set besides, and whose keys sign.

import { ledgerUsers } from '../../db/ledger-users.ts'
import { ok } from '../../src/base/result.ts'
import type { CourtSettingName } from '../../src/notices/court-setting.ts'
import { courtSettings, setCourt } from '../../src/services/court-settings.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import { partyToApi } from './contracts.ts'
import type { Handlers } from './handler.ts'

export const courtHandlers: Handlers<'court.get' | 'court.set' | 'signers.list'> = {
  'court.get': ({ ledger }) =>
    ok({
      parties: ledger.contractIds().flatMap(contractId => {
        const contract = ledger.contractInForce(contractId)
        return contract === null ? [] : [{ ...partyToApi(contract.buyer), contractId }]
      }),
      settings: courtSettings(ledger).map(({ name, value, recorded }) => ({
        name,
        value,
        recordedAt: recorded?.recordedAt ?? null,
        recordedBy: recorded?.recordedBy ?? null,
      })),
      history: ledger.courtSettings().toReversed(),
    }),
  'court.set': (session, input) => {
    const given = Object.entries(input).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name: name as CourtSettingName, value: value === '' ? null : value }],
    )
    const set = session.transact('court.set', ledger => setCourt(ledger, given))
    return set.ok ? ok({ changed: [...set.value] }) : set
  },
  'signers.list': async ({ ledger, file }) => {
    // The certificates' library is slow to load, and no other question needs it.
    const { validUntil } = await import('../signing/certificates.ts')
    const users = new Map(ledgerUsers(file.reader).map(({ userId, name }) => [userId, name]))
    return ok({
      signers: [...newestOfEach(ledger.signers())].map(({ userId, role, name, serial, certificate }) => ({
        userId,
        user: userId === null ? null : (users.get(userId) ?? null),
        role,
        name,
        serial,
        validUntil: validUntil(certificate),
      })),
    })
  },
}

/** A key that went along to a new password stands there once more. */
function newestOfEach(signers: readonly SignerRecord[]): Iterable<SignerRecord> {
  return new Map(signers.map(signer => [`${signer.role} ${signer.serial}`, signer])).values()
}
