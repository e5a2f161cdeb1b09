import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';

register([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Draws an option of the chart library; loaded only with the first chart. */
export default function ChartCanvas(props: { option: EChartsCoreOption; height: number }): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    if (host.current === null) return;
    const drawn = init(host.current, undefined, { renderer: 'svg' });
    chart.current = drawn;
    // Drawn at once: paper does not wait for the next frame.
    const observer = new ResizeObserver(() => {
      drawn.resize();
      drawn.getZr().flush();
    });
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(props.option, { notMerge: true });
    chart.current?.getZr().flush();
  }, [props.option]);

  return <div ref={host} style={{ height: props.height }} />;
}
