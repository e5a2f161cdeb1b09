import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';
import { toLanguage } from '@/shared/hooks/use-language';

/**
 * Words for a code of the API in the language in force. The server speaks English in problems and Chinese in findings of
 * imports; the catalogue `api` holds the other language by code. What it does not know is said in the server's words.
 */
export function useCodeText(): (code: string, serverText: string) => string {
  // The words come when something first may have to be explained, and nothing waits for them.
  const { i18n } = useTranslation('api', { useSuspense: false });
  return (code, serverText) => {
    const words: unknown = i18n.getResource(toLanguage(i18n.language), 'api', `codes.${code}`);
    return typeof words === 'string' ? words : serverText;
  };
}

/** Words for a failure: by its code, else by its kind, else the server's own. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  const codeText = useCodeText();
  return (error) => {
    if (!isProblem(error)) return t('problem.unexpected');
    if (error.status === 0) return t('problem.unreachable');
    if (error.status >= 500) return t('problem.server');
    const words = codeText(error.code, error.detail ?? error.title);
    return words === '' ? t('problem.unexpected') : words;
  };
}
