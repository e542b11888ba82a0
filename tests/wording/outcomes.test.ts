import { expect, it } from 'vitest'
import { changedFactsInWords } from '../../src/wording/outcomes.ts'

const changed = (path: readonly string[], before: string | number | null, now: string | number | null) => ({
  path,
  before,
  now,
})

it('names what has changed as the clerk does: amounts as amounts, places in a list, nothing of the program', () => {
  expect(
    changedFactsInWords([
      changed(['accounts', 'B', 'duesFen', '2024-05-31'], null, 12_000),
      changed(['allocations', '1', 'amountFen'], 500, 300),
      changed(['written', 'entries'], 3, 4),
      changed(['somethingNew'], 'a', 'b'),
    ]),
  ).toBe(
    '合同 B 未付，付款期限 2024-05-31：提交时为 无，现为 120.00元；冲抵 第 1 项 金额：提交时为 5.00元，现为 3.00元；' +
      '记账笔数：提交时为 3，现为 4；其他内容：提交时为 a，现为 b',
  )
})

it('tells the first few and counts the rest, and shortens what is long', () => {
  const many = Array.from({ length: 6 }, (_, place) =>
    changed(['letter', 'title', `${place + 1}`], null, '长'.repeat(70)),
  )
  const told = changedFactsInWords(many)
  expect(told.match(/提交时为/g)).toHaveLength(4)
  expect(told).toContain(`${'长'.repeat(60)}…`)
  expect(told.endsWith('；另有 2 处不同')).toBe(true)
})
