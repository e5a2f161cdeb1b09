import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';

import { useMySheets, useRecuse, useSheet, useSubmitSheet } from '@/features/rankings/api/use-expert-review';
import type { SheetDetail } from '@/features/rankings/api/use-expert-review';
import styles from '@/features/rankings/components/expert-review.module.css';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { FormDialog } from '@/shared/ui/form-dialog';
import { formText } from '@/shared/ui/form-text';
import { GuardedForm } from '@/shared/ui/guarded-form';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { TextAreaField, TextField } from '@/shared/ui/plain-fields';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { QueryStates } from '@/shared/ui/query-states';
import { ScrollTable } from '@/shared/ui/scroll-table';
import { Absent, InstantText, SourceNote, Tag } from '@/shared/ui/values';

function Sheets(): ReactElement {
  const { t } = useTranslation('rankings');
  const query = useMySheets();
  return (
    <>
      <PageHeader title={t('experts.mine')} lead={t('experts.mineLead')} />
      <QueryStates
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={
          <Card>
            <Notice icon="edit" title={t('experts.noSheets')} text={t('experts.noSheetsText')} />
          </Card>
        }
      >
        {(rows) => (
          <ScrollTable stacks title={t('experts.mine')}>
            <thead>
              <tr>
                <th scope="col">{t('columns.name')}</th>
                <th scope="col">{t('columns.status')}</th>
                <th scope="col">{t('experts.score')}</th>
                <th scope="col">{t('experts.assigned')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((sheet) => (
                <tr key={sheet.id}>
                  <th scope="row">
                    <Link to={`/reviews/${sheet.id}`}>{sheet.enterpriseName}</Link>
                  </th>
                  <td>
                    <Tag {...(sheet.stage === 'submitted' ? { tone: 'strong' as const } : {})}>
                      {t(`experts.stages.${sheet.stage}`)}
                    </Tag>
                  </td>
                  <td>{sheet.score == null ? <Absent /> : formatNumber(sheet.score, 2)}</td>
                  <td>
                    <InstantText instant={sheet.assigned.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </QueryStates>
    </>
  );
}

function SheetForm({ data }: { data: SheetDetail }): ReactElement {
  const { t } = useTranslation('rankings');
  const localized = useLocalized();
  const words = useProblemText();
  const navigate = useNavigate();
  const { sheet, rules } = data;
  const submit = useSubmitSheet(sheet.id);
  const recuse = useRecuse(sheet.id);
  const [isSure, setIsSure] = useState(false);
  const [isSteppingAside, setIsSteppingAside] = useState(false);
  const send = (form: HTMLFormElement): void =>
    submit.mutate(
      {
        points: rules.criteria.map(({ id }) => ({ criterionId: id, points: Number(formText(form, id)) })),
        comment: formText(form, 'comment') || null,
        hasNoConflict: isSure,
        version: sheet.version,
      },
      { onSuccess: () => void navigate('/reviews') },
    );
  return (
    <>
      <PageHeader
        title={sheet.enterpriseName}
        crumbs={[{ label: t('experts.mine'), to: '/reviews' }]}
        lead={
          <>
            <Tag>{t(`experts.stages.${sheet.stage}`)}</Tag> {data.draftTitle} ·{' '}
            <SourceNote source={rules.source} />
          </>
        }
        actions={
          data.canSubmit && (
            <PlainButton onClick={() => setIsSteppingAside(true)}>{t('experts.recuse')}</PlainButton>
          )
        }
      />
      <Card title={t('experts.sheet')}>
        <GuardedForm onSubmit={send} hasFailed={submit.isError}>
          {rules.criteria.map((criterion) => (
            <fieldset key={criterion.id} className={styles.criterion} disabled={!data.canSubmit}>
              <legend>
                {localized(criterion.name)} · {formatNumber(criterion.weight)}%
              </legend>
              <dl className={styles.anchors}>
                {criterion.anchors.map((anchor) => (
                  <div key={anchor.points}>
                    <dt>{formatNumber(anchor.points)}</dt>
                    <dd>{localized(anchor.text)}</dd>
                  </div>
                ))}
              </dl>
              <TextField
                label={t('experts.points', { name: localized(criterion.name) })}
                name={criterion.id}
                type="number"
                min={0}
                max={100}
                step={0.1}
                required
                defaultValue={sheet.points[criterion.id] ?? ''}
              />
            </fieldset>
          ))}
          <TextAreaField
            label={t('experts.comment')}
            name="comment"
            maxLength={1000}
            defaultValue={sheet.comment ?? ''}
            disabled={!data.canSubmit}
          />
          {data.canSubmit && (
            <>
              <label className={styles.sure}>
                <input
                  type="checkbox"
                  checked={isSure}
                  onChange={(event) => setIsSure(event.target.checked)}
                />
                {t('experts.declaration')}
              </label>
              <PlainButton primary type="submit" disabled={!isSure || submit.isPending}>
                {t('experts.submit')}
              </PlainButton>
            </>
          )}
          {submit.isError && (
            <p role="alert" className={styles.failure}>
              {words(submit.error)}
            </p>
          )}
        </GuardedForm>
      </Card>
      {isSteppingAside && (
        <FormDialog
          title={t('experts.recuse')}
          lead={t('experts.recuseLead')}
          confirm={t('experts.recuse')}
          isPending={recuse.isPending}
          error={recuse.error}
          onClose={() => setIsSteppingAside(false)}
          onSubmit={(form) =>
            recuse.mutate(
              { reason: formText(form, 'reason'), version: sheet.version },
              { onSuccess: () => void navigate('/reviews') },
            )
          }
        >
          <TextAreaField label={t('experts.interest')} name="reason" required maxLength={1000} />
        </FormDialog>
      )}
    </>
  );
}

function SheetPage({ id }: { id: string }): ReactElement {
  const query = useSheet(id);
  return <QueryStates query={query}>{(data) => <SheetForm data={data} />}</QueryStates>;
}

/** An expert's own score sheets, and one of them to fill in. */
export default function Reviews(): ReactElement {
  const id = useParams()['*'] ?? '';
  return id === '' ? <Sheets /> : <SheetPage key={id} id={id} />;
}
