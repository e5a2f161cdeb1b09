import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { formatNumber } from '@/shared/format/number';
import { Deadline } from '@/shared/ui/deadline';
import { Tag } from '@/shared/ui/values';

import { dueAddress } from '../api/due-address';
import { useDueName } from '../api/use-due';
import type { Due, DueGroup } from '../api/use-due';
import styles from './due-list.module.css';

function Group({ group, due }: { group: DueGroup; due: Due }): ReactElement {
  const { t } = useTranslation('cockpit');
  const nameOf = useDueName();
  const list = `/due?programme=${due.programme}&kind=${group.kind}`;
  return (
    <li>
      <p className={styles.head}>
        <Link to={list}>{t(`due.kinds.${group.kind}`)}</Link>{' '}
        <Link to={list} className={styles.count} aria-label={t('due.all', { count: group.total })}>
          {formatNumber(group.total)}
        </Link>
        {group.overdue > 0 && (
          <Link to={`${list}&overdue=1`}>
            <Tag tone="warning">{t('due.overdue', { count: group.overdue })}</Tag>
          </Link>
        )}
      </p>
      <ul data-due-items>
        {group.items.map((item) => (
          <li key={`${item.id}${item.detail ?? ''}${item.dueOn}`} className={styles.item}>
            <Link to={dueAddress(group.kind, item.id)}>{nameOf(item)}</Link>
            {item.detail != null && <span className={styles.detail}>{item.detail}</span>}
            <span className={styles.day} data-overdue={item.dueOn < due.today}>
              <Deadline day={item.dueOn} />
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What is overdue and what is due soon, by kind; each with its last day in working days, and the way to where it is done. */
export function DueList({ due }: { due: Due }): ReactElement {
  const { t } = useTranslation('cockpit');
  return due.groups.length === 0 ? (
    <p className={styles.none}>{t('due.none', { until: due.until })}</p>
  ) : (
    <ul className={styles.groups}>
      {due.groups.map((group) => (
        <Group key={group.kind} group={group} due={due} />
      ))}
    </ul>
  );
}
