// What a hostile or broken page may send in the place of a procedure's input: values at the edges of numbers, days,
// ids and texts, texts that mean something to SQL, HTML, paths and formulas, and all that a message port lets through
// although JSON has none of it.

import { fc } from './cases.ts'

/** About as deep as a clone between two processes still goes. */
const DEPTH = 1_200

const nested = (): unknown => {
  let value: unknown = 1
  for (let depth = 0; depth < DEPTH; depth += 1) value = depth % 2 === 0 ? [value] : { inner: value }
  return value
}

const circular = (): unknown => {
  const value: Record<string, unknown> = { kind: 'official' }
  value['itself'] = value
  return value
}

const texts = [
  '',
  ' ',
  '0',
  '-0',
  '1e21',
  '0.06',
  '99999999999999999999',
  'A',
  'B',
  'C',
  '2024-02-30',
  '1901-01-01',
  '2199-12-31',
  '2199-12',
  '1901-01',
  '2026-01',
  "'; DROP TABLE entry; --",
  '" OR 1=1 --',
  "x%' ESCAPE '",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}%s%n',
  '..\\..\\windows\\win.ini',
  'CON',
  'nul.txt',
  'a:b',
  '=1+1',
  '\u202Egnp.txt',
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  'a\u0000',
  '𠮷𰻞',
  '长'.repeat(600),
  'x'.repeat(20_000),
]

/** What a message port clones and JSON does not know. Made anew each time: whoever gets it may keep it. */
const unheardOf: readonly (() => unknown)[] = [
  nested,
  circular,
  () => 10n,
  () => new Map([['contractId', 'A']]),
  () => new Set([1]),
  () => new Uint8Array([1, 2, 3]),
  () => /x/,
  () => new Error('planted'),
  () => new Array(3),
  () => Object.defineProperty({}, '__proto__', { value: { roles: ['administrator'] }, enumerable: true }),
  () => Array.from({ length: 5_000 }, () => 'B'),
]

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 0.5, 1, 30, 1e21, 2 ** 53, Number.MAX_SAFE_INTEGER),
  fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, -0, 5e-324, [], {}, [[]], [null]),
  fc.constantFrom(...texts),
  fc.nat(150),
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10)),
  fc.jsonValue(),
  fc.constantFrom(...unheardOf).map(make => make()),
)

/** The value with one thing in it put in the place of another; `path` says where, by number. */
export function changed(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof value !== 'object' || value === null) return replacement
  const entries = Object.entries(value)
  const place = at % Math.max(1, entries.length)
  const replaced = entries.map(([key, each], index) => [
    key,
    index === place ? changed(each, rest, replacement) : each,
  ])
  return Array.isArray(value) ? replaced.map(([, each]) => each) : Object.fromEntries(replaced)
}

/** The value with a field more, or one less. */
export function widened(value: unknown, key: string, more: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { [key]: known, ...rest } = value as Record<string, unknown>
  return known === undefined ? { ...value, [key]: more } : rest
}
