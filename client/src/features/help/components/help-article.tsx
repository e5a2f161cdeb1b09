import { useQuery } from '@tanstack/react-query';
import type { MouseEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { clauseText } from '@/shared/format/source';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { Card } from '@/shared/ui/page';
import { QueryStates } from '@/shared/ui/query-states';

import { findClause, loadBody } from '../topics';
import type { HelpTopic } from '../topics';
import styles from './help.module.css';

/** A page of the product a topic is about. */
export interface TopicPage {
  path: string;
  label: string;
}

/** The clauses a topic serves, by document. */
function Clauses({ citations }: { citations: readonly string[] }): ReactElement {
  const localized = useLocalized();
  const language = useLanguage();
  const clauses = citations.map(findClause).filter((clause) => clause !== null);
  const documents = [...new Map(clauses.map((clause) => [clause.document, clause.documentTitle]))];
  return (
    <ul className={styles.clauses}>
      {documents.map(([document, title]) => (
        <li key={document}>
          <Link to={`/help/clauses#${document}`}>{localized(title)}</Link>
          <ul>
            {clauses
              .filter((clause) => clause.document === document)
              .map((clause) => (
                <li key={clause.number}>
                  {clauseText(clause.number, language)} {localized(clause.heading)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What a page is for, step by step, with its picture, pages and clauses. */
export function HelpArticle(props: { topic: HelpTopic; pages: readonly TopicPage[] }): ReactElement {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const localized = useLocalized();
  const navigate = useNavigate();
  const { topic } = props;
  const body = useQuery({
    queryKey: ['help', topic.id, language],
    queryFn: () => loadBody(topic.id, language),
    staleTime: Infinity,
  });
  // Links between pages stay in the application instead of loading it anew.
  const follow = (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as HTMLElement).closest('a');
    const to = link?.getAttribute('href');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (to?.startsWith('/') !== true || !isPlain) return;
    event.preventDefault();
    void navigate(to);
  };
  return (
    <div className={styles.article}>
      <Card>
        <QueryStates query={body}>
          {(html) => (
            <article
              className={styles.body}
              onClick={follow}
              // Made from the product's own files while building.
              dangerouslySetInnerHTML={{ __html: html }}
            />
          )}
        </QueryStates>
      </Card>
      <aside className={styles.aside}>
        {topic.picture !== null && (
          <Card title={t('topic.picture')} flush>
            <a href={`/help/${topic.picture}.webp`} className={styles.picture}>
              <img
                src={`/help/${topic.picture}.webp`}
                alt={t('topic.pictureOf', { title: localized(topic.title) })}
                width={1200}
                height={750}
                loading="lazy"
              />
            </a>
          </Card>
        )}
        {props.pages.length > 0 && (
          <div className="lp-no-print">
            <Card title={t('topic.pages')}>
              <ul className={styles.clauses}>
                {props.pages.map((page) => (
                  <li key={page.path}>
                    <Link to={page.path}>{page.label}</Link>
                  </li>
                ))}
              </ul>
            </Card>
          </div>
        )}
        <Card title={t('topic.clauses')}>
          <Clauses citations={topic.clauses} />
        </Card>
      </aside>
    </div>
  );
}
