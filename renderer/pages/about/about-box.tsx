// 关于, over whatever the window shows: what the program is, what it runs on, which ledger is open, and the licences of
// all that it holds.

import { Alert, Descriptions, Modal, Skeleton, Tabs, Typography } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { ProgramFacts } from '../../../src/api/window-about.ts'
import { aboutWords as words } from '../../../src/wording/window-about.ts'
import { programName } from '../../../src/wording/window-shell.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { programFacts } from '../../client/program-facts.ts'
import { LicenceList } from './licence-list.tsx'

type Known = {
  readonly program: ProgramFacts | null
  /** Null while the ledger host is away. */
  readonly desk: CallOutput<'desk.about'> | null
}

export function AboutBox({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    void Promise.all([programFacts(), call('desk.about', {})]).then(([program, desk]) =>
      setKnown({ program, desk: desk.ok ? desk.value : null }),
    )
  }, [])
  return (
    <Modal
      open
      width={900}
      centered
      title={words.title}
      footer={null}
      onCancel={onClose}
      className="no-print"
    >
      {known === null ? (
        <Skeleton active />
      ) : (
        <Tabs
          items={[
            { key: 'program', label: words.program, children: <ProgramTab {...known} /> },
            {
              key: 'licences',
              label: words.licences,
              children: <LicenceList libraries={known.program?.libraries ?? []} />,
            },
          ]}
        />
      )}
    </Modal>
  )
}

function ProgramTab({ program, desk }: Known): ReactNode {
  return (
    <div style={{ height: 420, overflow: 'auto' }}>
      <Typography.Title level={4} style={{ marginTop: 0 }}>
        {programName}
      </Typography.Title>
      <Typography.Paragraph>
        {words.nature}
        {words.offline}
      </Typography.Paragraph>
      {program === null && (
        <Alert showIcon type="warning" title={words.unavailable} style={{ marginBottom: 12 }} />
      )}
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 120 } }}
        items={[...programItems(program), ...deskItems(desk)]}
      />
    </div>
  )
}

function programItems(program: ProgramFacts | null) {
  if (program === null) return []
  const { version, build, electron, chromium, node } = program
  return [
    { key: 'version', label: words.version, children: version },
    { key: 'build', label: words.build, children: buildInWords(build) },
    { key: 'runtime', label: words.runtime, children: words.runtimeParts(electron, chromium, node) },
  ]
}

function deskItems(desk: Known['desk']) {
  if (desk === null) return []
  const { sqlite, ledgerVersion, ledger } = desk
  const database = {
    key: 'sqlite',
    label: words.database,
    children: words.databaseParts(sqlite, ledgerVersion),
  }
  if (ledger === null) return [database, { key: 'ledger', label: words.ledger, children: words.noLedger }]
  return [
    database,
    { key: 'ledger', label: words.ledger, children: ledger.file },
    {
      key: 'identity',
      label: words.identity,
      children: <span className="chain-head">{ledger.identity}</span>,
    },
    { key: 'user', label: words.ledgerUser, children: ledger.user },
  ]
}

/** A build out of a changed working copy ends in `+`. */
function buildInWords(build: string): string {
  if (build === 'unknown') return words.unknownBuild
  return build.endsWith(' +') ? `${build.slice(0, -2)}${words.changedBuild}` : build
}
