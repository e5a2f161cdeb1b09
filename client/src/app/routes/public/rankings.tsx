import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import type { PublicEdition, PublicLists } from '@/features/rankings/api/types';
import { usePublicEditions, usePublicLists } from '@/features/rankings/api/use-public-editions';
import { PublicList } from '@/features/rankings/components/public-list';
import { dayInBeijing, formatLongDay } from '@/shared/format/date';
import { useDocumentTitle } from '@/shared/hooks/use-document-title';
import { useLanguage, useLocalized } from '@/shared/hooks/use-language';
import { Notice } from '@/shared/ui/notice';
import { PrintButton } from '@/shared/ui/official-sheet';
import { QueryStates } from '@/shared/ui/query-states';
import { TabLinks, useTab } from '@/shared/ui/tab-links';

import styles from './rankings.module.css';

function EditionArticle({
  lists,
  others,
}: {
  lists: PublicLists;
  others: readonly PublicEdition[];
}): ReactElement {
  const { t } = useTranslation(['rankings', 'shared']);
  const localized = useLocalized();
  const language = useLanguage();
  const tab = useTab(['top', 'reserve'], 'list');
  const { edition } = lists;
  const title = localized(tab === 'top' ? lists.topListTitle : lists.reserveListTitle);
  return (
    <div className={styles.page}>
      <article className={styles.article}>
        <header className={styles.head}>
          <p className={styles.programme}>{localized(edition.programmeTitle)}</p>
          <h1 className={styles.title}>{t('public.title', { year: edition.listYear, title })}</h1>
          <p className={styles.meta}>
            {t('public.number', { number: edition.number })}
            <span>
              {t('public.published')} {formatLongDay(dayInBeijing(edition.publishedAt), language)}
            </span>
            <span>
              {t('public.asOf')} {formatLongDay(edition.asOf, language)}
            </span>
          </p>
        </header>
        <TabLinks
          label={t('tabs.label')}
          parameter="list"
          current={tab}
          tabs={[
            { value: 'top', label: localized(lists.topListTitle), count: edition.topCount },
            { value: 'reserve', label: localized(lists.reserveListTitle), count: edition.reserveCount },
          ]}
        />
        <PublicList key={tab} lists={lists} which={tab} />
        {lists.changes.length > 0 && (
          <section className={styles.changes}>
            <h2 className={styles.sideTitle}>{t('public.changes')}</h2>
            <ul>
              {lists.changes.map((change) => (
                <li key={`${change.standing} ${change.rank} ${change.name}`}>
                  {t(`public.change.${change.standing}`, {
                    day: formatLongDay(dayInBeijing(change.changedAt), language),
                    name: change.name,
                    rank: change.rank,
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
        <footer className={styles.foot}>
          <p>{t('public.note')}</p>
          <p>
            {edition.editionNumber} · {t('shared:seal.hash')} <code>{edition.contentHash}</code>
          </p>
        </footer>
      </article>
      <aside className={styles.side} aria-label={t('public.editions')}>
        <PrintButton />
        <a href={`/api/v1/public/rankings/${edition.editionNumber}`} className={styles.feed}>
          {t('public.feed')}
        </a>
        <h2 className={styles.sideTitle}>{t('public.editions')}</h2>
        <ul className={styles.editions}>
          {others.map((one) => (
            <li key={one.editionNumber}>
              <Link
                to={`/public/rankings/${one.editionNumber}`}
                aria-current={one.editionNumber === edition.editionNumber ? 'page' : undefined}
              >
                {one.title}
              </Link>
              <span>{dayInBeijing(one.publishedAt)}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** The published lists, for everybody and without an account. */
export default function PublicRankingsPage(): ReactElement {
  const { t } = useTranslation('rankings');
  const { editionNumber } = useParams();
  const editions = usePublicEditions();
  const shown = editionNumber ?? editions.data?.items[0]?.editionNumber ?? '';
  const lists = usePublicLists(shown);
  useDocumentTitle(lists.data?.edition.title ?? t('public.pageTitle'));
  return (
    <QueryStates
      query={editions}
      isEmpty={(page) => page.items.length === 0}
      empty={<Notice heading="h1" icon="medal" title={t('public.none')} text={t('public.noneText')} />}
    >
      {(page) => (
        <QueryStates query={lists}>
          {(data) => <EditionArticle lists={data} others={page.items} />}
        </QueryStates>
      )}
    </QueryStates>
  );
}
