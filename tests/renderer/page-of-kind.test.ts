import { expect, it } from 'vitest'
import { pageOfKind } from '../../renderer/pages/search/page-of-kind.ts'

it('leads from each paper to the page where such papers are, and not all of them to the letters', () => {
  const pageOf = (paper: Parameters<typeof pageOfKind>[1]) => pageOfKind('issued_document', paper)
  expect(pageOf('statement')).toBe('statements')
  expect(pageOf('notice')).toBe('letters')
  expect(pageOf('payment-application')).toBe('payments')
  expect(pageOf('card-list')).toBe('cards')
  expect(pageOfKind('countersignature', 'statement')).toBe('statements')
})

it('leads from what has no page of its own to the book of records', () => {
  expect(pageOfKind('payment', null)).toBe('payments')
  expect(pageOfKind('act', null)).toBe('audit')
})
