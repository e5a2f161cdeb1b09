import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { ClauseTable } from '@/features/help/components/clause-table';
import { HelpArticle } from '@/features/help/components/help-article';
import { HelpIndex } from '@/features/help/components/help-index';
import { topics } from '@/features/help/topics';
import { useLocalized } from '@/shared/hooks/use-language';
import { useSession } from '@/shared/permissions/session-context';
import { PageHeader } from '@/shared/ui/page';
import { ButtonLink, PlainButton } from '@/shared/ui/plain-button';

import { findablePages } from '../findable-pages';
import { topicOf } from '../help-coverage';
import NotFound from './not-found';

/** Names of the pages a topic is about, among those the caller may open and can be opened without more. */
function useTopicPages(id: string): { path: string; label: string }[] {
  const { t } = useTranslation('app');
  const { permissions } = useSession();
  return findablePages
    .filter((page) => page.permission === undefined || permissions.includes(page.permission))
    .filter((page) => topicOf(page.path) === id)
    .map((page) => ({ path: page.path, label: t(page.labelKey) }));
}

function TopicPage({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('help');
  const localized = useLocalized();
  const pages = useTopicPages(id);
  const topic = topics.find((one) => one.id === id);
  if (topic === undefined) return <NotFound />;
  return (
    <>
      <PageHeader
        title={localized(topic.title)}
        crumbs={[{ label: t('title'), to: '/help' }]}
        lead={localized(topic.summary)}
        actions={
          <PlainButton icon="printer" onClick={() => print()}>
            {t('print')}
          </PlainButton>
        }
      />
      <HelpArticle key={id} topic={topic} pages={pages} />
    </>
  );
}

/** The help of the product under one entry of the router: index, clauses, topics. */
export default function HelpPage(): ReactElement {
  const { t } = useTranslation('help');
  const id = useParams()['*'] ?? '';
  if (id === '')
    return (
      <>
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            <ButtonLink to="/help/clauses" icon="document">
              {t('clauses.title')}
            </ButtonLink>
          }
        />
        <HelpIndex />
      </>
    );
  if (id === 'clauses')
    return (
      <>
        <PageHeader
          title={t('clauses.title')}
          crumbs={[{ label: t('title'), to: '/help' }]}
          lead={t('clauses.lead')}
        />
        <ClauseTable />
      </>
    );
  return <TopicPage id={id} />;
}
