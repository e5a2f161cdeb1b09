import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSearch } from '@/features/search/api/use-search';
import type { SearchAnswer } from '@/features/search/api/use-search';
import { FoundItem, Marked } from '@/features/search/components/found-item';
import { allTargetOf, targetOf } from '@/features/search/targets';
import { formatNumber } from '@/shared/format/number';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useLocalized } from '@/shared/hooks/use-language';
import { useRecentItems } from '@/shared/recent/recent-items';
import { useSession } from '@/shared/permissions/session-context';
import { cx } from '@/shared/ui/cx';
import { useProblemText } from '@/shared/ui/problem-text';
import { SkeletonBar } from '@/shared/ui/skeleton';

import { findHelp, findPages } from '../findable-pages';
import { loadWords } from '../i18n';
import styles from './search-panel.module.css';

const restMilliseconds = 180;
const most = 5;

interface Entry {
  to: string;
  content: ReactNode;
  isMore?: boolean;
}

interface Section {
  key: string;
  title: string;
  entries: Entry[];
}

/** One list of everything that can be chosen; the field above keeps the focus and walks through it. */
function Choices(props: {
  id: string;
  label: string;
  sections: Section[];
  active: string | null;
  onGo: () => void;
}): ReactElement {
  return (
    <div id={props.id} role="listbox" aria-label={props.label}>
      {props.sections.map((section) => (
        <div key={section.key} role="group" aria-labelledby={`${props.id}-${section.key}`}>
          <div id={`${props.id}-${section.key}`} role="presentation" className={styles.heading}>
            {section.title}
          </div>
          {section.entries.map((entry, index) => {
            const id = `${props.id}-${section.key}-${index}`;
            return (
              <Link
                key={id}
                id={id}
                role="option"
                tabIndex={-1}
                aria-selected={id === props.active}
                className={cx(styles.option, entry.isMore === true && styles.more)}
                to={entry.to}
                onMouseDown={(event) => event.preventDefault()}
                onClick={props.onGo}
              >
                {entry.content}
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** Pages and help topics by name; the browser knows them all. */
function usePageSections(text: string): { pages: Section[]; help: Section[] } {
  const { t } = useTranslation('search');
  const { permissions } = useSession();
  const localized = useLocalized();
  const section = (
    key: 'page' | 'help',
    found: { path: string; name: { zh: string; en: string } }[],
  ): Section[] => {
    const entries = found.slice(0, most).map((one) => ({
      to: one.path,
      content: <Marked text={localized(one.name)} typed={text} />,
    }));
    return entries.length === 0 ? [] : [{ key, title: t(`kinds.${key}`), entries }];
  };
  return { pages: section('page', findPages(text, permissions)), help: section('help', findHelp(text)) };
}

function useFoundSections(found: SearchAnswer | undefined): Section[] {
  const { t } = useTranslation('search');
  return (found?.groups ?? [])
    .filter((group) => group.items.length > 0)
    .map((group) => ({
      key: group.kind,
      title: t(`kinds.${group.kind}`),
      entries: [
        ...group.items.map((item) => ({
          to: targetOf(group.kind, item),
          content: <FoundItem kind={group.kind} item={item} typed={found?.text ?? ''} />,
        })),
        ...(group.total > group.items.length
          ? [
              {
                to: allTargetOf(group, found?.text ?? ''),
                content: t('all', { total: formatNumber(group.total) }),
                isMore: true,
              },
            ]
          : []),
      ],
    }));
}

function Found(props: { id: string; text: string; active: string | null; onGo: () => void }): ReactElement {
  const { t } = useTranslation('search');
  const words = useProblemText();
  const settled = useDebounced(props.text, restMilliseconds);
  const query = useSearch(settled, most);
  const { pages, help } = usePageSections(props.text);
  const found = useFoundSections(query.data);
  const isWaiting = settled !== props.text || query.isFetching;
  const sections = [...pages, ...found, ...help];
  const total =
    [...pages, ...help].reduce((sum, one) => sum + one.entries.length, 0) +
    (query.data?.groups ?? []).reduce((sum, group) => sum + group.total, 0);
  return (
    <div aria-busy={isWaiting}>
      <p role="status" className="lp-visually-hidden">
        {isWaiting ? t('waiting') : t('count', { total: formatNumber(total) })}
      </p>
      {sections.length > 0 && (
        <Choices
          id={props.id}
          label={t('label')}
          sections={sections}
          active={props.active}
          onGo={props.onGo}
        />
      )}
      {query.isError && <p className={styles.message}>{words(query.error)}</p>}
      {isWaiting && query.data === undefined && (
        <div className={styles.waiting}>
          <SkeletonBar width="55%" />
          <SkeletonBar width="80%" />
          <SkeletonBar width="65%" />
        </div>
      )}
      {!isWaiting && !query.isError && sections.length === 0 && (
        <div className={styles.message}>
          <p>{t('none', { text: settled })}</p>
          <p className={styles.hint}>{t('noneHint')}</p>
        </div>
      )}
    </div>
  );
}

/** What was opened lately, offered before anything is typed. */
function Recent(props: { id: string; active: string | null; onGo: () => void }): ReactElement {
  const { t } = useTranslation('search');
  const { items } = useRecentItems();
  if (items.length === 0) return <p className={styles.hint}>{t('hint')}</p>;
  const entries = items.map((item) => ({
    to: item.path,
    content: (
      <span className={styles.recent}>
        <span>{item.title}</span>
        <span className={styles.kind}>{t(`recent.kinds.${item.kind}`)}</span>
      </span>
    ),
  }));
  const sections = [{ key: 'recent', title: t('recent.title'), entries }];
  return <Choices {...props} label={t('recent.title')} sections={sections} />;
}

/** What the header's search finds while somebody types. */
export function SearchPanel(props: {
  id: string;
  text: string;
  active: string | null;
  onGo: () => void;
}): ReactElement | null {
  const { t } = useTranslation('search', { useSuspense: false });
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    void loadWords('search').then(() => setIsReady(true));
  }, []);
  if (!isReady) return null;
  return (
    <div className={styles.panel}>
      {props.text === '' ? (
        <Recent id={props.id} active={props.active} onGo={props.onGo} />
      ) : (
        <Found {...props} />
      )}
      <p className={styles.keys}>{t('keys')}</p>
    </div>
  );
}
