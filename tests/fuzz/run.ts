// `npm run fuzz`: the full run, 200,000 calls; `npm run fuzz -- 5000 7` makes fewer, and begins with another seed.

import { fuzzCalls } from './fuzz-calls.ts'

const [calls = '200000', seed = '1'] = process.argv.slice(2)
const began = performance.now()
const report = await fuzzCalls({
  calls: Number(calls),
  seed: Number(seed),
  tell: done => process.stderr.write(`${done} of ${calls}\n`),
})
const seconds = Math.round((performance.now() - began) / 1000)
console.log(JSON.stringify({ ...report, seed: Number(seed), seconds }))
process.exit(report.findings.length === 0 ? 0 : 1)
