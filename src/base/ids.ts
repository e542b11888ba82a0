// The names by which records find each other. A numeric id IS the record's place in the chain (its `seq`),
// so it is whole, at least 1, and never given twice; the brands keep a charge from being paid as a card.

import { assert } from './assert.ts'

declare const idBrand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [idBrand]: Name }

export type CardId = Branded<number, 'CardId'>
export type ChargeId = Branded<number, 'ChargeId'>
export type InvoiceId = Branded<number, 'InvoiceId'>
export type PaymentId = Branded<number, 'PaymentId'>
export type BillId = Branded<number, 'BillId'>
export type EntryId = Branded<number, 'EntryId'>
export type NoticeId = Branded<number, 'NoticeId'>
export type UserId = Branded<number, 'UserId'>

export type ContractId = Branded<string, 'ContractId'>

export const cardId = (value: number): CardId => seq(value) as CardId
export const chargeId = (value: number): ChargeId => seq(value) as ChargeId
export const invoiceId = (value: number): InvoiceId => seq(value) as InvoiceId
export const paymentId = (value: number): PaymentId => seq(value) as PaymentId
export const billId = (value: number): BillId => seq(value) as BillId
export const entryId = (value: number): EntryId => seq(value) as EntryId
export const noticeId = (value: number): NoticeId => seq(value) as NoticeId
export const userId = (value: number): UserId => seq(value) as UserId

export const contractId = (value: string): ContractId => name(value) as ContractId

function seq(value: number): number {
  assert(Number.isSafeInteger(value) && value >= 1, () => `not a record's seq: ${value}`)
  return value
}

function name(value: string): string {
  assert(value !== '' && value.trim() === value, () => `not a name: ${JSON.stringify(value)}`)
  return value
}
