import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { Notice } from '@/shared/ui/notice';
import { ButtonLink } from '@/shared/ui/plain-button';

export default function NotFoundPage(): ReactElement {
  const { t } = useTranslation('app');
  useDocumentTitle(t('notFound.title'));
  return (
    <Notice heading="h1" icon="search" title={t('notFound.title')} text={t('notFound.text')}>
      <ButtonLink to="/" icon="home">
        {t('notFound.back')}
      </ButtonLink>
    </Notice>
  );
}
