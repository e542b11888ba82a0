// `demo`: the main job from nothing. It makes a ledger, tells three years of both contracts through the public
// procedures, writes the papers and ends with a table. Nothing here reaches beneath the router.

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { FIRST_ADMINISTRATOR_NAME } from '../../src/wording/command-line.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { createClock } from '../clock.ts'
import { createSeededLedger } from '../create-seeded-ledger.ts'
import { callProcedure } from '../router.ts'
import type { Session } from '../session.ts'
import { type CommandArguments, pathOf } from './arguments.ts'
import { fileOf, writeDemoPapers } from './demo/papers.ts'
import { tellQueriedBill } from './demo/queried-bill.ts'
import { tellElectronicInvoice } from './demo/read-invoice.ts'
import { type Call, tellCardContract, tellServiceContract } from './demo/story.ts'
import { demoSummary } from './demo/summary.ts'
import { demoAccess, demoWords } from './demo/words.ts'
import { printText, sayMessage } from './output.ts'
import { openSession } from './session.ts'

/** Marks a folder as one that an earlier demonstration made, and that the next one may replace. */
const MARK = '.demo-ledger'

/** An empty folder, or one that a demonstration made; anything else in it is somebody's work and stays. */
function prepareDemoFolder(folder: string): Result<string, Refusal> {
  const path = resolve(folder)
  if (existsSync(path) && readdirSync(path).length > 0 && !existsSync(join(path, MARK))) {
    return err({ kind: 'file-exists', file: path })
  }
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o700 })
  writeFileSync(join(path, MARK), '')
  return ok(path)
}

export async function demo(given: CommandArguments): Promise<Result<void, Refusal>> {
  const prepared = prepareDemoFolder(pathOf(given, given.flags.out ?? 'demo'))
  if (!prepared.ok) return prepared
  const folder = prepared.value
  const ledger = join(folder, 'court.ledger')
  const isOwnPassword = !process.env['LEDGER_PASSWORD']
  if (isOwnPassword) process.env['LEDGER_PASSWORD'] = randomBytes(9).toString('base64url')
  const password = process.env['LEDGER_PASSWORD'] ?? ''

  sayMessage(demoWords.creating)
  const inFolder = { ...given, folder, flags: { ...given.flags, ledger } }
  const created = createSeededLedger({
    path: ledger,
    administrator: given.flags.user ?? FIRST_ADMINISTRATOR_NAME,
    password,
    clock: createClock(given.today),
  })
  if (!created.ok) return created
  const opened = openSession(inFolder, true)
  if (!opened.ok) return opened
  try {
    const told = await tellDemo(opened.value.session, folder, sayMessage)
    if (!told.ok) return told
    const { administrator, recoveryCode } = created.value
    const access = demoAccess({
      ledger,
      administrator,
      recoveryCode,
      password: isOwnPassword ? password : null,
    })
    printText(`${told.value}\n${access}\n`)
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}

/** Answers the table and the list of files; the first refusal ends it. */
async function tellDemo(
  session: Session,
  folder: string,
  say: (progress: string) => void,
): Promise<Result<string, Refusal>> {
  try {
    const call = callerOf(session)
    say(demoWords.serviceContract)
    const firstPayment = await tellServiceContract(call)
    say(demoWords.cardContract)
    await tellCardContract(call, say)
    say(demoWords.papers)
    const files = await writeDemoPapers(call, firstPayment)
    say(demoWords.queriedBill)
    const bill = await tellQueriedBill(call, folder)
    say(demoWords.electronicInvoice)
    const invoice = await tellElectronicInvoice(call, folder)
    say(demoWords.verifying)
    return ok(
      await demoSummary(call, [...files, fileOf(bill.letter), { ...invoice, pages: null }], {
        ...bill,
        invoice,
      }),
    )
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal)
    throw error
  }
}

/** The story reads as a story when a refusal ends it from wherever it is told. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(procedure: string, refusal: Refusal) {
    super(`${procedure}: ${refusalInWords(refusal)}`)
    this.refusal = refusal
  }
}

function callerOf(session: Session): Call {
  return async (procedure, input) => {
    const answer = await callProcedure(session, procedure, input)
    if (!answer.ok) throw new Refused(procedure, answer.error)
    return answer.value as Record<string, unknown>
  }
}
