// Whose turn it is: the order of answers, and who need not wait for whom.

import { beforeEach, describe, expect, it } from 'vitest'
import { createTurns, type Turn, type Turns } from '../../host/turns.ts'

const READ: Turn = { worksApart: false, mayWrite: false }
const COMMAND: Turn = { worksApart: false, mayWrite: true }
const PAPER: Turn = { worksApart: true, mayWrite: true }
const VERIFICATION: Turn = { worksApart: true, mayWrite: false }

let turns: Turns
let began: string[]

beforeEach(() => {
  turns = createTurns()
  began = []
})

/** Begins some work under a name, and gives what ends it. */
function take(name: string, turn: Turn): { readonly end: () => void; readonly answered: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>()
  const answered = turns.take(turn, () => {
    began.push(name)
    return promise
  })
  return { end: () => resolve(name), answered }
}

describe('turns', () => {
  it('come in the order of the calls, one after another', async () => {
    const first = take('first', COMMAND)
    const second = take('second', READ)
    const third = take('third', COMMAND)
    expect(began).toEqual(['first'])
    first.end()
    await first.answered
    expect(began).toEqual(['first', 'second'])
    second.end()
    await second.answered
    third.end()
    expect(await third.answered).toBe('third')
  })

  it('of what only reads come while a paper is drawn, and before a command that waits for the paper', async () => {
    const paper = take('paper', PAPER)
    const command = take('command', COMMAND)
    const read = take('read', READ)
    expect(began).toEqual(['paper', 'read'])
    read.end()
    await read.answered
    expect(began).toEqual(['paper', 'read'])
    paper.end()
    await paper.answered
    expect(began).toEqual(['paper', 'read', 'command'])
    command.end()
    await command.answered
  })

  it('of all others come while the ledger is verified', () => {
    take('verification', VERIFICATION)
    take('paper', PAPER)
    take('read', READ)
    expect(began).toEqual(['verification', 'paper', 'read'])
  })

  it('goes on after one that failed', async () => {
    const failed = turns.take(COMMAND, () => Promise.reject(new Error('a bug')))
    const after = take('after', COMMAND)
    await expect(failed).rejects.toThrow('a bug')
    expect(began).toEqual(['after'])
    after.end()
    expect(await after.answered).toBe('after')
  })
})
