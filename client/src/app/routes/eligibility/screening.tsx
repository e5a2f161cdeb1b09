import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useScreening } from '@/features/eligibility/api/use-screening';
import type { Measure } from '@/features/eligibility/api/types';
import { ScreeningRun } from '@/features/eligibility/components/screening-run';
import { ScreeningMatrix } from '@/features/eligibility/components/screening-matrix';
import { todayInBeijing } from '@/shared/format/date';
import { useAddressParameters } from '@/shared/hooks/use-address-parameters';
import { useLocalized } from '@/shared/hooks/use-language';
import { useProgrammes } from '@/shared/reference/use-programmes';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { ButtonLink } from '@/shared/ui/plain-button';
import { DayField, SelectField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';
import { Segmented } from '@/shared/ui/segmented';
import { SourceNote } from '@/shared/ui/values';

import styles from './eligibility.module.css';

/** How the whole library stands on every board on a day. */
export default function ScreeningPage(): ReactElement {
  const { t } = useTranslation('eligibility');
  const localized = useLocalized();
  const [parameters, set] = useAddressParameters();
  const programmes = useProgrammes();
  const asOf = parameters.get('asOf') ?? '';
  const programme = parameters.get('programme') ?? '';
  const measure: Measure = parameters.get('measure') === 'standards' ? 'standards' : 'outcome';
  const query = useScreening(asOf, programme);
  return (
    <>
      <PageHeader
        title={t('screening.title')}
        lead={
          <>
            {t('screening.lead')} <SourceNote source={t('screening.source')} />
          </>
        }
        actions={
          <>
            <ButtonLink icon="trend" to="/eligibility/impact">
              {t('impact.title')}
            </ButtonLink>
            <ButtonLink icon="list" to="/eligibility/rules">
              {t('rules.title')}
            </ButtonLink>
            <ButtonLink icon="gauge" to="/public/self-check">
              {t('selfCheck.title')}
            </ButtonLink>
          </>
        }
      />
      <div className={styles.bar}>
        <DayField
          inline
          label={t('report.asOf')}
          value={asOf === '' ? todayInBeijing(new Date()) : asOf}
          onChange={(day) => set('asOf', day)}
        />
        <SelectField
          inline
          label={t('columns.programme')}
          value={programme}
          emptyLabel={t('screening.everyProgramme')}
          choices={(programmes.data ?? [])
            .filter((pack) => pack.counties.length > 0)
            .map((pack) => ({ value: pack.id, label: localized(pack.title) }))}
          onChange={(value) => set('programme', value)}
        />
        <Segmented
          label={t('screening.measure')}
          value={measure}
          options={[
            { value: 'outcome', label: t('screening.everything') },
            { value: 'standards', label: t('screening.standardsOnly') },
          ]}
          onChange={(value) => set('measure', value === 'outcome' ? '' : value)}
        />
      </div>
      <ScreeningRun
        asOf={asOf === '' ? todayInBeijing(new Date()) : asOf}
        resultsTo={`/eligibility/verdicts?asOf=${asOf === '' ? todayInBeijing(new Date()) : asOf}`}
      />
      <QueryStates
        query={query}
        isEmpty={(screening) => screening.enterprises === 0}
        empty={<Notice icon="building" title={t('screening.empty')} text={t('screening.emptyText')} />}
      >
        {(screening) => (
          <Card flush>
            <ScreeningMatrix
              screening={screening}
              measure={measure}
              linkTo={(board, outcome) => {
                const next = new URLSearchParams(parameters);
                next.set('board', board);
                next.set('outcome', outcome);
                return `/eligibility/enterprises?${next.toString()}`;
              }}
            />
          </Card>
        )}
      </QueryStates>
    </>
  );
}
