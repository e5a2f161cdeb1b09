import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useApplication } from '@/features/reserve-library/api/use-applications';
import type { Application } from '@/features/reserve-library/api/use-applications';
import { sectionsOf, useIsShare } from '@/features/reserve-library/components/registration-form';
import { inPercent } from '@/features/reserve-library/components/share-answer';
import styles from '@/features/reserve-library/components/print-form.module.css';
import { OfficialSheet, PrintButton } from '@/shared/ui/official-sheet';
import { PageHeader } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

function Sheet({ data }: { data: Application }): ReactElement {
  // The form is printed in Chinese whatever the language of the screen.
  const { t } = useTranslation('reserve-library', { lng: 'zh-CN' });
  const { application } = data;
  const isShare = useIsShare();
  return (
    <OfficialSheet>
      <h2 className={styles.title}>{t('print.title')}</h2>
      <table className={styles.form}>
        <colgroup>
          <col style={{ inlineSize: '17%' }} />
          <col style={{ inlineSize: '33%' }} />
          <col style={{ inlineSize: '22%' }} />
          <col style={{ inlineSize: '28%' }} />
        </colgroup>
        <tbody>
          <tr>
            <th scope="row">{t('columns.name')}</th>
            <td>{application.enterpriseName}</td>
            <th scope="row">{t('columns.creditCode')}</th>
            <td className={styles.code}>{application.creditCode}</td>
          </tr>
        </tbody>
        {sectionsOf(data.intake.form).map((section) => (
          <tbody key={section.key}>
            <tr>
              <th colSpan={4} scope="rowgroup" className={styles.section}>
                {section.name.zh}
              </th>
            </tr>
            {section.fields.map((field) => {
              const answer = data.answers[field.id] ?? '';
              return (
                <tr key={field.id}>
                  <th scope="row" colSpan={2}>
                    {field.name.zh}
                  </th>
                  <td colSpan={2} className={styles.answer}>
                    {field.kind === 'yesNo' && answer !== ''
                      ? t(answer === 'yes' ? 'form.yes' : 'form.no')
                      : isShare(field) && answer !== ''
                        ? `${inPercent(answer)}%`
                        : answer}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <div className={styles.signatures}>
        <p>{t('print.declaration')}</p>
        <p>{t('print.signature')}</p>
        <p>{t('print.day')}</p>
      </div>
    </OfficialSheet>
  );
}

/** The registration form on paper, to be signed and sealed. */
export function PrintPage({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('reserve-library');
  const query = useApplication(id);
  return (
    <QueryStates query={query}>
      {(data) => (
        <>
          <div className="lp-no-print">
            <PageHeader
              title={t('print.page')}
              crumbs={[
                { label: t('title'), to: '/reserve-library' },
                {
                  label: data.application.enterpriseName,
                  to: `/reserve-library/applications/${data.application.id}`,
                },
              ]}
              lead={t('print.lead')}
              actions={<PrintButton primary />}
            />
          </div>
          <Sheet data={data} />
        </>
      )}
    </QueryStates>
  );
}
