// How wide a column of a list is, by what its heading announces: in characters.

/** Wide enough for its heading and for what usually stands beneath it. */
const NARROWEST = 12
const WIDE: readonly (readonly [RegExp, number])[] = [
  [/ICCID|卡号|发票号码|凭证号/, 24],
  [/摘要|依据|原文|对应|冲抵|内容|说明|理由|备注|名称|题名|函件|问题|事由/, 44],
  [/时间|状态|合同/, 20],
]

export const columnWidth = (heading: string): number =>
  WIDE.find(([words]) => words.test(heading))?.[1] ?? Math.max(NARROWEST, heading.length * 2 + 4)
