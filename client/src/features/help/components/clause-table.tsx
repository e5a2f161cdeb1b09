import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { clauseText } from '@/shared/format/source';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { ScrollTable } from '@/shared/ui/scroll-table';

import { policyDocuments, topics } from '../topics';
import styles from './help.module.css';

/** Which clause of which document is served where in the product. */
export function ClauseTable(): ReactElement {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const localized = useLocalized();
  const { hash } = useLocation();
  useEffect(() => {
    const wanted = hash.slice(1);
    const [id = wanted] = Object.entries(policyDocuments).find(([, one]) => one?.pack === wanted) ?? [];
    document.getElementById(id)?.scrollIntoView();
  }, [hash]);
  const served = Object.entries(policyDocuments).map(([id, document]) => ({
    id,
    title: document?.title ?? { zh: id, en: id },
    rows: Object.entries(document?.clauses ?? {})
      .map(([number, heading]) => ({
        number,
        heading,
        topics: topics.filter((topic) => topic.clauses.includes(`${id} ${number}`)),
      }))
      .filter((row) => row.topics.length > 0),
  }));
  return (
    <div className={styles.documents}>
      {served
        .filter((document) => document.rows.length > 0)
        .map((document) => (
          <section key={document.id} id={document.id}>
            <ScrollTable stacks title={localized(document.title)}>
              <thead>
                <tr>
                  <th scope="col">{t('clauses.number')}</th>
                  <th scope="col">{t('clauses.heading')}</th>
                  <th scope="col">{t('clauses.topics')}</th>
                </tr>
              </thead>
              <tbody>
                {document.rows.map((row) => (
                  <tr key={row.number}>
                    <th scope="row" style={{ whiteSpace: 'nowrap' }}>
                      {clauseText(row.number, language)}
                    </th>
                    <td>{row.heading === undefined ? '' : localized(row.heading)}</td>
                    <td>
                      {row.topics.map((topic) => (
                        <Link key={topic.id} to={`/help/${topic.id}`} className={styles.served}>
                          {localized(topic.title)}
                        </Link>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          </section>
        ))}
    </div>
  );
}
