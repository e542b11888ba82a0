// The styles of the component library, worked out while the window is built and loaded as one sheet. In the page the
// library would work them out at the first drawing of each component, and look for them again at every further one. They
// hold no colour and no measure: those are variables, which the page sets by its theme.

import { createRequire } from 'node:module'
import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Plugin } from 'vite'

/** By the library's folders: the class of a component, and that of what it draws elsewhere in the document, without `ant-`. */
export const styledFolders: Readonly<Record<string, readonly [string, string?]>> = {
  alert: ['alert'],
  app: ['app'],
  badge: ['badge'],
  button: ['btn'],
  card: ['card'],
  checkbox: ['checkbox', 'checkbox-css-var'],
  'date-picker': ['picker', 'picker-css-var'],
  descriptions: ['descriptions'],
  divider: ['divider'],
  drawer: ['drawer'],
  dropdown: ['dropdown', 'dropdown-css-var'],
  empty: ['empty'],
  flex: ['flex'],
  form: ['form', 'form-css-var'],
  input: ['input', 'input-css-var'],
  'input-number': ['input-number', 'input-number-css-var'],
  layout: ['layout'],
  menu: ['menu', 'menu-css-var'],
  message: ['message', 'message-css-var'],
  modal: ['modal', 'modal-css-var'],
  notification: ['notification', 'notification-css-var'],
  pagination: ['pagination'],
  popconfirm: ['popconfirm'],
  popover: ['popover'],
  progress: ['progress'],
  radio: ['radio', 'radio-css-var'],
  result: ['result'],
  segmented: ['segmented'],
  select: ['select', 'select-css-var'],
  skeleton: ['skeleton'],
  space: ['space'],
  spin: ['spin'],
  splitter: ['splitter', 'splitter-css-var'],
  statistic: ['statistic'],
  steps: ['steps'],
  switch: ['switch'],
  table: ['table', 'table-css-var'],
  tabs: ['tabs', 'tabs-css-var'],
  tag: ['tag'],
  timeline: ['timeline'],
  tooltip: ['tooltip', 'tooltip-css-var'],
  tree: ['tree'],
  typography: ['typography'],
  upload: ['upload', 'upload-wrapper'],
}

/** Parts that have styles of their own: where, under which name, and their classes. */
const PARTS: readonly (readonly [string, string, string, string?])[] = [
  ['grid/style', 'useRowStyle', 'row'],
  ['grid/style', 'useColStyle', 'col'],
  ['input/style', 'useSharedStyle', 'input'],
  ['input/style/search', 'default', 'input-search'],
  ['input/style/textarea', 'default', 'input', 'input-css-var'],
  ['layout/style/sider', 'default', 'layout-sider'],
  ['space/style/compact', 'default', 'space-compact'],
  ['space/style/addon', 'default', 'space-addon'],
  ['_util/wave/style', 'default', 'wave'],
]

/** And those that enter theirs by being drawn. */
const DRAWN_PARTS: readonly (readonly [string, string])[] = [
  ['button/style/compact', 'btn'],
  ['form/style/fallbackCmp', 'form'],
  ['modal/style/confirm', 'modal'],
  ['pagination/style/bordered', 'pagination'],
  ['tag/style/presetCmp', 'tag'],
  ['tag/style/statusCmp', 'tag'],
]

type UseStyle = (prefix: string, root: string | undefined) => unknown
type DrawnStyle = FunctionComponent<{ readonly prefixCls: string }>

const load = createRequire(import.meta.url)
// The very one that the library enters its styles into.
const { createCache, extractStyle, StyleProvider } = createRequire(load.resolve('antd'))(
  '@ant-design/cssinjs',
)

export function libraryStyles(): string {
  const cache = createCache()
  const enteredBy = (place: string, name = 'default') => load(`antd/lib/${place}`)[name]
  const classOf = (name: string) => `ant-${name}`
  const components = Object.entries(styledFolders).map(
    ([folder, [name, root]]) => [`${folder}/style`, 'default', name, root] as const,
  )

  function EnterAll(): ReactNode {
    for (const [place, exported, name, root] of [...components, ...PARTS]) {
      const useStyle: UseStyle = enteredBy(place, exported)
      useStyle(classOf(name), root === undefined ? undefined : classOf(root))
    }
    return DRAWN_PARTS.map(([place, name]) => {
      const DrawnStyle: DrawnStyle = enteredBy(place)
      return createElement(DrawnStyle, { key: place, prefixCls: classOf(name) })
    })
  }

  const { ConfigProvider } = load('antd')
  const unhashed = createElement(ConfigProvider, { theme: { hashed: false } }, createElement(EnterAll))
  renderToString(createElement(StyleProvider, { cache }, unhashed))
  return extractStyle(cache, { plain: true, types: 'style' })
}

/** Puts the sheet before all others of the page: what ours say stands. */
export function loadLibraryStyles(): Plugin {
  const fileName = 'assets/library.css'
  return {
    name: 'library-styles',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: libraryStyles() })
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'stylesheet', href: `./${fileName}` }, injectTo: 'head-prepend' },
    ],
  }
}
