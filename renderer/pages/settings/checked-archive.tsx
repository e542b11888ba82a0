// What a check of an archive found: sound and known to this ledger, or which files are missing, changed or put in since.

import { Alert, Typography } from 'antd'
import type { ReactNode } from 'react'
import { minuteInChina } from '../../../src/base/china-time.ts'
import { archivePageWords as words } from '../../../src/wording/window-archive.ts'
import type { CallOutput } from '../../client/procedures.ts'

export type CheckedArchive = CallOutput<'archive.check'>

export function CheckOutcome({ checked }: { readonly checked: CheckedArchive }): ReactNode {
  const { files, missing, changed, extra, made } = checked
  const problems = missing.length + changed.length + extra.length
  return (
    <Alert
      showIcon
      style={{ marginTop: 12 }}
      type={checked.ok ? 'success' : problems === 0 ? 'warning' : 'error'}
      title={problems === 0 ? words.sound(files) : words.unsound(problems)}
      description={
        <>
          <div>
            {made === null
              ? words.unknown
              : words.known(made.title, made.recordedBy, minuteInChina(made.recordedAt))}
          </div>
          <Paths label={words.missing} paths={missing} />
          <Paths label={words.changed} paths={changed} />
          <Paths label={words.extra} paths={extra} />
        </>
      }
    />
  )
}

function Paths({ label, paths }: { readonly label: string; readonly paths: readonly string[] }): ReactNode {
  return paths.map(path => (
    <div key={path} style={{ overflowWrap: 'anywhere' }}>
      <Typography.Text strong>{label}</Typography.Text>　{path}
    </div>
  ))
}
