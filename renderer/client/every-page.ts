// A list that is shown a page at a time, gathered whole: for whoever hands it out.

type PageOf<Row> = { readonly rows: readonly Row[]; readonly hasMore: boolean }

/** `ask` is given the last row so far. Null where a page was refused: half of a list is not handed out as the whole. */
export async function everyPage<Row>(
  ask: (last: Row | undefined) => Promise<PageOf<Row> | null>,
): Promise<readonly Row[] | null> {
  const rows: Row[] = []
  for (;;) {
    const page = await ask(rows.at(-1))
    if (page === null) return null
    rows.push(...page.rows)
    if (!page.hasMore || page.rows.length === 0) return rows
  }
}
