// The styles of the component library come as one sheet, which the build works out from a list: nothing that the window
// draws may be missing from it, for the page itself works none out.

import { describe, expect, it } from 'vitest'
import { libraryStyles, styledFolders } from '../../scripts/library-styles.ts'
import { listCode, readProjectFile } from './source-files.ts'

/** What is not drawn, and what has its styles under another name. */
const UNSTYLED = ['ConfigProvider', 'theme', 'Row', 'Col']

const styledNames = new Set(Object.keys(styledFolders).map(folder => folder.replaceAll('-', '')))

describe('the sheet of the component library', () => {
  it('holds every component that the window takes from it', () => {
    const taken = listCode('renderer').flatMap(file =>
      [...readProjectFile(file).matchAll(/import \{([^}]*)\} from 'antd'/g)]
        .flatMap(([, names]) => (names ?? '').split(','))
        .map(name => name.trim().replace(/ as \w+$/, ''))
        .filter(name => name !== '' && !name.startsWith('type ') && !UNSTYLED.includes(name)),
    )
    expect(taken).toContain('Button')
    expect(taken.filter(name => !styledNames.has(name.toLowerCase()))).toEqual([])
  })

  it('has rules for each of them, and for the grid', () => {
    const sheet = libraryStyles()
    const classes = [...Object.values(styledFolders).map(([name]) => name), 'row', 'col']
    expect(classes.filter(name => !new RegExp(`\\.ant-${name}(?![a-z])`).test(sheet))).toEqual([])
  })
})
