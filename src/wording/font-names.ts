// The names under which makers sell the fonts that papers want, the best first, as the fonts bear them in Chinese and in
// English; and a text of everyday characters, which each of them must have.

/** The largest character set first: an edition by GB 2312 has 6,763 characters. */
export const wantedFontNames = {
  'fang-song': [
    '仿宋',
    'FangSong',
    '方正仿宋_GB18030',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '华文仿宋',
    'STFangsong',
    '方正仿宋简体',
    'FZFangSong-Z02S',
    '仿宋_GB2312',
    'FangSong_GB2312',
  ],
  title: [
    '方正小标宋_GB18030',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '小标宋',
    '华文中宋',
    'STZhongsong',
  ],
  kai: [
    '楷体',
    'KaiTi',
    '方正楷体_GB18030',
    '方正楷体_GBK',
    'FZKai-Z03',
    '华文楷体',
    'STKaiti',
    '方正楷体简体',
    'FZKai-Z03S',
    '楷体_GB2312',
    'KaiTi_GB2312',
  ],
  'hei-ti': [
    '黑体',
    'SimHei',
    '方正黑体_GB18030',
    '方正黑体_GBK',
    'FZHei-B01',
    '华文黑体',
    'STHeiti',
    '方正黑体简体',
    'FZHei-B01S',
  ],
} as const

/** With the characters of GB 18030 that the program's own fonts lack: extensions B and beyond. */
export const rareFontNames: readonly string[] = [
  'SimSun-ExtB',
  'SimSun-ExtG',
  '宋体-ExtB',
  '方正宋体S-超大字符集',
  'FZSong S-Extended',
  'HanaMinB',
  'HanaMinA',
  'Plangothic P1',
  'Plangothic P2',
  '遍黑体 P1',
  '遍黑体 P2',
  'BabelStone Han',
  'Jigmo',
  'Jigmo2',
  'Jigmo3',
]

export const everydayText = '人民法院关于合同费用的函2026年，。（）'
