// Run in the page itself: a click until the list that answers it is painted, and a scroll to the end of the list.

export type Click = { readonly selector: string; readonly text: string | null }

/** Milliseconds to the frame after which every list in the page shows rows. */
export async function paintedAfter({ selector, text }: Click): Promise<number> {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    each => text === null || (each.textContent ?? '').includes(text),
  )
  if (found === undefined) throw new Error(`nothing to click: ${selector} ${text}`)
  const start = performance.now()
  found.click()
  for (;;) {
    await new Promise(requestAnimationFrame)
    const lists = [...document.querySelectorAll('.paged-table')]
    const isLoading =
      document.querySelector('.row-to-come, .ant-skeleton, .paged-table[aria-busy=true]') !== null
    if (lists.length > 0 && !isLoading) break
    if (performance.now() - start > 20_000) throw new Error(`never painted: ${selector} ${text}`)
  }
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  return performance.now() - start
}

/** First as by a wheel, then as by dragging the bar. The longest of frames by their distance and by Chromium's record. */
export async function scrolledToEnd(): Promise<{ longestFrameMs: number; arrivedMs: number }> {
  const list = document.querySelector<HTMLElement>('.paged-table')
  if (list === null) throw new Error('no list to scroll')
  let longestFrameMs = 0
  const observer = new PerformanceObserver(entries => {
    for (const { duration } of entries.getEntries()) longestFrameMs = Math.max(longestFrameMs, duration)
  })
  observer.observe({ type: 'long-animation-frame' })
  const room = list.scrollHeight - list.clientHeight
  const steps = [
    ...Array.from({ length: 300 }, () => 240),
    ...Array.from({ length: 300 }, () => Math.ceil(room / 300)),
  ]
  await new Promise(requestAnimationFrame)
  let last = performance.now()
  for (const step of steps) {
    list.scrollTop += step
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    longestFrameMs = Math.max(longestFrameMs, now - last)
    last = now
  }
  list.scrollTop = list.scrollHeight
  const start = performance.now()
  await new Promise(requestAnimationFrame)
  while (document.querySelector('.row-to-come') !== null) await new Promise(requestAnimationFrame)
  observer.disconnect()
  return { longestFrameMs, arrivedMs: performance.now() - start }
}
