import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAuthority, createSigner } from '../../host/signing/certificates.ts'
import { checkPdfSignatures, sealVerdict } from '../../host/signing/check-signatures.ts'
import { fc } from '../fuzz/cases.ts'
import { run, textOf, withPdfFile } from '../host-pdf/poppler.ts'
import { makeCast, sign, validity } from './signed-letter.ts'

const cast = await makeCast()
const { authority, clerk, reviewer, unsigned } = cast
const trusted = authority.certificate
const trust = { authority: trusted, known: [] }
const once = await sign(unsigned, clerk)
const twice = await sign(once, reviewer, { signedAt: '2026-04-22T09:00:00Z' })

const check = (pdf: Uint8Array) => checkPdfSignatures(pdf, trust)
const verdict = async (pdf: Uint8Array, serials: readonly string[]) => sealVerdict(await check(pdf), serials)

const changed = (pdf: Uint8Array, at: number, by = 1): Uint8Array => {
  const copy = new Uint8Array(pdf)
  copy[at] = ((copy[at] ?? 0) + by) % 256
  return copy
}

const added = (pdf: Uint8Array, text: string) =>
  new Uint8Array(Buffer.concat([pdf, Buffer.from(text, 'latin1')]))

describe('a signed letter', () => {
  it('begins with the unsigned file byte for byte, and reads the same', () => {
    expect(Buffer.from(once.subarray(0, unsigned.length)).equals(unsigned)).toBe(true)
    expect(textOf(once)).toBe(textOf(unsigned))
  })

  it('tells who signed, by the name and serial of the certificate, and covers the whole file', async () => {
    expect(await check(once)).toEqual([
      { signer: '俞勃成', serial: 'a', valid: true, trusted: true, coversWholeFile: true },
    ])
    expect(await verdict(once, ['a'])).toBe('intact')
  })

  it('a second signature leaves the first valid', async () => {
    expect(await check(twice)).toEqual([
      { signer: '俞勃成', serial: 'a', valid: true, trusted: true, coversWholeFile: false },
      { signer: '赵志军', serial: 'ff', valid: true, trusted: true, coversWholeFile: true },
    ])
    expect(await verdict(twice, ['a', 'ff'])).toBe('intact')
  })

  it('another program agrees: both valid, both trusted, CAdES, names in Chinese', () => {
    const told = withPdfFile(twice, (file, folder) => {
      const certificate = path.join(folder, 'authority.der')
      const database = `sql:${folder}`
      writeFileSync(certificate, trusted)
      execFileSync('certutil', ['-N', '-d', database, '--empty-password'], { stdio: 'ignore' })
      execFileSync('certutil', ['-A', '-d', database, '-n', 'ledger', '-t', 'C,C,C', '-i', certificate])
      return run('pdfsig', '-nssdir', database, file)
    })
    expect(told.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(told.match(/Certificate is Trusted\./g)).toHaveLength(2)
    expect(told.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(told).toContain('Signer Certificate Common Name: 俞勃成')
    expect(told).toContain('Signer Certificate Common Name: 赵志军')
    expect(told).toContain('Total document signed')
  })

  it('signs again and again, whatever length the numbers of a signature happen to have', async () => {
    const signatures = await Promise.all(Array.from({ length: 24 }, () => sign(unsigned, clerk)))
    for (const pdf of signatures) expect(await verdict(pdf, ['a'])).toBe('intact')
  })
})

describe('whatever was done to the file afterwards shows', () => {
  it('a changed byte, wherever it is, also where no hash reaches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(once.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        expect(await verdict(changed(once, at, by), ['a'])).not.toBe('intact')
      }),
      { numRuns: 60 },
    )
    const contents = Buffer.from(once).indexOf('/Contents <') + '/Contents <'.length
    for (const offset of [0, 9, 40, 300, 900, 1700, 8000]) {
      expect(await verdict(changed(once, contents + offset), ['a']), `${offset} into the signature`).not.toBe(
        'intact',
      )
    }
  })

  it('changed words are told as such', async () => {
    expect(await check(changed(once, 5000))).toMatchObject([
      { signer: '俞勃成', valid: false, trusted: false, problem: 'content-changed' },
    ])
  })

  it.each(['\n', '%%EOF\n', 'x'.repeat(5000)])('bytes added at the end: %j', async text => {
    expect(await check(added(twice, text))).toMatchObject([
      { valid: true, coversWholeFile: false },
      { valid: true, coversWholeFile: false, problem: 'bytes-added-after-signature' },
    ])
    expect(await verdict(added(twice, text), ['a', 'ff'])).toBe('broken')
  })

  it('bytes taken from the end', async () => {
    expect(await verdict(twice.subarray(0, twice.length - 1), ['a', 'ff'])).toBe('broken')
  })

  it('a signature removed by cutting the file back, or altogether', async () => {
    expect(await verdict(once, ['a', 'ff'])).toBe('signature-removed')
    expect(await verdict(unsigned, ['a'])).toBe('signature-removed')
    expect(await verdict(unsigned, [])).toBe('unsigned')
  })

  it('a signature overwritten with zeros', async () => {
    const wiped = Buffer.from(once)
    const start = wiped.indexOf('/Contents <') + '/Contents <'.length
    wiped.fill('0', start, wiped.indexOf('>', start))
    expect(await check(wiped)).toMatchObject([{ signer: '', valid: false, problem: 'damaged-signature' }])
  })

  it('the signature of one file moved into another', async () => {
    const other = Buffer.from(await sign(changed(unsigned, 5000), clerk))
    const contents = (file: Buffer) => {
      const start = file.indexOf('/Contents <') + '/Contents <'.length
      return [start, file.indexOf('>', start)] as const
    }
    const mine = Buffer.from(once)
    other.copy(mine, contents(mine)[0], ...contents(other))
    expect(await verdict(mine, ['a'])).toBe('broken')
  })

  it('a signature by somebody whom another authority of the same name vouches for', async () => {
    const stranger = await createAuthority({ name: '蛟河市人民法院台账签名机构', ...validity })
    const impostor = await createSigner({
      name: '俞勃成',
      organisation: '蛟河市人民法院',
      authority: stranger,
      serial: 10,
      ...validity,
    })
    const forged = await sign(unsigned, impostor)
    expect(await check(forged)).toEqual([
      {
        signer: '俞勃成',
        serial: 'a',
        valid: true,
        trusted: false,
        coversWholeFile: true,
        problem: 'unknown-authority',
      },
    ])
    // Nor when the impostor shows the real authority's certificate beside its own.
    const dressed = await sign(unsigned, { ...impostor, chain: [trusted] })
    expect(await check(dressed)).toMatchObject([{ trusted: false, problem: 'unknown-authority' }])
  })

  it('a signature dated outside the time for which its certificate holds', async () => {
    const late = await sign(unsigned, clerk, { signedAt: '2036-01-02T00:00:00Z' })
    expect(await check(late)).toMatchObject([
      { valid: true, trusted: false, problem: 'certificate-not-valid-then' },
    ])
  })
})

describe('the visible field', () => {
  it('is drawn where the document left room, and holds no text that a search would find', () => {
    const box = withPdfFile(once, (file, folder) => {
      const picture = path.join(folder, 'page')
      run('pdftoppm', '-r', '127', '-gray', '-singlefile', file, picture)
      return execFileSync('cat', [`${picture}.pgm`], { maxBuffer: 1 << 26 })
    })
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(box.toString('latin1', 0, 40))
    const [width, start] = [Number(header?.[1]), header?.[0].length ?? 0]
    const isInked = (mmX: number, mmY: number) =>
      (box[start + Math.round(mmY * 5) * width + Math.round(mmX * 5)] ?? 255) < 235
    const inkIn = (left: number, top: number, right: number, bottom: number) => {
      let inked = 0
      for (let y = top; y < bottom; y += 0.2)
        for (let x = left; x < right; x += 0.2) if (isInked(x, y)) inked += 1
      return inked
    }
    expect(inkIn(21, 281.5, 60, 287.5)).toBeGreaterThan(200)
    expect(inkIn(71, 281.5, 110, 287.5)).toBe(0)
    expect(textOf(once)).not.toContain('内部防篡改校验')
  })

  it('a name with a character that no font draws can still sign', async () => {
    const rare = await createSigner({
      ...validity,
      name: '李\u{2ebf0}',
      organisation: '法院',
      authority,
      serial: 77,
    })
    expect(await check(await sign(unsigned, rare))).toMatchObject([
      { signer: '李\u{2ebf0}', serial: '4d', trusted: true },
    ])
  })
})
