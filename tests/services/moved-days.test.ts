// A notice of holidays that comes after the days were computed: they move, and each says from where and by which
// notice.

import { describe, expect, it } from 'vitest'
import { openOffice } from './office.ts'

const NOTICE = '国办发明电〔2026〕9号'
/** The third instalment's 30th day, 31 March 2027, and the day after it become holidays. */
const announced = {
  year: 2027,
  status: 'official',
  notice: NOTICE,
  off: [
    { on: '2027-03-31', name: '调休' },
    { on: '2027-04-01', name: '调休' },
  ],
  makeupWorkdays: [],
}

async function officeWithDueDay() {
  const office = openOffice()
  await office.do('billing.run', { contractId: 'A', through: '2027-03' })
  for (const kind of ['accepted', 'notice-received', 'documents-received'] as const)
    await office.do('milestones.record', { contractId: 'A', instalment: 3, kind, on: '2027-03-01' })
  const third = async () => {
    const { deadlines } = await office.do('deadlines.list', { asOf: '2026-12-01' })
    return deadlines.find(({ kind, matter }) => kind === 'payment-due' && matter.includes('第3期'))
  }
  const explained = async () => {
    const { charges } = await office.do('charges.list', { contractId: 'A' })
    const { id } = charges.find(each => each.instalment === 3) ?? { id: 0 }
    return (await office.do('charges.explain', { chargeId: id })).dueBecause
  }
  return { office, third, explained }
}

describe('a due day that an announcement moves', () => {
  it('has not moved before it', async () => {
    const { third, explained } = await officeWithDueDay()
    expect(await third()).toMatchObject({ on: '2027-03-31', moved: null })
    expect(await explained()).not.toContain('改为')
  })

  it('says in 期限 and in the charge’s reason from where to where, and by which notice', async () => {
    const { office, third, explained } = await officeWithDueDay()
    await office.do('holidays.announce', { holidays: announced })
    const moved = { fromOn: '2027-03-31', year: 2027, notice: NOTICE }
    expect(await third()).toMatchObject({ on: '2027-04-02', moved })
    const sentence = `该日由2027-03-31改为2027-04-02，因登记了2027年放假安排：${NOTICE}`
    expect((await third())?.because).toContain(sentence)
    expect(await explained()).toContain(sentence)
  })

  it('goes on saying so when the same days are recorded once more', async () => {
    const { office, third } = await officeWithDueDay()
    await office.do('holidays.announce', { holidays: announced })
    await office.do('holidays.announce', { holidays: { ...announced, notice: `${NOTICE}（重录）` } })
    expect(await third()).toMatchObject({ on: '2027-04-02', moved: { fromOn: '2027-03-31' } })
  })

  it('is back where it was, and says that too, when a correction is announced', async () => {
    const { office, third } = await officeWithDueDay()
    await office.do('holidays.announce', { holidays: announced })
    const corrected = { ...announced, off: [{ on: '2027-01-01', name: '元旦' }], notice: '更正' }
    await office.do('holidays.announce', { holidays: corrected })
    expect(await third()).toMatchObject({
      on: '2027-03-31',
      moved: { fromOn: '2027-04-02', year: 2027, notice: '更正' },
    })
  })
})
