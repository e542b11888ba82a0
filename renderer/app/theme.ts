// The look of office software: quiet blue, square corners, dense rows, a Hei face named outright, because the
// system's own choice for Chinese may be a Kai.

import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5ea8',
    colorInfo: '#1d5ea8',
    colorLink: '#1d5ea8',
    colorBgLayout: '#f3f5f8',
    borderRadius: 4,
    fontFamily: '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif',
  },
  components: {
    Layout: { headerBg: '#1d4f8c', headerHeight: 48, headerPadding: '0 16px', siderBg: '#ffffff' },
    Card: { headerHeight: 44, headerPadding: 16, bodyPadding: 16 },
    Table: { headerBg: '#eaf0f7', cellPaddingBlockSM: 6 },
    Statistic: { contentFontSize: 22 },
  },
}
