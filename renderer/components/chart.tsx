// A chart that fills its frame and follows the look between light and dark. Drawn as SVG, so that it prints sharp.

import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ReactNode, useEffect, useRef } from 'react'

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

type Props = {
  /** What the chart shows, for who cannot see it. */
  readonly label: string
  readonly height: number
  /** Its parts are plain data: two that read the same are the same. */
  readonly option: EChartsCoreOption
}

export function Chart({ label, height, option }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const text = JSON.stringify(option)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the option, whose object is a new one at every drawing
  useEffect(() => {
    const { current } = frame
    if (current === null) return
    const chart = init(current)
    chart.setOption(option)
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [text])
  return <div ref={frame} role="img" aria-label={label} style={{ height }} />
}
