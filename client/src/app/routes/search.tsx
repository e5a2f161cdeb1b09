import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

import { useSearch } from '@/features/search/api/use-search';
import { FoundItem, Marked } from '@/features/search/components/found-item';
import { allTargetOf, targetOf } from '@/features/search/targets';
import { formatNumber } from '@/shared/format/number';
import { useLocalized } from '@/shared/hooks/use-language';
import { useSession } from '@/shared/permissions/session-context';
import { formText } from '@/shared/ui/form-text';
import { Notice } from '@/shared/ui/notice';
import { Card, PageHeader } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { TextField } from '@/shared/ui/plain-fields';
import { QueryStates } from '@/shared/ui/query-states';

import { findPages } from '../findable-pages';
import styles from './search.module.css';

const most = 20;

function Group(props: { title: string; more?: ReactNode; children: ReactNode }): ReactElement {
  return (
    <Card title={props.title} extra={props.more} flush>
      <ul className={styles.list}>{props.children}</ul>
    </Card>
  );
}

function Everything({ text }: { text: string }): ReactElement {
  const { t } = useTranslation('search');
  const localized = useLocalized();
  const { permissions } = useSession();
  const query = useSearch(text, most);
  const pages = findPages(text, permissions);
  return (
    <QueryStates
      query={query}
      isEmpty={(found) => pages.length === 0 && found.groups.every((group) => group.items.length === 0)}
      empty={
        <Card>
          <Notice icon="search" title={t('none', { text })} text={t('noneHint')} />
        </Card>
      }
    >
      {(found) => (
        <div className={styles.groups}>
          {pages.length > 0 && (
            <Group title={t('kinds.page')}>
              {pages.map((page) => (
                <li key={page.path}>
                  <Link to={page.path}>
                    <Marked text={localized(page.name)} typed={text} />
                  </Link>
                </li>
              ))}
            </Group>
          )}
          {found.groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <Group
                key={group.kind}
                title={`${t(`kinds.${group.kind}`)} · ${formatNumber(group.total)}`}
                more={
                  group.kind === 'enterprise' && group.total > group.items.length ? (
                    <Link to={allTargetOf(group, text)}>
                      {t('all', { total: formatNumber(group.total) })}
                    </Link>
                  ) : undefined
                }
              >
                {group.items.map((item) => (
                  <li key={item.id}>
                    <Link to={targetOf(group.kind, item)}>
                      <FoundItem kind={group.kind} item={item} typed={text} />
                    </Link>
                  </li>
                ))}
              </Group>
            ))}
        </div>
      )}
    </QueryStates>
  );
}

/** Everything a text finds, by kind; the header's search leads here. */
export default function SearchPage(): ReactElement {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const id = useId();
  const text = (parameters.get('text') ?? '').trim().slice(0, 100);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <form
        id={id}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setParameters({ text: formText(event.currentTarget, 'text') });
        }}
      >
        <TextField key={text} inline label={t('words')} name="text" maxLength={100} defaultValue={text} />
        <PlainButton primary type="submit" icon="search">
          {t('title')}
        </PlainButton>
      </form>
      {text === '' ? (
        <Card>
          <Notice icon="search" title={t('empty')} text={t('hint')} />
        </Card>
      ) : (
        <Everything text={text} />
      )}
    </>
  );
}
