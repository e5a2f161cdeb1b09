import { useTranslation } from 'react-i18next';

import { isProblem } from '@/api/problem';

/** Words for a failure: the server's own where it sent some, else ours by kind. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('shared');
  return (error) => {
    if (!isProblem(error)) return t('problem.unexpected');
    if (error.status === 0) return t('problem.unreachable');
    if (error.status === 403) return t('problem.forbidden');
    if (error.status >= 500) return t('problem.server');
    const words = error.detail ?? error.title;
    return words === '' ? t('problem.unexpected') : words;
  };
}
