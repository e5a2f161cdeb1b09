import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { Notice } from '@/shared/ui/notice';

/** In place of a page the role may not see. */
export function Refusal(): ReactElement {
  const { t } = useTranslation('app');
  useDocumentTitle(t('refused.title'));
  return <Notice heading="h1" icon="minusCircle" title={t('refused.title')} text={t('refused.text')} />;
}
