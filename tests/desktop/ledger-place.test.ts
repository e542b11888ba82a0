// Where a ledger lies and whose it is, as the sign-in meets it: by a newer program, where nothing can be written, on a
// full disk, with several users. A small file system of their own, which only root can mount.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { decipher } from '../../db/database.ts'
import { unlockLedger } from '../../db/unlock.ts'
import { callLedger } from './call-ledger.ts'
import { answerDialogs, type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { copyDemoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeEach(async () => {
  desktop = await launchDesktop()
})
afterEach(() => desktop.close())

describe('a ledger of a newer program', () => {
  it('is refused, and said to need the newer program', async () => {
    const file = copyDemoLedger(desktop.folder)
    raiseVersion(file)
    await signIn(desktop, file, demoPassword)
    await desktop.page.getByText('账本由新版程序写成').waitFor()
    await takeScreenshot(desktop, '账本由新版程序写成')
  })
})

describe('a ledger in a folder that cannot be written', () => {
  it('can be looked at, and records nothing', async () => {
    const { page } = desktop
    const folder = mountedFolder('40m')
    const file = copyDemoLedger(folder)
    mount('-o', 'remount,ro', folder)
    await signIn(desktop, file, demoPassword)
    await page.getByText('账本所在位置为只读').waitFor()
    await takeScreenshot(desktop, '账本所在位置为只读')
    await page.getByRole('button', { name: '以只读方式查看' }).click()
    await page.getByText('共 84 张').waitFor()
    await page.getByText('只读，不能登记').waitFor()
    await takeScreenshot(desktop, '只读查看')
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByLabel('密码', { exact: true }).waitFor()
  })
})

describe('a new ledger', () => {
  it('is not made on a full disk, and nothing is left there', async () => {
    const { page } = desktop
    const file = path.join(mountedFolder('64k'), '合同.ledger')
    await answerDialogs(desktop, file)
    await page.getByRole('button', { name: '新建账本' }).click()
    await page.getByRole('button', { name: '选择…' }).click()
    await page.getByLabel('密码', { exact: true }).fill('一个足够长的密码')
    await page.getByLabel('再次输入密码').fill('一个足够长的密码')
    await page.getByRole('button', { name: '建立账本' }).click()
    await page.getByText('磁盘已满').waitFor()
    await takeScreenshot(desktop, '首次使用-磁盘已满')
    expect(['', '.keys', '.anchors'].filter(part => existsSync(`${file}${part}`))).toEqual([])
  })
})

describe('the sign-in', () => {
  it('asks for the password before it asks the host', async () => {
    await signIn(desktop, copyDemoLedger(desktop.folder), '')
    await desktop.page.getByText('请输入密码').waitFor()
    await takeScreenshot(desktop, '未输入密码')
  })

  it('asks which user it is where there are several, and says so at the field when there is none of that name', async () => {
    const { page, folder } = desktop
    const file = copyDemoLedger(folder)
    callLedger(file, 'users.appoint', { name: '李会计', roles: ['recorder'], password: '李会计的密码' })
    await signIn(desktop, file, '李会计的密码')
    await page.getByText('密码不正确，或密钥文件已损坏').waitFor()
    await page.getByLabel('用户', { exact: true }).fill('李会记')
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.getByText('没有名为“李会记”的用户').waitFor()
    await takeScreenshot(desktop, '打开账本-多名用户')
    await page.getByLabel('用户', { exact: true }).fill('李会计')
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.getByText('近期期限').waitFor()
    await page.getByText('李会计', { exact: true }).waitFor()
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByLabel('密码', { exact: true }).waitFor()
    expect(await page.getByLabel('用户', { exact: true }).inputValue()).toBe('李会计')
  })
})

function raiseVersion(file: string): void {
  const unlocked = unlockLedger(file, { kind: 'password', user: null, password: demoPassword })
  if (!unlocked.ok) throw new Error('the copy of the demonstration does not open')
  const database = new Database(file)
  decipher(database, unlocked.value.dataKey)
  database.pragma('user_version = 99')
  database.close()
}

function mountedFolder(size: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-mounted-'))
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmdirSync(folder)
  })
  return folder
}

function mount(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mount failed: ${stderr}`)
}
