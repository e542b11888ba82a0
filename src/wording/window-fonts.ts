// The words of 字体: what papers are set in on this computer, and why a font of it is not used.

export const fontWords = {
  title: '字体',
  use: '用途',
  font: '采用的字体',
  origin: '来源',
  origins: { program: '随程序提供', system: '本机安装' },
  substitute: '替代',
  substituteNote: (names: readonly string[]) =>
    `本机没有找到可嵌入文书的${names.join('、')}，暂用程序自带的相近字体；安装后重新打开程序即可采用。已签发的文书不受影响。`,
  uses: {
    song: '宋体：页码，及仿宋缺失时的正文',
    'song-bold': '宋体粗体：对账单等文书的标题',
    hei: '黑体：对账单正文',
    'hei-medium': '黑体（中）：对账单的合计行',
    'hei-bold': '黑体（粗）：对账单的重点数字',
    'fang-song': '仿宋：函件正文',
    title: '小标宋：函件标题和发文机关标志',
    kai: '楷体：函件二级标题',
    'hei-ti': '黑体：函件一级标题、附件',
    rare: '生僻字：其他字体没有的字',
  },
  wanted: { 'fang-song': '仿宋', title: '小标宋', kai: '楷体', 'hei-ti': '黑体' } as Readonly<
    Partial<Record<string, string>>
  >,
  passedOver: '本机有、但没有采用的字体',
  file: '文件',
  reason: '原因',
  reasons: {
    'no-embedding': '字体厂商的许可不允许嵌入文书',
    'no-subsetting': '字体厂商的许可不允许只嵌入用到的字',
    'bitmaps-only': '字体厂商的许可只允许嵌入点阵字形',
    unsound: '字体文件不完整，或缺少常用字',
  },
} as const
