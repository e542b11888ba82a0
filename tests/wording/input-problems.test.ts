import { describe, expect, it } from 'vitest'
import { invalidInput, unwritableText } from '../../host/input-problem.ts'
import { procedures } from '../../src/api/procedures.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'

function refusalOf(procedure: keyof typeof procedures, input: unknown) {
  const parsed = procedures[procedure].input.safeParse(input)
  return invalidInput(input, parsed.error?.issues[0])
}

const payment = { contractId: 'A', paidOn: '2025-04-18', amountFen: 1, voucher: '财付2025-0418-03' }

describe('a field filled in wrongly', () => {
  it.each([
    [{ amountFen: 0.5 }, 'amountFen', 'not-whole', '金额（分）（amountFen）须为整数，请核对后重试。'],
    [{ amountFen: 1e21 }, 'amountFen', 'too-large', '超出允许的范围'],
    [{ amountFen: -1 }, 'amountFen', 'too-small', '不得为负数'],
    [{ amountFen: '1' }, 'amountFen', 'wrong-type', '类型不对'],
    [{ amountFen: undefined }, 'amountFen', 'missing', '未填写'],
    [{ paidOn: '2025-02-29' }, 'paidOn', 'impossible-date', '付款日期（paidOn）日期不存在'],
    [{ paidOn: '2999-12-31' }, 'paidOn', 'year-out-of-range', '年份超出'],
    [{ voucher: '' }, 'voucher', 'too-short', '支付凭证号（voucher）未填写'],
    [{ voucher: '字'.repeat(501) }, 'voucher', 'text-too-long', '超过500字'],
    [{ voucher: 'a\u0000b' }, 'voucher', 'control-character', '控制字符'],
    [{ amountYuan: 1 }, 'amountYuan', 'unknown-field', '不是这项业务的内容'],
    [{ allocations: [] }, 'allocations', 'too-short', '款项分配（allocations）未填写'],
    [
      { allocations: [{ chargeId: 0, amountFen: 1 }] },
      'allocations.0.chargeId',
      'too-small',
      '款项分配第1项的应付编号（allocations.0.chargeId）',
    ],
  ])('is told by its name and by what is wrong with it: %j', (wrong, path, problem, sentence) => {
    const refusal = refusalOf('payments.record', { ...payment, ...wrong })
    expect(refusal).toEqual({ kind: 'invalid-input', path, problem })
    expect(refusalInWords(refusal)).toContain(sentence)
  })

  it('is told as the whole input when that is no object', () => {
    const refusal = refusalOf('payments.record', [])
    expect(refusal).toEqual({ kind: 'invalid-input', path: '', problem: 'wrong-type' })
    expect(refusalInWords(refusal)).toBe('填写的内容类型不对，请核对后重试。')
  })

  it.each(['constructor', '__proto__', 'toString'])('is told by nothing but its own name: %s', path => {
    expect(refusalInWords({ kind: 'invalid-input', path, problem: 'unknown-field' })).toBe(
      `（${path}）不是这项业务的内容，请核对后重试。`,
    )
  })

  it('is told without the words of a library', () => {
    const problem = 'Invalid input: expected number'
    expect(refusalInWords({ kind: 'malformed-holiday-year', path: 'year', problem })).not.toContain('Invalid')
    expect(refusalInWords({ kind: 'malformed-json', problem })).not.toContain('Invalid')
    expect(refusalInWords({ kind: 'usage-error', problem: 'missing-operand' })).not.toContain('missing')
  })

  it('is told when it is none of the choices', () => {
    const sending = { noticeId: 1, way: 'pigeon', destination: 'domestic', sentOn: '2025-04-18' }
    expect(refusalOf('notices.recordSending', sending)).toMatchObject({ problem: 'not-a-choice' })
  })
})

describe('a text that a ledger could not give back unchanged', () => {
  it.each(['\0', 'a\ud800', '\udfff'])('is found wherever it stands: %j', text => {
    expect(unwritableText({ contractId: 'A', events: [{ on: '2025-04-18' }, { iccid: text }] })).toEqual({
      kind: 'invalid-input',
      path: 'events.1.iccid',
      problem: 'unwritable-text',
    })
  })

  it('is not one with rare characters, which take two places in memory', () => {
    expect(unwritableText({ name: '𠮷', count: 3, nothing: null, list: ['〇'] })).toBeNull()
  })
})
