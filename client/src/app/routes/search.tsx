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

import { findHelp, findPages } from '../findable-pages';
import styles from './search.module.css';

const most = 20;

function Group(props: { title: string; more?: ReactNode; children: ReactNode }): ReactElement {
  return (
    <Card title={props.title} extra={props.more} flush>
      <ul className={styles.list}>{props.children}</ul>
    </Card>
  );
}

/** Things found by name in the browser: pages, help topics. */
function Names(props: {
  title: string;
  found: readonly { path: string; name: { zh: string; en: string } }[];
  text: string;
}): ReactElement | null {
  const localized = useLocalized();
  if (props.found.length === 0) return null;
  return (
    <Group title={props.title}>
      {props.found.map((one) => (
        <li key={one.path}>
          <Link to={one.path}>
            <Marked text={localized(one.name)} typed={props.text} />
          </Link>
        </li>
      ))}
    </Group>
  );
}

function Everything({ text }: { text: string }): ReactElement {
  const { t } = useTranslation('search');
  const { permissions } = useSession();
  const query = useSearch(text, most);
  const pages = findPages(text, permissions);
  const help = findHelp(text);
  return (
    <QueryStates
      query={query}
      isEmpty={(found) =>
        pages.length + help.length === 0 && found.groups.every((group) => group.items.length === 0)
      }
      empty={
        <Card>
          <Notice icon="search" title={t('none', { text })} text={t('noneHint')} />
        </Card>
      }
    >
      {(found) => (
        <div className={styles.groups}>
          <Names title={t('kinds.page')} found={pages} text={text} />
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
          <Names title={t('kinds.help')} found={help} text={text} />
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
