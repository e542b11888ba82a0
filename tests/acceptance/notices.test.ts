import { describe, expect, it, onTestFinished } from 'vitest'
import { type Answer, answerTo, runScript, type ScriptLine, sharedCourt } from './harness.ts'

function openCourt() {
  const court = sharedCourt()
  onTestFinished(court.remove)
  return (lines: readonly ScriptLine[]): readonly Answer[] => runScript(court.folder, lines)
}

const issue = (kind: string, contractId: string, facts: object): ScriptLine => ({
  procedure: 'notices.issue',
  input: { kind, contractId, facts },
})

const send = (noticeId: number, sentOn: string): ScriptLine => ({
  procedure: 'notices.recordSending',
  input: { noticeId, way: 'express', destination: 'domestic', sentOn },
})

const waitingAt = (asOf: string): ScriptLine => ({ procedure: 'deadlines.list', input: { asOf } })

const waiting = (answer: Answer | undefined) =>
  answerTo('deadlines.list', answer)
    .deadlines.filter(({ kind }) => kind.startsWith('reply-'))
    .map(({ on, kind, clause }) => `${on} ${kind} ${clause}`)

const idOf = (answer: Answer | undefined) => answerTo('notices.issue', answer).noticeId

const breach = issue('breach', 'A', {
  clause: '5.4',
  breachFacts: '办案平台无法登录',
  demand: '恢复使用',
  signedOn: '2026-11-02',
})
const consultation = issue('consultation', 'B', {
  matter: '服务中断的责任认定',
  view: '服务中断发生在贵公司网络侧',
  meeting: '在我院会议室当面协商',
  replyDays: 7,
  signedOn: '2026-11-02',
})
const request = issue('force-majeure-consultation', 'B', {
  event: '洪水灾害',
  beganOn: '2026-09-01',
  effect: '终端不能使用',
  proposal: '免收受影响期间的套餐费',
  signedOn: '2026-11-02',
})

describe('a notice that went out', () => {
  it('that asks for consultation under B starts it with its delivery, unless it sets days itself', () => {
    const run = openCourt()
    const facts = {
      matter: '责任认定',
      view: '中断发生在网络侧',
      meeting: '当面协商',
      signedOn: '2026-11-02',
    }
    const [ofA = 0, ofB = 0] = run([
      issue('consultation', 'A', facts),
      issue('consultation', 'B', facts),
    ]).map(idOf)
    const answers = run([send(ofA, '2026-11-03'), send(ofB, '2026-11-03'), waitingAt('2026-11-04')])
    expect(answers[0]?.ok).not.toHaveProperty('replyBy')
    expect(answers[1]?.ok).toMatchObject({ deliveredOn: '2026-11-08', replyBy: '2026-11-08' })
    expect(waiting(answers[2])).toEqual(['2026-11-08 reply-due 8.2'])
  })

  it('starts the period that its contract or its own words give, until it is answered', () => {
    const run = openCourt()
    const ids = run([breach, consultation, request]).map(idOf)
    const [breachId = 0, consultationId = 0, requestId = 0] = ids
    const answers = run([
      send(breachId, '2026-11-03'),
      send(consultationId, '2026-11-03'),
      send(requestId, '2026-11-03'),
      waitingAt('2026-11-10'),
    ])
    expect(answers.slice(0, 3)).toMatchObject([
      // Ten days from the receipt on the fifth day after posting.
      { ok: { deliveredOn: '2026-11-08', replyBy: '2026-11-18' } },
      // Seven days that the letter asks for: 15 November is a Sunday.
      { ok: { deliveredOn: '2026-11-08', replyBy: '2026-11-16' } },
      // Ten days from the sending itself.
      { ok: { deliveredOn: '2026-11-08', replyBy: '2026-11-13' } },
    ])
    expect(waiting(answers[3])).toEqual([
      '2026-11-13 reply-due 7.8',
      '2026-11-16 reply-requested 9.3',
      '2026-11-18 reply-due 10.1',
    ])
    const reply = { kind: 'reply', receivedOn: '2026-11-12', subject: '复函' }
    const after = run([
      { procedure: 'papers.register', input: { ...reply, contractId: 'A', answers: breachId } },
      { procedure: 'papers.register', input: { ...reply, contractId: 'B', answers: consultationId } },
      waitingAt('2026-11-14'),
      issue('force-majeure-termination', 'B', {
        notice: requestId,
        settlement: '结清费用',
        signedOn: '2026-11-13',
      }),
      issue('force-majeure-termination', 'B', {
        notice: requestId,
        settlement: '结清费用',
        signedOn: '2026-11-14',
      }),
      waitingAt('2026-11-15'),
    ])
    expect(waiting(after[2])).toEqual(['2026-11-13 reply-due 7.8'])
    expect(after[3]?.error).toMatchObject({ kind: 'period-still-running', endsOn: '2026-11-13' })
    expect(after[4]?.ok).toMatchObject({ noticeId: expect.any(Number) })
    expect(waiting(after[5])).toEqual([])
  })

  it('is not sent to an address that the supplier has replaced since it was written', () => {
    const run = openCourt()
    const [noticeId = 0] = run([breach]).map(idOf)
    const moved = {
      contractId: 'A',
      kind: 'address-notice',
      receivedOn: '2026-11-02',
      subject: '关于变更地址的通知',
      effectiveOn: '2026-11-10',
      address: '吉林省吉林市昌邑区解放大路1号',
    }
    const answers = run([
      { procedure: 'papers.register', input: moved },
      send(noticeId, '2026-11-10'),
      send(noticeId, '2026-11-09'),
      issue('consultation', 'A', {
        matter: '服务中断的责任认定',
        view: '服务中断发生在贵公司网络侧',
        meeting: '当面协商',
        signedOn: '2026-11-10',
      }),
    ])
    expect(answers[1]?.error).toMatchObject({
      kind: 'address-changed-since',
      noticeId,
      address: moved.address,
      since: '2026-11-10',
    })
    expect(answers[2]?.ok).toMatchObject({ deliveredOn: '2026-11-14' })
    expect(run([send(idOf(answers[3]), '2026-11-11')])[0]?.ok).toMatchObject({ deliveredOn: '2026-11-16' })
  })
})
