// Notices of our own changes: account (1), address and contact (2), registration data (24). The old value is the
// contract's; the change is told so many days ahead (A 7.1, 12.2; B 5.7, 9.2).

import { err } from '../../base/result.ts'
import { checked, firstRefusal, notYet, windowBefore } from '../conditions.ts'
import { noticeKind } from '../kind.ts'
import type { NoticeCase } from '../notice-case.ts'

export const accountChanged = noticeKind({
  kind: 'account-changed',
  number: 1,
  givenBy: [{ term: 'period', event: 'account-change' }],
  facts: [
    { name: 'newBankName', required: false, input: 'text' },
    { name: 'newAccount', required: false, input: 'text' },
    { name: 'effectiveOn', required: true, input: 'date' },
  ],
  check({ newBankName, newAccount, effectiveOn }, of) {
    const { bank } = of.contract.buyer
    const changed = {
      bank: differs(newBankName, bank.name.value) ? newBankName : null,
      account: differs(newAccount, bank.account.value) ? newAccount : null,
    }
    if (changed.bank === null && changed.account === null) return err({ kind: 'notice-changes-nothing' })
    return checked(changed, [], windowBefore(of, 'account-change', effectiveOn))
  },
})

export const addressChanged = noticeKind({
  kind: 'address-changed',
  number: 2,
  givenBy: [{ term: 'period', event: 'address-change' }],
  facts: [
    { name: 'newAddress', required: false, input: 'text' },
    { name: 'newPostalCode', required: false, input: 'text' },
    { name: 'newContact', required: false, input: 'text' },
    { name: 'newPhone', required: false, input: 'text' },
    { name: 'newEmail', required: false, input: 'text' },
    { name: 'effectiveOn', required: true, input: 'date' },
  ],
  check({ newAddress, newPostalCode, newContact, newPhone, newEmail, effectiveOn }, of) {
    const changes = addressChanges(of, { newAddress, newPostalCode, newContact, newPhone, newEmail })
    if (changes.length === 0) return err({ kind: 'notice-changes-nothing' })
    return checked({ changes }, [], windowBefore(of, 'address-change', effectiveOn))
  },
})

export const registrationChanged = noticeKind({
  kind: 'registration-changed',
  number: 24,
  facts: [
    { name: 'what', required: true, input: 'text' },
    { name: 'oldValue', required: true, input: 'text' },
    { name: 'newValue', required: true, input: 'text' },
    { name: 'changedOn', required: true, input: 'date' },
  ],
  check({ oldValue, newValue, changedOn }, of) {
    const refusal = firstRefusal(
      notYet('changedOn', changedOn, of),
      differs(newValue, oldValue) ? null : { kind: 'notice-changes-nothing' },
    )
    return refusal === null ? checked({}) : err(refusal)
  },
})

export type AddressPart = 'address' | 'postal-code' | 'contact' | 'phone' | 'email'

/** `old` null: the contract states none. */
export type AddressChange = {
  readonly part: AddressPart
  readonly old: string | null
  readonly new: string
}

type NewAddress = Readonly<
  Record<'newAddress' | 'newPostalCode' | 'newContact' | 'newPhone' | 'newEmail', string | undefined>
>

function addressChanges({ contract, recipients }: NoticeCase, given: NewAddress): readonly AddressChange[] {
  const { buyer } = contract
  const { court } = recipients
  const parts: readonly (readonly [AddressPart, string | null, string | undefined])[] = [
    ['address', court.noticeAddress, given.newAddress],
    ['postal-code', buyer.postalCode?.value ?? null, given.newPostalCode],
    ['contact', court.contact, given.newContact],
    ['phone', court.phone, given.newPhone],
    ['email', buyer.contacts[0]?.email ?? null, given.newEmail],
  ]
  return parts.flatMap(([part, old, value]) =>
    value !== undefined && differs(value, old ?? '') ? [{ part, old, new: value }] : [],
  )
}

/** The transcription pads figures with blanks: they make no other value. */
function differs(given: string | undefined, old: string): given is string {
  const bare = (text: string) => text.replace(/\s/g, '')
  return given !== undefined && bare(given) !== bare(old)
}
