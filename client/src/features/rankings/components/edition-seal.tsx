import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Seal } from '@/shared/ui/seal';

import type { EditionSummary } from '../api/types';
import { useEditionVerification } from '../api/use-editions';

/** Publisher and fingerprint of an edition, and a check that it can be computed again to the same bytes. */
export function EditionSeal(props: { edition: EditionSummary; canVerify: boolean }): ReactElement {
  const { t } = useTranslation('rankings');
  const { edition } = props;
  const [asked, setAsked] = useState(false);
  const check = useEditionVerification(edition.id, asked);
  return (
    <Seal
      label={t('seal.label')}
      by={t('seal.published', { name: edition.publishedBy })}
      at={edition.publishedAt}
      hash={edition.contentHash}
      check={{ ...check, stands: check.data?.isIntact }}
      asked={asked}
      onVerify={props.canVerify ? () => setAsked(true) : undefined}
    />
  );
}
