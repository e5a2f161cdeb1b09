/** One line of what a record tells: a name with its value, or with what it was before and what it is after. */
export interface RecordLine {
  /** Names from the outside in, e.g. `identity`, `name`. */
  path: string[];
  value: unknown;
  before?: unknown;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function linesOf(value: unknown, path: string[]): RecordLine[] {
  return isGroup(value)
    ? Object.entries(value).flatMap(([name, part]) => linesOf(part, [...path, name]))
    : [{ path, value }];
}

function changes(before: unknown, after: unknown, path: string[]): RecordLine[] {
  if (!isGroup(before) || !isGroup(after)) return [{ path, value: after, before }];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !same(before[name], after[name]))
    .flatMap((name) => changes(before[name], after[name], [...path, name]));
}

/** What a record's detail tells, line by line; null where it cannot be read. What the record names itself is left out. */
export function recordLines(detail: string): RecordLine[] | null {
  let told: unknown;
  try {
    told = JSON.parse(detail);
  } catch {
    return null;
  }
  if (!isGroup(told)) return null;
  const { before, after, ...rest } = told;
  const plain = Object.entries(rest)
    .filter(([name]) => name !== 'subject')
    .flatMap(([name, value]) => linesOf(value, [name]));
  return 'before' in told || 'after' in told
    ? [...plain, ...changes(before, after, isGroup(after) && isGroup(before) ? [] : ['changed'])]
    : plain;
}
