// 交接: the clerk who leaves signs what she hands over, the next signs behind her, and then her roles are the other's.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { verify } from '../db/test-ledgers.ts'
import { run, textOf } from '../host-pdf/poppler.ts'
import { courtWith, FIRST } from './people.ts'

const pdf = createPdfRenderer()
afterAll(() => pdf.close())

describe('a handover', () => {
  it('is a paper of what there is, signed by both, recorded, and then the roles go over', async () => {
    const court = courtWith(['recorder', 'reader'], pdf)
    const { people, folder } = court
    const { users } = await people.do(FIRST, 'users.list', {})
    const idOf = (name: string) => users.find(user => user.name === name)?.userId ?? 0
    await people.do('recorder', 'periods.close', { month: '2024-03' })
    const receiverId = idOf('reader')

    expect(
      await people.refused('recorder', 'handovers.issue', { receiverId: idOf('recorder'), file: 'x.pdf' }),
    ).toEqual({ kind: 'handover-to-self' })
    const issued = await people.do('recorder', 'handovers.issue', { receiverId, file: '移交.pdf' })
    expect(issued).toMatchObject({ number: 'YJ-2024-0001', pages: 1 })
    const { handoverId } = issued
    const text = textOf(readFileSync(join(folder, '移交.pdf'))).replace(/\s/g, '')
    for (const said of [
      '移交清册',
      'recorder（经办）',
      'reader（查阅）',
      '未了款项',
      '最近结账月份2024-03',
      '尚无备份',
    ]) {
      expect(text).toContain(said)
    }

    const check = (file: string) => people.do(FIRST, 'documents.check', { file })
    const listed = { kind: 'handover', documentId: handoverId, number: 'YJ-2024-0001', contractId: null }
    expect(await check('移交.pdf')).toMatchObject({
      ...listed,
      verdict: 'as-issued',
      standing: '接收人reader尚未签名，移交没有完成。',
      signatures: [{ signer: 'recorder', valid: true, trusted: true }],
    })
    const early = await people.refused(FIRST, 'handovers.transfer', { handoverId })
    expect(early).toEqual({ kind: 'handover-not-accepted', handoverId })
    const other = await people.refused('recorder', 'handovers.accept', { handoverId, file: 'y.pdf' })
    expect(other).toEqual({ kind: 'not-the-receiver', receiver: 'reader' })
    expect(existsSync(join(folder, 'y.pdf'))).toBe(false)
    await people.do('reader', 'handovers.accept', { handoverId, file: '接收.pdf' })
    expect(await check('接收.pdf')).toMatchObject({
      ...listed,
      verdict: 'as-issued',
      standing: null,
      signatures: [
        { signer: 'recorder', valid: true },
        { signer: 'reader', valid: true, coversWholeFile: true },
      ],
    })
    expect(await check('移交.pdf')).toMatchObject({ ...listed, verdict: 'signature-removed' })
    const changed = readFileSync(join(folder, '接收.pdf'))
    changed[2000] = (changed[2000] ?? 0) ^ 1
    writeFileSync(join(folder, '改.pdf'), changed)
    expect(await check('改.pdf')).toMatchObject({ ...listed, verdict: 'changed', isAsInLedger: false })
    const signatures = run('pdfsig', join(folder, '接收.pdf'))
    expect(signatures.match(/Signature is Valid/g)).toHaveLength(2)
    expect(signatures).toContain('Total document signed')
    const again = await people.refused('reader', 'handovers.accept', { handoverId, file: 'z.pdf' })
    expect(again).toEqual({ kind: 'handover-accepted', handoverId })

    await people.do(FIRST, 'handovers.transfer', { handoverId })
    const after = await people.do(FIRST, 'users.list', {})
    expect(after.users).toMatchObject([
      {},
      { name: 'recorder', disabled: true },
      { name: 'reader', disabled: false, roles: ['reader', 'recorder'] },
    ])
    expect((await people.do(FIRST, 'handovers.list', {})).handovers).toMatchObject([
      {
        number: 'YJ-2024-0001',
        giverName: 'recorder',
        receiverName: 'reader',
        accepted: { recordedBy: 'reader' },
      },
    ])
    await people.do('reader', 'milestones.record', {
      contractId: 'A',
      instalment: 1,
      kind: 'accepted',
      on: '2024-05-01',
    })
    expect(verify(court.path)).toMatchObject({ ok: true, problems: [] })
  }, 60_000)
})
