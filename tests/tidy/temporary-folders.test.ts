// Tests leave nothing behind in the system's temporary folder: the run has one of its own, and whoever makes a folder in it
// takes it away again.

import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { OWN_FOLDER } from '../own-temporary-folder.ts'

const projectRoot = path.resolve(import.meta.dirname, '../..')

it('are made in the folder of the run', () => {
  expect(path.basename(tmpdir())).toMatch(new RegExp(`^${OWN_FOLDER}`))
})

it('are removed by the file that makes them', () => {
  const making = globSync('tests/**/*.ts', { cwd: projectRoot })
    .filter(file => !file.startsWith('tests/output/') && !file.startsWith('tests/tidy/'))
    .map(file => ({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') }))
    .filter(({ text }) => text.includes('mkdtempSync('))
  expect(making.length).toBeGreaterThan(10)
  const left = making.filter(({ text }) => !/\brm(dir)?Sync\(/.test(text.replace(/import[^\n]*/g, '')))
  expect(left.map(({ file }) => file)).toEqual([])
})
