// 导出: the lists under a toolbar as .xlsx or .csv, whole as they were found and sorted. Toolbars are scopes: the tables
// below one tell it that they are there, and it shows the button once there is any.

import { App, Button, Dropdown } from 'antd'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { listWords as words } from '../../src/wording/window-lists.ts'
import { type ExportedList, type ExportScope, ExportScopeContext } from '../client/exported-lists.ts'
import { call } from '../client/procedures.ts'
import { choosePaperFile } from './paper-file.ts'

type Kind = keyof typeof words.kinds

/** Each part of a page that is shown by itself, as a tab, has its own lists. */
export function useExportScopes() {
  const [known, setKnown] = useState<readonly (readonly [part: string, list: ExportedList])[]>([])
  const scopes = useRef(new Map<string, ExportScope>())

  function scopeOf(part: string): ExportScope {
    const made = scopes.current.get(part) ?? {
      add: list => {
        setKnown(before => [...before, [part, list]])
        return () => setKnown(before => before.filter(([, each]) => each !== list))
      },
    }
    scopes.current.set(part, made)
    return made
  }

  return {
    scopeOf,
    buttonOf: (part: string): ReactNode => {
      const lists = known.filter(([each]) => each === part).map(([, list]) => list)
      return lists.length > 0 && <ExportButton lists={lists} />
    },
  }
}

/** Tells the toolbar above of a list, for as long as it is shown. */
export function useExported(label: string, content: ExportedList['content']): void {
  const scope = useContext(ExportScopeContext)
  const latest = useRef(content)
  useEffect(() => {
    latest.current = content
  })
  useEffect(() => scope?.add({ label, content: () => latest.current() }), [scope, label])
}

type ButtonProps = { readonly lists: readonly ExportedList[]; readonly size?: 'small' }

export function ExportButton({ lists, size }: ButtonProps): ReactNode {
  const { isRunning, exportList } = useExporting()
  const items = lists.map((list, place) => ({
    key: String(place),
    type: 'group' as const,
    label: list.label,
    children: Object.entries(words.kinds).map(([kind, label]) => ({
      key: `${place} ${kind}`,
      label,
      onClick: () => void exportList(list, kind as Kind),
    })),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} autoFocus disabled={isRunning}>
      <Button className="no-print" loading={isRunning} {...(size !== undefined && { size })}>
        {words.export}
      </Button>
    </Dropdown>
  )
}

const LONGEST_TITLE = 200

function useExporting() {
  const { notification } = App.useApp()
  const [isRunning, setRunning] = useState(false)

  async function exportList({ label, content }: ExportedList, kind: Kind): Promise<void> {
    const file = await choosePaperFile(label, kind)
    if (file === null) return
    setRunning(true)
    const given = await content()
    const title = [...label].slice(0, LONGEST_TITLE).join('')
    const written = given === null ? null : await call('lists.export', { title, file, content: given })
    setRunning(false)
    if (written?.ok) {
      const said = words.done(written.value.rows, written.value.file)
      notification.success({ title: said, description: words.secret, placement: 'bottomLeft' })
    } else {
      const said = written === null ? words.notWhole : refusalInWords(written.error)
      notification.error({ title: said, duration: 0, placement: 'bottomLeft' })
    }
  }

  return { isRunning, exportList }
}
