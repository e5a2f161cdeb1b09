import { lazy, Suspense, useMemo } from 'react';
import type { ReactElement } from 'react';

import { tableAmountDivisor, tableAmountUnit } from '@/shared/format/amount';
import { formatNumber } from '@/shared/format/number';
import { useLanguage } from '@/shared/hooks/use-language';
import { usePalette } from '@/shared/theme/theme-mode';
import { fontFamily } from '@/shared/theme/tokens';

const ChartCanvas = lazy(() => import('./chart-canvas'));

/** One line of amounts by year, in yuan; null leaves a gap. */
export interface TrendSeries {
  name: string;
  kind: 'bar' | 'line';
  values: readonly (number | null)[];
}

/** A number of the axis with the decimals it has, two at most. */
function tick(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return formatNumber(rounded, (String(rounded).split('.')[1] ?? '').length);
}

/** Amounts over the years. The same figures stand in a table beside it, which screen readers use. */
export function TrendChart(props: {
  label: string;
  years: readonly number[];
  series: readonly TrendSeries[];
  height?: number;
}): ReactElement {
  const palette = usePalette();
  const language = useLanguage();
  const { years, series, height = 220 } = props;
  const option = useMemo(() => {
    const divisor = tableAmountDivisor(language);
    const colours = [palette.series1, palette.series2, palette.series3];
    return {
      animation: false,
      color: colours,
      textStyle: { fontFamily, color: palette.textSecondary },
      grid: {
        left: 8,
        right: 8,
        top: 36,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 9, textStyle: { color: palette.textSecondary } },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: palette.surface,
        borderColor: palette.border,
        textStyle: { color: palette.text, fontSize: 13 },
        valueFormatter: (value: unknown) =>
          typeof value === 'number' ? `${formatNumber(value, 2)} ${tableAmountUnit(language)}` : '—',
      },
      xAxis: {
        type: 'category',
        data: years.map(String),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.border } },
        axisLabel: { color: palette.textTertiary },
      },
      yAxis: {
        type: 'value',
        splitLine: { lineStyle: { color: palette.borderSoft } },
        axisLabel: { color: palette.textTertiary, formatter: tick },
      },
      series: series.map((line) => ({
        name: line.name,
        type: line.kind,
        data: line.values.map((value) => (value === null ? null : value / divisor)),
        barMaxWidth: 26,
        symbolSize: 7,
        symbol: 'circle',
        lineStyle: { width: 2.5 },
      })),
    };
  }, [language, palette, series, years]);
  return (
    <figure role="img" aria-label={props.label}>
      <Suspense fallback={<div style={{ height }} />}>
        <ChartCanvas option={option} height={height} />
      </Suspense>
    </figure>
  );
}
