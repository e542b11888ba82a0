// 查找 over everything: what is typed is asked of the host while it is typed. A record opens as it was written; from
// each kind a button leads to the page that is about it.

import { Flex, Input, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PageName } from '../../../src/api/window-pages.ts'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { searchWords as words } from '../../../src/wording/window-search.ts'
import { useLiveAnswer } from '../../client/use-live-answer.ts'
import { rememberContract } from '../../components/contract-choice.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { RecordDrawer } from '../audit/record-drawer.tsx'
import { FoundLists } from './found-lists.tsx'

type Props = { readonly onTurnTo: (page: PageName) => void; readonly onClose: () => void }

/** Of each kind: more than are read through are better narrowed. */
const LIMIT = 20

export function SearchDrawer({ onTurnTo, onClose }: Props): ReactNode {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const text = typed.trim()
  const { given, isCurrent } = useLiveAnswer('search.find', text === '' ? null : { text, limit: LIMIT })
  const turnTo = (page: PageName, contractId: string | null) => {
    if (contractId !== null) rememberContract(contractId)
    onTurnTo(page)
    onClose()
  }
  return (
    <SideDrawer size={720} title={words.find} onClose={onClose}>
      <Flex vertical gap={12}>
        <Input.Search
          // Who opens the search is about to type.
          autoFocus
          allowClear
          maxLength={100}
          aria-label={words.label}
          placeholder={words.label}
          loading={!isCurrent}
          onChange={({ target }) => setTyped(target.value)}
        />
        {given === null && <Typography.Text type="secondary">{words.hint}</Typography.Text>}
        {given?.ok === false && (
          <Typography.Text type="danger">{refusalInWords(given.error)}</Typography.Text>
        )}
        {given?.ok && (
          <FoundLists found={given.value} text={text} limit={LIMIT} onOpen={setOpened} onTurnTo={turnTo} />
        )}
      </Flex>
      {opened !== null && <RecordDrawer seq={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </SideDrawer>
  )
}
