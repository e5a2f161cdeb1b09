import { useState } from 'react';
import type { SubmitEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useLanguage } from '@/shared/hooks/use-language';
import { Dialog } from '@/shared/ui/dialog';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { useProblemText } from '@/shared/ui/problem-text';

import type { Scheme } from '../api/types';
import { useOpenAssessment } from '../api/use-open-assessment';
import styles from './assessment-dialogs.module.css';

/** Opens the assessment of a year. */
export function OpenDialog(props: {
  schemes: readonly Scheme[];
  taken: (schemeId: string, year: number) => boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['county-assessments', 'shared']);
  const language = useLanguage();
  const navigate = useNavigate();
  const words = useProblemText();
  const open = useOpenAssessment();
  const [schemeId, setSchemeId] = useState(props.schemes[0]?.id ?? '');
  const scheme = props.schemes.find((one) => one.id === schemeId);
  const thisYear = new Date().getFullYear();
  const years =
    scheme === undefined
      ? []
      : Array.from({ length: thisYear - scheme.firstYear + 1 }, (_, index) => thisYear - index).filter(
          (year) => !props.taken(schemeId, year),
        );
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen !== null && years.includes(chosen) ? chosen : years[0];
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (year === undefined) return;
    open.mutate(
      { schemeId, year },
      { onSuccess: ({ id }) => void navigate(`/county-assessments/${id}?tab=figures`) },
    );
  };
  return (
    <Dialog
      title={t('open.title')}
      onClose={props.onClose}
      footer={
        <>
          <PlainButton onClick={props.onClose}>{t('shared:actions.cancel')}</PlainButton>
          <PlainButton primary type="submit" form="open" disabled={year === undefined || open.isPending}>
            {t('open.confirm')}
          </PlainButton>
        </>
      }
    >
      <form id="open" onSubmit={submit}>
        <p className={styles.lead}>{t('open.lead')}</p>
        <SelectField
          label={t('open.scheme')}
          value={schemeId}
          choices={props.schemes.map((one) => ({
            value: one.id,
            label: language === 'en' ? one.titleEn : one.title,
          }))}
          onChange={setSchemeId}
        />
        <SelectField
          label={t('open.year')}
          value={String(year ?? '')}
          choices={years.map((one) => ({ value: String(one), label: t('year', { year: one }) }))}
          onChange={(value) => setChosen(Number(value))}
        />
        {open.isError && (
          <p role="alert" className={styles.failure}>
            {words(open.error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
