// What the court says of itself for its papers, with who said it and when.

import { assert } from '../../src/base/assert.ts'
import { isCourtSettingName } from '../../src/notices/court-setting.ts'
import type { CourtReads, LedgerWrites } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export const courtReads = (reader: LedgerReader): CourtReads => ({
  courtSettings: () =>
    reader.all(allSettings).map(({ name, value, recorded_at, user }) => {
      assert(isCourtSettingName(name), () => `a setting of the court that is none: ${name}`)
      return { name, value, recordedAt: recorded_at, recordedBy: user ?? '' }
    }),
})

export const courtWrites = (writer: LedgerWriter): Pick<LedgerWrites, 'addCourtSetting'> => ({
  addCourtSetting: ({ name, value }) =>
    void writer.append('court_setting', { act: writer.act(), name, value }),
})

const allSettings = query
  .selectFrom('court_setting')
  .innerJoin('act', 'act.seq', 'court_setting.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select(['court_setting.name', 'court_setting.value', 'act.recorded_at', 'user_account.name as user'])
  .orderBy('court_setting.seq')
