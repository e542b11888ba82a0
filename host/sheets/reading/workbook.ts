// A workbook's bytes to its sheets: where its parts lie, which of its sheets are shown, how it counts days.

import type { DateSystem, Sheet } from '../../../src/imports/sheet.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import { readSharedTexts } from './shared-texts.ts'
import { readSheet } from './sheet-cells.ts'
import { readDayStyles } from './styles.ts'
import { walkXml } from './xml-walk.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

export function readWorkbook(bytes: Uint8Array): readonly Sheet[] {
  const parts = zipParts(bytes)
  // A password makes a file of another format altogether; a zip without these parts is somebody else's.
  const main = targetsIn(parts, '', '_rels/.rels').find(({ type }) => type.endsWith('/officeDocument'))
  const workbook = main === undefined ? null : parts.unpack(main.path)
  if (main === undefined || workbook === null) return refuse({ kind: 'no-spreadsheet' })
  const { sheets, dateSystem } = readSheetList(workbook)
  if (sheets.length > LIMITS.sheets) refuse({ kind: 'workbook-damaged' })

  const targets = targetsIn(parts, folderOf(main.path), relationsOf(main.path))
  const partOfType = (type: string) => {
    const target = targets.find(each => each.type.endsWith(type))
    return target === undefined ? null : parts.unpack(target.path)
  }
  const texts = readSharedTexts(partOfType('/sharedStrings'))
  const dayStyles = readDayStyles(partOfType('/styles'))
  const budget = { cells: LIMITS.cells }
  return sheets.flatMap(({ name, relation, isShown }) => {
    const target = targets.find(({ id }) => id === relation)
    // A chart is a sheet of its own, without cells.
    if (!isShown || target === undefined || !target.type.endsWith('/worksheet')) return []
    const content = parts.unpack(target.path) ?? refuse({ kind: 'workbook-damaged' })
    const { rows, merged } = readSheet(content, { texts, dayStyles, budget })
    return rows.length === 0 ? [] : [{ name, dateSystem, rows, merged }]
  })
}

type ListedSheet = { readonly name: string; readonly relation: string; readonly isShown: boolean }

function readSheetList(workbook: Uint8Array) {
  const sheets: ListedSheet[] = []
  let dateSystem: DateSystem = 1900
  walkXml(workbook, {
    open: (name, attribute) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute('date1904') ?? '')) dateSystem = 1904
      if (name !== 'sheet') return
      const isShown = !/hidden/i.test(attribute('state') ?? '')
      sheets.push({ name: attribute('name') ?? '', relation: attribute('id') ?? '', isShown })
    },
  })
  return { sheets, dateSystem }
}

type Target = { readonly id: string; readonly type: string; readonly path: string }

function targetsIn(parts: ZipParts, folder: string, relations: string): readonly Target[] {
  const content = parts.unpack(relations)
  const targets: Target[] = []
  if (content === null) return targets
  walkXml(content, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const path = pathIn(folder, attribute('Target') ?? '')
      targets.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', path })
    },
  })
  return targets
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const relationsOf = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`

/** Within the zip file: `../` leads at most to its top, where there is nothing but its other parts. */
function pathIn(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(step => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
