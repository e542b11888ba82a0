// The chain over all records of a ledger: each link is the SHA-256 of the link before it and of the record's
// canonical text, so that no record can be changed, moved, added or taken out without all later links differing.
// The hash function is an argument, because this room knows no platform.

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export type Hash = (text: string) => string

/** What stands before the first record. */
export const CHAIN_START = '0'.repeat(64)

/** `previous` is the link before, in lower-case hex; its 64 digits come first in what is hashed. */
export const linkHash = (previous: string, encoded: string, hash: Hash): string => hash(previous + encoded)

/** The last record of a ledger at some moment: what an anchor keeps and a document prints. */
export type ChainHead = { readonly seq: number; readonly h: string }
