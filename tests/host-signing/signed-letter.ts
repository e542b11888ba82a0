// A signed letter, and the people who sign it.

import {
  type Authority,
  createAuthority,
  createSigner,
  type Signer,
} from '../../host/signing/certificates.ts'
import { type SigningOrder, signPdf } from '../../host/signing/sign-pdf.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { shortLetter } from '../documents/example-letters.ts'
import { drawn } from '../host-pdf/drawn.ts'

export const validity = { notBefore: calendarDate('2026-01-01'), notAfter: calendarDate('2036-01-01') }

export type Cast = {
  readonly authority: Authority
  readonly clerk: Signer
  readonly reviewer: Signer
  readonly unsigned: Uint8Array
}

export async function makeCast(): Promise<Cast> {
  const authority = await createAuthority({ name: '蛟河市人民法院台账签名机构', ...validity })
  const organisation = '蛟河市人民法院, 财务科'
  return {
    authority,
    clerk: await createSigner({ name: '俞勃成', organisation, authority, serial: 10, ...validity }),
    reviewer: await createSigner({ name: '赵志军', organisation, authority, serial: 255, ...validity }),
    unsigned: (await drawn(letterDocument(shortLetter))).bytes,
  }
}

const [firstSlot, secondSlot] = letterDocument(shortLetter).signatureSlots

export function sign(
  pdf: Uint8Array,
  signer: Signer,
  facts: Partial<SigningOrder> = {},
): Promise<Uint8Array> {
  const slot = signer.name === '俞勃成' ? firstSlot : secondSlot
  if (slot === undefined) throw new Error('a letter has room for two signatures')
  return signPdf(pdf, {
    signer,
    reason: '经办（内部防篡改校验）',
    location: '吉林省蛟河市',
    signedAt: '2026-04-22T08:15:00Z',
    field: { ...slot, lines: ['内部防篡改校验，不代替公章', `${signer.name}　2026年4月22日`] },
    ...facts,
  })
}
