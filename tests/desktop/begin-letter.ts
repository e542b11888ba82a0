// A new letter of a kind, begun on 函件 as the clerk begins one.

import type { Desktop } from './launch.ts'

export async function beginLetter({ page }: Desktop, kind: string): Promise<void> {
  await page.getByRole('button', { name: '新函件', exact: true }).click()
  const kinds = page.getByRole('combobox', { name: '函件种类' })
  await kinds.click()
  await kinds.fill(kind)
  await page.getByTitle(new RegExp(kind)).last().click()
}
