import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '@/shared/permissions/session-context';
import { formatNumber } from '@/shared/format/number';
import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';

import type { Assessment } from '../api/types';
import { useSignOff } from '../api/use-sign-off';
import styles from './assessment-dialogs.module.css';
import { useIndicatorName } from './indicator-name';
import { UnitName, useUnitName } from './unit-name';

/** Asks for the signature: shows what is signed, or what is missing. */
export function SignOffDialog(props: { assessment: Assessment; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const words = useProblemText();
  const session = useSession();
  const names = useIndicatorName();
  const unitName = useUnitName();
  const { assessment } = props;
  const [isSure, setIsSure] = useState(false);
  const signOff = useSignOff(assessment.id);
  const ranked = assessment.units
    .filter((unit) => unit.rank != null)
    .sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  const missingOf = assessment.missing.map((cell) => {
    const indicator = assessment.indicators.find((one) => one.id === cell.indicatorId);
    return `${unitName(cell.unit)} · ${indicator === undefined ? cell.indicator : names.short(indicator)}`;
  });
  return (
    <Dialog
      title={t('signOff.title', { year: assessment.year })}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton
            primary
            disabled={!isSure || signOff.isPending || missingOf.length > 0}
            onClick={() => signOff.mutate(assessment.version, { onSuccess: props.onClose })}
          >
            {t('signOff.confirm')}
          </PlainButton>
        </>
      }
    >
      {missingOf.length > 0 ? (
        <>
          <p className={styles.failure}>{t('signOff.missing', { count: missingOf.length })}</p>
          <ul className={styles.missing}>
            {missingOf.map((cell) => (
              <li key={cell}>{cell}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className={styles.lead}>{t('signOff.lead', { name: session.displayName })}</p>
          <ol className={styles.ranking}>
            {ranked.map((unit) => (
              <li key={unit.unitCode}>
                <span>{unit.rank}</span>
                <span>
                  <UnitName printed={unit.unit} />
                </span>
                <span>{formatNumber(unit.total ?? 0, 2)}</span>
              </li>
            ))}
          </ol>
          <label className={styles.sure}>
            <input type="checkbox" checked={isSure} onChange={(event) => setIsSure(event.target.checked)} />
            {t('signOff.sure')}
          </label>
        </>
      )}
      {signOff.isError && (
        <p role="alert" className={styles.failure}>
          {words(signOff.error)}
        </p>
      )}
    </Dialog>
  );
}
