import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useLanguage } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { SelectField } from '@/shared/ui/plain-fields';

import type { Scheme } from '../api/types';
import { useOpenAssessment } from '../api/use-open-assessment';

/** Opens the assessment of a year. */
export function OpenDialog(props: {
  schemes: readonly Scheme[];
  taken: (schemeId: string, year: number) => boolean;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const language = useLanguage();
  const navigate = useNavigate();
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
  const submit = (): void => {
    if (year === undefined) return;
    open.mutate(
      { schemeId, year },
      { onSuccess: ({ id }) => void navigate(`/county-assessments/${id}?tab=figures`) },
    );
  };
  return (
    <FormDialog
      title={t('open.title')}
      lead={t('open.lead')}
      confirm={t('open.confirm')}
      isPending={open.isPending}
      isIncomplete={year === undefined}
      error={open.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
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
    </FormDialog>
  );
}
