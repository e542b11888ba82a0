// RC2 in CBC mode (RFC 2268), for reading alone: Windows and older programs put the certificates of a .p12 under it, and
// no platform that this program runs on offers it any more. It protects nothing of ours.

const BLOCK = 8

// The substitution of RFC 2268 section 2, made of the digits of pi.
const PI_TABLE = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)

/** Every bit of `key` counts. Null when the padding is not what an encryption leaves. */
export function decryptRc2Cbc(ciphertext: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array | null {
  if (ciphertext.length === 0 || ciphertext.length % BLOCK !== 0) return null
  const words = expandKey(key)
  const input = Buffer.from(ciphertext)
  const output = Buffer.alloc(ciphertext.length)
  for (let at = 0; at < input.length; at += BLOCK) {
    const previous = at === 0 ? iv : input.subarray(at - BLOCK, at)
    decryptBlock(input, output, at, words)
    for (let byte = 0; byte < BLOCK; byte += 1) {
      output[at + byte] = (output[at + byte] ?? 0) ^ (previous[byte] ?? 0)
    }
  }
  return withoutPadding(output)
}

function expandKey(key: Uint8Array): Uint16Array {
  const bytes = Buffer.alloc(128)
  bytes.set(key)
  const pi = (index: number): number => PI_TABLE[index & 0xff] ?? 0
  const at = (index: number): number => bytes[index] ?? 0
  for (let i = key.length; i < 128; i += 1) bytes[i] = pi(at(i - 1) + at(i - key.length))
  bytes[128 - key.length] = pi(at(128 - key.length))
  for (let i = 127 - key.length; i >= 0; i -= 1) bytes[i] = pi(at(i + 1) ^ at(i + key.length))
  return Uint16Array.from({ length: 64 }, (_, word) => bytes.readUInt16LE(2 * word))
}

const ROTATIONS = [1, 2, 3, 5] as const

function decryptBlock(input: Buffer, output: Buffer, at: number, key: Uint16Array): void {
  const r = [0, 1, 2, 3].map(word => input.readUInt16LE(at + 2 * word))
  const value = (index: number): number => r[index & 3] ?? 0
  let next = 63
  const unmix = () => {
    for (let i = 3; i >= 0; i -= 1) {
      const turned = rotateRight(value(i), ROTATIONS[i] ?? 0)
      const mixed = (value(i - 1) & value(i - 2)) + (~value(i - 1) & value(i - 3))
      r[i] = (turned - (key[next] ?? 0) - mixed) & 0xffff
      next -= 1
    }
  }
  const unmash = () => {
    for (let i = 3; i >= 0; i -= 1) r[i] = (value(i) - (key[value(i - 1) & 63] ?? 0)) & 0xffff
  }
  for (let round = 0; round < 16; round += 1) {
    if (round === 5 || round === 11) unmash()
    unmix()
  }
  for (const [word, each] of r.entries()) output.writeUInt16LE(each, at + 2 * word)
}

const rotateRight = (word: number, by: number): number => ((word >>> by) | (word << (16 - by))) & 0xffff

function withoutPadding(padded: Uint8Array): Uint8Array | null {
  const length = padded.at(-1) ?? 0
  if (length < 1 || length > BLOCK) return null
  const padding = padded.subarray(padded.length - length)
  return padding.every(byte => byte === length) ? padded.subarray(0, padded.length - length) : null
}
