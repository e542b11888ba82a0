import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../src/base/safe-file-name.ts'

const safe = (name: string) => safeFileName(name, '附件7')

describe('a name that a file came with', () => {
  it.each([
    ['合同扫描件.pdf', '合同扫描件.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\回单.pdf', '回单.pdf'],
    ['/etc/shadow', 'shadow'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT1.pdf', '_LPT1.pdf'],
    ['lpt².pdf', '_lpt².pdf'],
    ['con .txt', '_con.txt'],
    ['icon.txt', 'icon.txt'],
    ['console.txt', 'console.txt'],
    ['_合同.pdf', '_合同.pdf'],
    ['a.b回单', 'a.b回单'],
    ['...hidden', 'hidden'],
    ['::.pdf', '附件7'],
    ['a:b.pdf', 'a_b.pdf'],
    ['回单.pdf. . ', '回单.pdf'],
    ['.hidden', 'hidden'],
    ['发票\u202Efdp.exe', '发票_fdp.exe'],
    ['a\u0000b\n.txt', 'a_b_.txt'],
    ['..', '附件7'],
    ['', '附件7'],
    ['///', '附件7'],
    ['\u{D800}', '附件7'],
    ['=cmd|calc', '=cmd_calc'],
  ])('%j is written as %s', (name, written) => {
    expect(safe(name)).toBe(written)
  })

  it('is not cut where it just fits', () => {
    const longest = `${'a'.repeat(196)}.pdf`
    expect(safe(longest)).toBe(longest)
    expect(safe(`a${longest}`)).toBe(longest)
  })

  it('is cut to what a file system takes, between characters, and keeps its ending', () => {
    for (const character of ['法', '𠮷', 'é', 'a']) {
      const written = safe(`${character.repeat(300)}.pdf`)
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(200)
      expect(Buffer.byteLength(written)).toBeGreaterThan(195)
      expect(written).toMatch(/\.pdf$/)
      expect(written.isWellFormed()).toBe(true)
    }
  })
})
