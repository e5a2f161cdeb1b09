import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { Seal } from '@/shared/ui/seal';

import type { Assessment } from '../api/types';
import { useVerification } from '../api/use-verification';

/** Who signed a frozen assessment, its fingerprint, and a check that it still stands. */
export function SealPanel({ assessment }: { assessment: Assessment }): ReactElement | null {
  const { t } = useTranslation('county-assessments');
  const [asked, setAsked] = useState(false);
  const check = useVerification(assessment.id, asked);
  if (assessment.signedOff == null) return null;
  return (
    <Seal
      label={t('seal.label')}
      by={t('seal.signed', { name: assessment.signedOff.name })}
      at={assessment.signedOff.at}
      hash={assessment.documentHash}
      check={{ ...check, stands: check.data && check.data.isUnaltered && check.data.isReproduced }}
      asked={asked}
      onVerify={() => setAsked(true)}
    />
  );
}
