// Why a signing key that somebody brings, or chooses, is not taken.

import type { CalendarDate } from '../base/calendar-date.ts'

export type P12Refusal =
  | { readonly kind: 'p12-too-large'; readonly file: string; readonly bytes: number }
  /** No PKCS #12, or cut or overwritten. */
  | { readonly kind: 'p12-unreadable' }
  /** A way of encrypting that the program does not know, by its object identifier. */
  | { readonly kind: 'p12-unsupported'; readonly algorithm: string }
  /** Where the file has no code over its contents, a changed byte looks the same. */
  | { readonly kind: 'p12-wrong-password' }

export type KeyRefusal =
  | { readonly kind: 'p12-no-private-key' }
  | { readonly kind: 'p12-no-certificate' }
  /** As the platform calls it, empty where it knows it not. */
  | { readonly kind: 'key-not-supported'; readonly keyType: string }
  | { readonly kind: 'certificate-not-for-signing'; readonly name: string }
  | { readonly kind: 'certificate-expired'; readonly name: string; readonly validUntil: CalendarDate }
  | { readonly kind: 'certificate-not-yet-valid'; readonly name: string; readonly validFrom: CalendarDate }

export type SignerRefusal =
  | P12Refusal
  | KeyRefusal
  | { readonly kind: 'signer-exists'; readonly name: string }
  /** A paper names its signer by the certificate's number, so two may not have one. */
  | { readonly kind: 'serial-taken'; readonly serial: string; readonly name: string }
  | { readonly kind: 'unknown-signer'; readonly serial: string }
  | { readonly kind: 'signer-expired'; readonly serial: string }
