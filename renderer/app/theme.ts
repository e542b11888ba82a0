// The look of office software: quiet blue, square corners, dense rows, a Hei face named outright, because the
// system's own choice for Chinese may be a Kai. Dark where the system is.

import { type ThemeConfig, theme } from 'antd'

export function themeFor(isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      // On dark the same blue would be too faint to read.
      ...(isDark ? seedsOf('#4a90d9') : { ...seedsOf('#1d5ea8'), colorBgLayout: '#f3f5f8' }),
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
      Statistic: { contentFontSize: 22 },
    },
  }
}

const seedsOf = (blue: string) => ({ colorPrimary: blue, colorInfo: blue, colorLink: blue })
