// What a file is shows in how it begins: its name says what it likes.

export const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte)
