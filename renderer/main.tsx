// The page's start: the link to the ledger host, the look, the program.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { assert } from '../src/base/assert.ts'
import { App } from './app/app.tsx'
import { Look } from './app/look.tsx'

// The content policy forbids code made from text, and the schemas need none.
z.config({ jitless: true })

const root = document.getElementById('root')
assert(root !== null, 'the page has no root')
createRoot(root).render(
  <StrictMode>
    <Look>
      <App />
    </Look>
  </StrictMode>,
)
