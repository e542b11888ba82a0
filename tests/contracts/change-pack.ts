// Plants changes into a copy of a pack, at dotted paths, the way a slip of the keyboard would.

import type { Contract } from '../../src/contracts/contract.ts'
import packA from '../../src/contracts/packs/a.json' with { type: 'json' }
import packB from '../../src/contracts/packs/b.json' with { type: 'json' }
import { loadPack } from '../../src/contracts/packs.ts'

export type Change = {
  /** `terms.#A-DUE.due.days`: `#A-DUE` is the place of the item with that id. */
  readonly path: string
  /** Undefined takes the field away. */
  readonly value: unknown
}

export function changedPack(id: 'A' | 'B', ...changes: readonly Change[]): unknown {
  const pack: unknown = structuredClone({ A: packA, B: packB }[id])
  for (const { path, value } of changes) {
    const steps = path.split('.')
    const parent = steps.slice(0, -1).reduce(memberOf, pack)
    const key = keyOf(parent, steps.at(-1) ?? '')
    if (value === undefined) Reflect.deleteProperty(parent as object, key)
    else Reflect.set(parent as object, key, value)
  }
  return pack
}

/** For changes that a pack survives. */
export function changedContract(id: 'A' | 'B', ...changes: readonly Change[]): Contract {
  const loaded = loadPack(changedPack(id, ...changes))
  if (!loaded.ok) throw new Error(`the changed pack is refused: ${JSON.stringify(loaded.error)}`)
  return loaded.value
}

const memberOf = (node: unknown, step: string): unknown => Reflect.get(node as object, keyOf(node, step))

function keyOf(node: unknown, step: string): string {
  if (!step.startsWith('#') || !Array.isArray(node)) return step
  const index = node.findIndex((item: { readonly id?: unknown }) => item.id === step.slice(1))
  if (index < 0) throw new Error(`no item ${step}`)
  return String(index)
}
