// The property tests' cases. They are drawn anew from the same seed in every run: a test that fails on one machine fails
// on every other, and what a property says about its own cases (that none of the states was left out) is a fact and not
// a likelihood. `CASES_SEED=7 npm run test:unit` draws others; `npm run fuzz` is the search without end.

import fc from 'fast-check'

const seed = Number(process.env['CASES_SEED'] ?? 20_261_129)
if (!Number.isInteger(seed)) throw new Error('CASES_SEED is a whole number')
fc.configureGlobal({ seed })

export { fc }
