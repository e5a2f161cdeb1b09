const decimals = 6;

function scaled(text: string, factor: number): string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number)
    ? text
    : String(Number((number * factor).toFixed(decimals)));
}

/** An answer kept as a share of one, in percent as it is read and typed; what is no number stays as it is. */
export function inPercent(answer: string): string {
  return scaled(answer, 100);
}

/** What was typed in percent, as a share of one; what is no number stays as it is, for the server to refuse. */
export function ofPercent(typed: string): string {
  return scaled(typed, 0.01);
}
