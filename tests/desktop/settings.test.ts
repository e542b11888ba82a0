// 设置 over a copy of the demonstration's ledger: the court's data with their history, users and one's own password, an
// announcement of holidays tried before it is recorded, a backup, printers and fonts.

import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { demoPassword } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '设置' }).click()
})
afterAll(() => desktop.close())

const tab = (name: string) => desktop.page.getByRole('tab', { name }).click()

describe('本院资料', () => {
  it('shows what the contracts state and keeps what is set besides, with its history', async () => {
    const { page } = desktop
    await page.getByText('11220000013525084B').first().waitFor()
    await page.getByLabel('发文机关代字').fill('JF')
    await page.getByLabel('联系电话').fill('0432-67250000')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('发文机关代字“JF”填写不正确').waitFor()
    expect(await page.getByLabel('联系电话').inputValue()).toBe('0432-67250000')
    await page.getByLabel('发文机关代字').fill('蛟法函')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存 2 项').waitFor()
    await page.getByRole('cell', { name: '蛟法函' }).waitFor()
    await takeScreenshot(desktop, '设置-本院资料')
  })
})

describe('用户与签名人', () => {
  it('appoints a user, and lists who signs until when', async () => {
    const { page } = desktop
    await tab('用户与签名人')
    await page.getByText('2049-12-31').first().waitFor()
    await page.getByRole('button', { name: '增加用户' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('李复核')
    await dialog.getByLabel('复核').check()
    await dialog.getByLabel('初始密码').fill('李的初始密码-2026')
    await dialog.getByLabel('再次输入新密码').fill('李的初始密码-2026')
    await dialog.getByRole('button', { name: '保存' }).click()
    await page.getByText(/已增加用户李复核，编号 \d+/).waitFor()
    await takeScreenshot(desktop, '设置-用户')
  })

  it('takes a signing key from a file, once its password is right, and signs with it until another is chosen', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '导入签名证书' }).click()
    const dialog = page.getByRole('dialog')
    await answerDialogs(desktop, path.join(import.meta.dirname, '../fixtures/keys/rsa-legacy.p12'))
    await dialog.getByRole('button', { name: '选择…' }).click()
    await dialog.getByText('rsa-legacy.p12').waitFor()
    await dialog.getByLabel('证书文件的密码').fill('不是这个')
    await dialog.getByRole('button', { name: '导入签名证书' }).click()
    await dialog.getByText('证书文件的密码不正确').waitFor()
    await takeScreenshot(desktop, '设置-导入签名证书')
    await dialog.getByLabel('证书文件的密码').fill('证书口令-2026')
    await dialog.getByRole('button', { name: '导入签名证书' }).click()
    await page.getByText(/已导入“俞勃成”的签名证书/).waitFor()
    await page.getByRole('button', { name: '改用此证书' }).click()
    await page.getByText(/今后以“.+”（序号 2）的证书签名/).waitFor()
    await takeScreenshot(desktop, '设置-签名人')
  })

  it('changes one’s own password only with the former one', async () => {
    const { page } = desktop
    const change = async (former: string) => {
      await page.getByLabel('原密码').fill(former)
      await page.getByLabel('新密码', { exact: true }).fill('换过的密码-2026')
      await page.getByLabel('再次输入新密码').fill('换过的密码-2026')
      await page.getByRole('button', { name: '修改本人密码' }).click()
    }
    await change('不是原来的密码')
    await page.getByText(/密码不正确|密码错误/).waitFor()
    await change(demoPassword)
    await page.getByText('密码已修改').waitFor()
  })

  it('replaces the recovery code, shown once and confirmed', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '更换恢复码' }).click()
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s*定/ })
      .click()
    const code = await page.locator('strong', { hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ }).innerText()
    await page.getByLabel(/最后一组/).fill(code.slice(-4))
    await page.getByRole('button', { name: '已保存，关闭' }).click()
    await page.getByText('恢复码已更换').waitFor()
  })
})

describe('节假日', () => {
  it('says which days an announcement moves before it is recorded', async () => {
    const { page, folder } = desktop
    await tab('节假日')
    const file = path.join(folder, '2027.json')
    const day = (date: string) => ({ date, name: '示例' })
    const off = ['2027-01-01', '2027-04-14', '2027-04-15'].map(day)
    const entry = { status: 'official', notice: '国办发明电〔2026〕9号', off, makeup_workdays: [] }
    writeFileSync(file, JSON.stringify({ years: { 2027: entry } }))
    await page.locator('input[type=file]').setInputFiles(file)
    await expect
      .poll(() => page.getByLabel('放假（每行一段）').inputValue())
      .toContain('2027-04-14至2027-04-15 示例')
    expect(await page.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '预览影响' }).click()
    await page.getByText('付款到期（第3期服务费）').waitFor()
    await page.getByRole('cell', { name: '2027-04-16' }).waitFor()
    await takeScreenshot(desktop, '设置-节假日')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('2027 年节假日安排已登记').waitFor()
  })

  it('tells a line that it cannot read', async () => {
    const { page } = desktop
    await page.getByLabel('放假（每行一段）').fill('元旦放三天')
    await page.getByText(/第 1 行“元旦放三天”无法识别/).waitFor()
  })
})

describe('账本与备份', () => {
  it('makes a verified backup where the clerk wants it, and says where the last one lies', async () => {
    const { page, folder } = desktop
    await tab('账本与备份')
    await page.getByText('本机尚无备份记录').waitFor()
    const file = path.join(folder, '台账.backup')
    await answerDialogs(desktop, file)
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByText(`备份已完成并核验：${file}`).waitFor()
    expect(existsSync(file)).toBe(true)
    await page.getByText('此后没有新记录').waitFor()
    await takeScreenshot(desktop, '设置-账本')
  })
})

describe('打印与字体', () => {
  it('offers the printers and says which font stands for which', async () => {
    const { page } = desktop
    await tab('打印与字体')
    await page.getByText('系统默认打印机').waitFor()
    await page.getByText('仿宋：函件正文').waitFor()
    await takeScreenshot(desktop, '设置-打印与字体')
  })
})
