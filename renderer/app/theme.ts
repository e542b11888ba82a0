// The look of office software: quiet blue, square corners, dense rows, a Hei face named outright, because the
// system's own choice for Chinese may be a Kai. Dark where the system is.

import { type ThemeConfig, theme } from 'antd'

export function themeFor(isDark: boolean): ThemeConfig {
  const explaining = isDark ? 'rgba(255, 255, 255, 0.72)' : 'rgba(0, 0, 0, 0.65)'
  return {
    // The styles themselves come with the page, as a sheet (scripts/library-styles.ts).
    zeroRuntime: true,
    hashed: false,
    // One name for the variables, whichever root needs them: rehearsal.tsx keeps them set.
    cssVar: { key: 'look' },
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      // An answer is shown when it is there, not slid in; and what is hidden while it moves would never come to rest.
      motion: false,
      // On dark the same blue would be too faint to read.
      ...(isDark
        ? { ...seedsOf('#4287cc'), colorLink: '#8cc4ff', colorError: '#ff7875' }
        : { ...seedsOf('#1d5ea8'), ...readableOnLight, colorBgLayout: '#f3f5f8' }),
      // What explains is to be read, not guessed: the library's own grey has too little contrast.
      colorTextDescription: explaining,
      colorTextTertiary: explaining,
      colorTextPlaceholder: isDark ? 'rgba(255, 255, 255, 0.6)' : 'rgba(0, 0, 0, 0.55)',
      borderRadius: 4,
      fontFamily: '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
    },
    components: {
      Layout: {
        headerBg: isDark ? '#12304f' : '#1d4f8c',
        headerHeight: 48,
        headerPadding: '0 16px',
        siderBg: isDark ? '#141414' : '#ffffff',
      },
      // The one ghost button stands on the coloured bar.
      Button: { defaultGhostColor: '#ffffff', defaultGhostBorderColor: '#ffffff' },
      Card: { headerHeight: 44, headerPadding: 16, bodyPadding: 16 },
      Table: { cellPaddingBlockSM: 6, ...(!isDark && { headerBg: '#eaf0f7' }) },
      // A chosen word on dark needs more light than a button's ground.
      ...(isDark && { Menu: { itemSelectedColor: '#8cc4ff' }, Tabs: { itemSelectedColor: '#8cc4ff' } }),
      Statistic: { contentFontSize: 22 },
    },
  }
}

/** Dark enough for the small text of a mark on its own pale ground. */
const readableOnLight = {
  colorSuccess: '#2b7a0b',
  colorSuccessBg: '#f0f9ec',
  colorSuccessBorder: '#a9d89a',
  colorWarning: '#945600',
  colorWarningBg: '#fff8e6',
  colorWarningBorder: '#f0d28a',
  colorError: '#c5221f',
  colorErrorBg: '#fff1f0',
  colorErrorBorder: '#f5b5ae',
}

const seedsOf = (blue: string) => ({ colorPrimary: blue, colorInfo: blue, colorLink: blue })
