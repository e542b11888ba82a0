// The libraries and fonts in the program, and the chosen one's licence as its makers wrote it.

import { Flex, Input, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Library } from '../../../src/api/window-about.ts'
import { aboutWords as words } from '../../../src/wording/window-about.ts'
import { ChoiceList } from '../../components/choice-list.tsx'

export function LicenceList({ libraries }: { readonly libraries: readonly Library[] }): ReactNode {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = libraries.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))
  const shown = found.find(each => keyOf(each) === chosen) ?? found[0]
  return (
    <Flex vertical gap={8} style={{ height: 420 }}>
      <Flex gap={12} align="center">
        <Input
          allowClear
          placeholder={words.search}
          aria-label={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          style={{ width: 240 }}
        />
        <Typography.Text type="secondary">{words.count(found.length)}</Typography.Text>
      </Flex>
      <Flex gap={12} style={{ flex: 1, minHeight: 0 }}>
        <ChoiceList
          label={words.licences}
          items={found.map(each => ({ key: keyOf(each), content: <LibraryName library={each} /> }))}
          chosen={shown === undefined ? null : keyOf(shown)}
          onChoose={setChosen}
        />
        <pre className="licence-text">{shown === undefined ? words.noneFound : shown.text}</pre>
      </Flex>
      <Typography.Text type="secondary">{words.runtimeLicences}</Typography.Text>
    </Flex>
  )
}

function LibraryName({ library: { name, version, licence } }: { readonly library: Library }): ReactNode {
  return (
    <>
      <div>{name}</div>
      <Typography.Text type="secondary">
        {version}　{licence}
      </Typography.Text>
    </>
  )
}

const keyOf = ({ name, version }: Library): string => `${name} ${version}`
