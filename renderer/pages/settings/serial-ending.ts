// The number of a certificate as a person tells it: that of another authority has forty digits, of which the last tell it apart.

const SHORT = 8

export const ending = (serial: string): string =>
  serial.length <= SHORT ? serial : `…${serial.slice(-SHORT)}`
