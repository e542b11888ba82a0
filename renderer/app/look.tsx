// The component library under our look and in Chinese, following the system between light and dark.

import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { themeFor } from './theme.ts'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

export function Look({ children }: { readonly children: ReactNode }): ReactNode {
  const isDark = useSyncExternalStore(watchDarkness, () => darkness.matches)
  const theme = useMemo(() => themeFor(isDark), [isDark])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}

function watchDarkness(listen: () => void): () => void {
  darkness.addEventListener('change', listen)
  return () => darkness.removeEventListener('change', listen)
}
