import { use, useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useDocumentTitle } from '@/shared/hooks/use-document-title';

import { Icon } from './icon';
import { cx } from './cx';
import { joinCrumbs, PageFrameContext } from './page-frame';
import type { Crumb } from './page-frame';
import styles from './page.module.css';

function Breadcrumbs({ crumbs, current }: { crumbs: readonly Crumb[]; current: string }): ReactElement {
  const { t } = useTranslation('shared');
  return (
    <nav aria-label={t('page.crumbs')} className={cx(styles.crumbs, 'lp-no-print')}>
      <ol>
        {[{ label: t('page.home'), to: '/' }, ...crumbs].map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
            <Icon name="chevronRight" size={11} />
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}

/** The way to the help about the page and to its clauses; nothing where there is no help. */
export function HelpLink(): ReactElement | null {
  const { t } = useTranslation('shared');
  const { help } = use(PageFrameContext);
  return help === null ? null : (
    <Link
      to={`/help/${help}`}
      className={cx(styles.help, 'lp-no-print')}
      aria-label={t('page.help')}
      title={t('page.help')}
    >
      <Icon name="help" size={18} />
    </Link>
  );
}

/** Way, title, one line about the page, and its actions. Every page begins with it. */
export function PageHeader(props: {
  title: string;
  /** What the page is of, for the browser's tab and history alone: the enterprise, the list. */
  of?: string | undefined;
  /** Steps below the navigation's own entry, which the frame adds: the enterprise of a page about one. */
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  useDocumentTitle(props.of === undefined ? props.title : `${props.title} · ${props.of}`);
  const frame = use(PageFrameContext);
  return (
    <header>
      <Breadcrumbs crumbs={joinCrumbs(frame.crumbs, props.crumbs ?? [])} current={props.title} />
      <div className={styles.head}>
        <div className={styles.words}>
          <div className={styles.titleLine}>
            <h1 className={styles.title}>{props.title}</h1>
            <HelpLink />
          </div>
          {props.lead !== undefined && <div className={styles.lead}>{props.lead}</div>}
        </div>
        {props.actions !== undefined && (
          <div className={cx(styles.actions, 'lp-no-print')}>{props.actions}</div>
        )}
      </div>
    </header>
  );
}

/** A white area with an optional title; `flush` leaves out the padding, for tables. */
export function Card(props: {
  title?: ReactNode;
  extra?: ReactNode;
  flush?: boolean;
  /** Where a link of the page leads. */
  anchor?: string | undefined;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <section
      id={props.anchor}
      className={styles.card}
      aria-labelledby={props.title === undefined ? undefined : id}
    >
      {props.title !== undefined && (
        <div className={styles.cardHead}>
          <h2 id={id} className={styles.cardTitle}>
            {props.title}
          </h2>
          {props.extra}
        </div>
      )}
      <div className={cx(styles.cardBody, props.flush === true && styles.flush)}>{props.children}</div>
    </section>
  );
}
