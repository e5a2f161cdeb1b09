import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { GuardedForm } from '@/shared/ui/guarded-form';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField, TextAreaField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';

import { useGiveOpinion } from '../api/use-applications';
import type { Opinion, OpinionVerdict } from '../api/use-applications';
import styles from './reserve.module.css';

const verdicts = ['agree', 'agreeAfterChanges', 'disagree'] as const;

/** The caller's own opinion, while it is awaited. */
export function OwnOpinion({ opinion }: { opinion: Opinion }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const words = useProblemText();
  const give = useGiveOpinion(opinion.id);
  const [verdict, setVerdict] = useState<OpinionVerdict | 'recuse'>('agree');
  const [text, setText] = useState('');
  return (
    <Card title={t('opinions.own')}>
      <GuardedForm
        className={styles.stack}
        onSubmit={() =>
          give.mutate({ version: opinion.version, verdict: verdict === 'recuse' ? null : verdict, text })
        }
        hasFailed={give.isError}
      >
        <p className={styles.quiet}>{t('opinions.ownLead')}</p>
        <SelectField
          label={t('opinions.verdict')}
          value={verdict}
          choices={[
            ...verdicts.map((value) => ({ value, label: t(`opinions.verdicts.${value}`) })),
            { value: 'recuse', label: t('opinions.recuse') },
          ]}
          onChange={(value) => setVerdict(verdicts.find((one) => one === value) ?? 'recuse')}
        />
        <TextAreaField
          label={t(verdict === 'recuse' ? 'opinions.recuseReason' : 'opinions.text')}
          rows={5}
          required
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {give.isError && (
          <p role="alert" className={styles.failure}>
            {words(give.error)}
          </p>
        )}
        <div className={styles.actions}>
          <PlainButton primary type="submit" disabled={give.isPending}>
            {t('opinions.give')}
          </PlainButton>
        </div>
      </GuardedForm>
    </Card>
  );
}
