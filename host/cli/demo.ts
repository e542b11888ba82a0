// `demo`: the main job from nothing. It makes a ledger, tells three years of both contracts through the public
// procedures, writes the papers and ends with a table. Nothing here reaches beneath the router.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { callProcedure } from '../router.ts'
import type { Session } from '../session.ts'
import { writeDemoPapers } from './demo/papers.ts'
import { type Call, tellCardContract, tellServiceContract } from './demo/story.ts'
import { demoSummary } from './demo/summary.ts'

/** Marks a folder as one that an earlier demonstration made, and that the next one may replace. */
const MARK = '.demo-ledger'

/** An empty folder, or one that a demonstration made; anything else in it is somebody's work and stays. */
export function prepareDemoFolder(folder: string): Result<string, Refusal> {
  const path = resolve(folder)
  if (existsSync(path) && readdirSync(path).length > 0 && !existsSync(join(path, MARK))) {
    return err({ kind: 'file-exists', file: path })
  }
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true, mode: 0o700 })
  writeFileSync(join(path, MARK), '')
  return ok(path)
}

/** Answers the table and the files; the first refusal ends it. */
export async function tellDemo(
  session: Session,
  say: (progress: string) => void,
): Promise<Result<string, Refusal>> {
  try {
    const call = callerOf(session)
    say('登记服务协议：三期付款、验收、票据、付款……')
    const firstPayment = await tellServiceContract(call)
    say('登记物联网合同：84张卡、六个半年账单、发票、付款……')
    await tellCardContract(call)
    say('生成对账单、函件和账目文本……')
    const files = await writeDemoPapers(call, firstPayment)
    say('核验账本……')
    return ok(await demoSummary(call, files))
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
