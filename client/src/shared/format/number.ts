const minus = '\u2212';
const formats = new Map<number, Intl.NumberFormat>();

/** A plain number with digit groups and exactly the given decimals; the minus sign is a true one. */
export function formatNumber(value: number, decimals = 0): string {
  let format = formats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, format);
  }
  const text = format.format(value).replace('-', minus);
  return /^−[0.,]*$/.test(text) ? text.slice(1) : text;
}

/** A share of one as a percentage: 0.0532 becomes 5.32%. */
export function formatPercent(ratio: number, decimals = 2): string {
  return `${formatNumber(ratio * 100, decimals)}%`;
}
