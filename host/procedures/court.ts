// 本院资料: what the contracts say of the court, and what was set besides.

import { ok } from '../../src/base/result.ts'
import type { CourtSettingName } from '../../src/notices/court-setting.ts'
import { courtSettings, setCourt } from '../../src/services/court-settings.ts'
import { partyToApi } from './contracts.ts'
import type { Handlers } from './handler.ts'

export const courtHandlers: Handlers<'court.get' | 'court.set'> = {
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
}
