import { describe, expect, it } from 'vitest';

import { amountParts, formatAmount } from './amount';
import { formatInstant, formatLongDay, todayInBeijing } from './date';
import { formatNumber, formatPercent } from './number';

describe('formatAmount', () => {
  it.each([
    [0, '0.00元', 'CNY 0.00'],
    [9_999.99, '9,999.99元', 'CNY 9,999.99'],
    [10_000, '1.00万元', 'CNY 10,000.00'],
    [45_678_000, '4,567.80万元', 'CNY 45.68 m'],
    [99_999_999, '10,000.00万元', 'CNY 100.00 m'],
    [100_000_000, '1.00亿元', 'CNY 100.00 m'],
    [1_234_500_000, '12.35亿元', 'CNY 1.23 bn'],
    [-6_540_000, '−654.00万元', 'CNY −6.54 m'],
  ])('%d yuan reads %s and %s', (yuan, chinese, english) => {
    expect(formatAmount(yuan, 'auto', 'zh-CN')).toBe(chinese);
    expect(formatAmount(yuan, 'auto', 'en')).toBe(english);
  });

  it('keeps one unit in a column whatever the size', () => {
    expect(amountParts(123_456_789_000, 'table', 'zh-CN')).toEqual({ value: '12,345,678.90', unit: '万元' });
    expect(amountParts(1_000, 'table', 'zh-CN')).toEqual({ value: '0.10', unit: '万元' });
  });
});

describe('formatNumber', () => {
  it('writes no minus sign before zero', () => {
    expect(formatNumber(-0.001, 2)).toBe('0.00');
    expect(formatNumber(-0, 0)).toBe('0');
  });
});

describe('formatPercent', () => {
  it.each([
    [0.0532, '5.32%'],
    [1, '100.00%'],
    [-0.2, '−20.00%'],
  ])('%d reads %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });
});

describe('days and instants', () => {
  it('shows an instant in Beijing time, over midnight', () => {
    expect(formatInstant('2026-06-30T16:30:00Z')).toBe('2026-07-01 00:30');
  });

  it('writes a day out without shifting it', () => {
    expect(formatLongDay('2026-06-30', 'zh-CN')).toBe('2026年6月30日');
    expect(formatLongDay('2026-06-30', 'en')).toBe('30 June 2026');
  });

  it('knows that it is already tomorrow in Beijing', () => {
    expect(todayInBeijing(new Date('2026-06-30T20:00:00Z'))).toBe('2026-07-01');
  });
});
