import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';

import { Notice } from '@/shared/ui/notice';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';

/** What is left when a page throws: a bug, or a script that did not arrive. */
export default function FailurePage(): ReactElement {
  const { t } = useTranslation('shared');
  const failure = useRouteError();
  const status = isRouteErrorResponse(failure) ? ` (${failure.status})` : '';
  return (
    <div role="alert">
      <Notice
        heading="h1"
        isProblem
        icon="alert"
        title={t('failure.title') + status}
        text={t('failure.text')}
      >
        <PlainButton primary icon="refresh" onClick={() => globalThis.location.reload()}>
          {t('failure.reload')}
        </PlainButton>
        <ButtonLink to="/">{t('failure.home')}</ButtonLink>
      </Notice>
    </div>
  );
}
