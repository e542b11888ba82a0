// The words of a grid that a spreadsheet's cells are pasted into.

export const gridWords = {
  row: '行号',
  remove: '删除',
  cell: (row: number, column: string) => `第 ${row} 行 ${column}`,
  removeRow: (row: number) => `删除第 ${row} 行`,
  rows: (count: number) => `共 ${count} 行`,
  pasteNote: '可直接从 Excel、WPS 表格复制后在单元格中粘贴；方向键、回车换行。',
} as const
