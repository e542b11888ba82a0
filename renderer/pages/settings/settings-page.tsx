// 设置.

import type { ReactNode } from 'react'
import { LockCard } from './lock-card.tsx'

export function SettingsPage(): ReactNode {
  return <LockCard />
}
