import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { Deadline } from '@/shared/ui/deadline';
import { FormDialog } from '@/shared/ui/form-dialog';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { SelectField } from '@/shared/ui/plain-fields';
import { DateText, InstantText, SourceNote, Tag } from '@/shared/ui/values';

import { useAssignReviewer, useDropReviewer, useReviewers } from '../api/use-applications';
import type { Application, Opinion } from '../api/use-applications';
import styles from './reserve.module.css';

function AssignDialog({ data, onClose }: { data: Application; onClose: () => void }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const reviewers = useReviewers(true).data ?? [];
  const assign = useAssignReviewer(data.application.id);
  const [chosen, setChosen] = useState('');
  const [fieldId, setFieldId] = useState(data.intake.recheck.fields[0]?.id ?? '');
  const reviewerId = chosen === '' ? (reviewers[0]?.id ?? '') : chosen;
  const isExpert = reviewers.find((one) => one.id === reviewerId)?.isExpert === true;
  return (
    <FormDialog
      title={t('opinions.assign')}
      lead={t('opinions.assignLead')}
      confirm={t('opinions.assign')}
      isPending={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onSubmit={() =>
        assign.mutate({ reviewerId, fieldId: isExpert ? fieldId : null }, { onSuccess: onClose })
      }
    >
      <SelectField
        label={t('opinions.reviewer')}
        value={reviewerId}
        choices={reviewers.map((one) => ({
          value: one.id,
          label: `${one.name}${t(one.isExpert ? 'opinions.isExpert' : 'opinions.isDepartment')}`,
        }))}
        onChange={setChosen}
      />
      {isExpert && (
        <SelectField
          label={t('opinions.field')}
          value={fieldId}
          choices={data.intake.recheck.fields.map((one) => ({ value: one.id, label: localized(one.name) }))}
          onChange={setFieldId}
        />
      )}
    </FormDialog>
  );
}

function Line({ data, opinion }: { data: Application; opinion: Opinion }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const localized = useLocalized();
  const drop = useDropReviewer(data.application.id);
  const field = data.intake.recheck.fields.find((one) => one.id === opinion.fieldId);
  const tone = opinion.verdict === 'disagree' ? 'warning' : opinion.verdict == null ? undefined : 'strong';
  return (
    <li className={styles.rule}>
      <div className={styles.ruleHead}>
        {opinion.reviewerName}
        <Tag>{field === undefined ? t('opinions.department') : localized(field.name)}</Tag>
        <Tag {...(tone === undefined ? {} : { tone })}>
          {opinion.verdict == null
            ? t(`opinions.stages.${opinion.stage}`)
            : t(`opinions.verdicts.${opinion.verdict}`)}
        </Tag>
        {data.canNameReviewers && opinion.stage === 'waiting' && (
          <PlainButton icon="trash" disabled={drop.isPending} onClick={() => drop.mutate(opinion.id)}>
            {t('opinions.drop')}
          </PlainButton>
        )}
      </div>
      {opinion.text != null && <p className={styles.answer}>{opinion.text}</p>}
      {opinion.answeredAt != null && (
        <p className={styles.quiet}>
          <InstantText instant={opinion.answeredAt} />
        </p>
      )}
    </li>
  );
}

/** Opinions of the recheck, those on the present submission first. */
export function OpinionsView({ data }: { data: Application }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const [isAssigning, setIsAssigning] = useState(false);
  const numbers = [...new Set(data.opinions.map((opinion) => opinion.submission))].sort((a, b) => b - a);
  return (
    <div className={styles.stack}>
      <Card
        title={t('opinions.title')}
        extra={
          data.canNameReviewers && (
            <PlainButton icon="plus" onClick={() => setIsAssigning(true)}>
              {t('opinions.assign')}
            </PlainButton>
          )
        }
      >
        <p className={styles.marks}>
          {data.application.opinionsDueOn != null && (
            <span>
              {t('application.opinionsDue')}{' '}
              {data.application.stage === 'recheck' ? (
                <Deadline day={data.application.opinionsDueOn} />
              ) : (
                <DateText day={data.application.opinionsDueOn} />
              )}
            </span>
          )}
          <SourceNote source={data.intake.recheck.source} />
        </p>
        {numbers.length === 0 && (
          <Notice icon="inbox" title={t('opinions.none')} text={t('opinions.noneText')} />
        )}
        {numbers.map((number) => (
          <section key={number} aria-label={t('opinions.onSubmission', { number })}>
            {number !== data.application.submissions && (
              <h3 className={styles.subhead}>{t('opinions.onSubmission', { number })}</h3>
            )}
            <ul className={styles.plain}>
              {data.opinions
                .filter((opinion) => opinion.submission === number)
                .map((opinion) => (
                  <Line key={opinion.id} data={data} opinion={opinion} />
                ))}
            </ul>
          </section>
        ))}
      </Card>
      {isAssigning && <AssignDialog data={data} onClose={() => setIsAssigning(false)} />}
    </div>
  );
}
