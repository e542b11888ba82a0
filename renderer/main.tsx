// The page's start: the link to the ledger host, the look, the program.

import { ConfigProvider, App as MessageFrame } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { assert } from '../src/base/assert.ts'
import { App } from './app/app.tsx'
import { theme } from './app/theme.ts'

// The content policy forbids code made from text, and the schemas need none.
z.config({ jitless: true })

const root = document.getElementById('root')
assert(root !== null, 'the page has no root')
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <MessageFrame style={{ height: '100%' }}>
        <App />
      </MessageFrame>
    </ConfigProvider>
  </StrictMode>,
)
