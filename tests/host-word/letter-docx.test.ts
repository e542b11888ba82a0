// A letter for Word, taken apart by another program: its words are those of the letter, on the page that GB/T 9704 wants.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../../host/pdf/pdf-client.ts'
import { letterDocx } from '../../host/word/letter-docx.ts'
import type { LetterContent } from '../../src/notices/letter.ts'
import { temporaryFolder } from '../db/test-ledgers.ts'
import { openOffice } from '../services/office.ts'

const pdf = createPdfRenderer({ ownFonts: NO_OWN_FONTS })
afterAll(() => pdf.close())

const letter: LetterContent = {
  stage: 'for-review',
  number: { kind: 'blank', year: 2027, code: '蛟法函' },
  signedOn: null,
  trace: null,
  issuer: '蛟河市人民法院',
  title: ['蛟河市人民法院', '关于', '核对账单', '的函'],
  addressee: '中国移动通信集团吉林有限公司吉林市分公司',
  paragraphs: [
    { kind: 'heading', level: 1, text: '一、差异情况' },
    { kind: 'text', text: '应付2,520.00元 < 账单“3,000.00”元 & 其他。' },
  ],
  attachments: [
    {
      name: '差异清单',
      page: [
        {
          kind: 'table',
          columns: [
            { head: '卡号', share: 2, alignment: 'left' },
            { head: '金额', share: 1, alignment: 'right' },
          ],
          rows: [['89860824030000000001', '30.00']],
          foot: ['合计', '30.00'],
        },
        { kind: 'signatures', parties: ['甲方：', '乙方：'] },
      ],
    },
  ],
  annotation: '联系人：俞勃成',
}

function read(bytes: Uint8Array) {
  const file = path.join(temporaryFolder(), 'a.docx')
  writeFileSync(file, bytes)
  const part = (name: string) => execFileSync('unzip', ['-p', file, name]).toString()
  const document = part('word/document.xml')
  const texts = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(found =>
        (found[1] ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      )
      .join(''),
  )
  return {
    document,
    texts: texts.filter(text => text !== ''),
    headers: part('word/header*.xml'),
    footers: part('word/footer*.xml'),
  }
}

describe('a letter as .docx', () => {
  it('has every word of the letter in its order', async () => {
    const { texts, headers } = read(await letterDocx(letter))
    expect(texts.slice(0, 1)).toEqual(['蛟法函〔2027〕　　号'])
    expect(texts.join('\n')).toContain('蛟河市人民法院关于核对账单的函')
    expect(texts).toEqual(
      expect.arrayContaining([
        '中国移动通信集团吉林有限公司吉林市分公司：',
        '一、差异情况',
        '应付2,520.00元 < 账单“3,000.00”元 & 其他。',
        '附件：差异清单',
        '（联系人：俞勃成）',
        '89860824030000000001',
        '合计',
      ]),
    )
    expect(headers).toContain('蛟河市人民法院')
  })

  it('says 送审稿 on every page as long as it is one', async () => {
    expect(read(await letterDocx(letter)).headers.match(/送审稿/g)).toHaveLength(3)
    expect(read(await letterDocx({ ...letter, stage: 'issued' })).headers).not.toContain('送审稿')
  })

  it('has the margins, the lines and the faces of GB/T 9704, and no number on its first page', async () => {
    const { document, footers } = read(await letterDocx(letter))
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(document).toMatch(/<w:docGrid w:type="lines" w:linePitch="580"/)
    expect(document).toContain('<w:titlePg')
    expect(document).toContain('方正小标宋简体')
    expect(document).toContain('黑体')
    expect(footers.match(/>PAGE</g)).toHaveLength(2)
  })

  it('of an issued letter is as it was frozen, whatever has changed since', async () => {
    const office = openOffice(pdf)
    await office.do('payments.record', {
      contractId: 'A',
      paidOn: '2024-03-11',
      amountFen: 100,
      voucher: '财付1',
    })
    const { noticeId } = await office.do('notices.issue', { kind: 35, contractId: 'A', facts: {} })
    const before = office.head()
    const asked = { noticeId, file: 'a.docx' }
    expect(await office.do('notices.exportDocx', asked)).toMatchObject({ stage: 'issued' })
    const issued = read(readFileSync(path.join(office.folder, 'a.docx')))
    expect(issued.texts.join('')).toContain('财付1')
    const draft = { kind: 35, contractId: 'A', facts: {}, file: 'b.docx' }
    expect(await office.do('notices.exportDocx', draft)).toMatchObject({ stage: 'for-review' })
    expect(office.head()).toEqual(before)
    for (const wrong of [1, 999_999]) {
      expect(await office.refused('notices.exportDocx', { noticeId: wrong, file: 'x.docx' })).toEqual({
        kind: 'unknown-notice',
        noticeId: wrong,
      })
    }
  }, 60_000)
})
