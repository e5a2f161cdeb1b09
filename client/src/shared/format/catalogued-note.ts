import type { Language } from '@/shared/hooks/use-language';

/**
 * A note of a step that begins (`来源：…`) or ends (`姓名（领域）`) with a term of a policy pack, with that term in the language read.
 * Steps keep the Chinese term; what somebody wrote beside it stays as written.
 */
export function cataloguedNote(
  note: string,
  terms: readonly { zh: string; en: string }[],
  language: Language,
): string {
  if (language !== 'en') return note;
  for (const { zh, en } of terms) {
    if (note.startsWith(`${zh}：`)) return `${en}: ${note.slice(zh.length + 1)}`;
    if (note.endsWith(`（${zh}）`)) return `${note.slice(0, -zh.length - 2)} (${en})`;
  }
  // The day a step took effect stands before its document.
  return note.replace(/^(\d{4}-\d\d-\d\d)；/, '$1; ');
}
