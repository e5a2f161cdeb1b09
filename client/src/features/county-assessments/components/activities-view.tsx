import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { cx } from '@/shared/ui/cx';
import { Notice } from '@/shared/ui/notice';
import { PlainButton } from '@/shared/ui/plain-button';
import { ScrollTable, numberCell } from '@/shared/ui/scroll-table';
import { StatTile, StatTiles } from '@/shared/ui/stat-tile';
import { DateText, Tag } from '@/shared/ui/values';

import type { Activity, ActivityKind } from '../api/use-activities';
import { ActivityDialog } from './activity-dialog';
import styles from './activities-view.module.css';

/** Lines shown at first: a city's year has hundreds. */
const firstLines = 50;

/** What stands behind each of the first four indicators. */
const groups: readonly { id: string; kinds: readonly ActivityKind[] }[] = [
  { id: 'mechanisms', kinds: ['mechanism'] },
  { id: 'policies', kinds: ['policy'] },
  { id: 'gatherings', kinds: ['meeting', 'training'] },
  { id: 'visits', kinds: ['visit'] },
];

function Tiles({ records }: { records: readonly Activity[] }): ReactElement {
  const { t } = useTranslation('county-assessments');
  const alike = records.filter((one) => one.likeId != null).length;
  return (
    <StatTiles>
      {groups.map((group) => {
        const all = records.filter((one) => group.kinds.includes(one.entry.kind));
        return (
          <StatTile
            key={group.id}
            label={t(`activities.groups.${group.id}`)}
            note={t('activities.ofRecords', { count: all.length })}
          >
            {all.filter((one) => one.likeId == null).length}
          </StatTile>
        );
      })}
      <StatTile label={t('activities.notCounted')} note={t('activities.notCountedNote')}>
        {alike}
      </StatTile>
    </StatTiles>
  );
}

function Row(props: {
  record: Activity;
  county: string | null;
  like: Activity | undefined;
  onOpen: () => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const { entry } = props.record;
  return (
    <tr className={cx(props.like !== undefined && styles.like)}>
      <td className={styles.day}>
        <DateText day={entry.heldOn} />
      </td>
      {props.county !== null && <td>{props.county}</td>}
      <td>{t(`activities.kinds.${entry.kind}`)}</td>
      <th scope="row" className={styles.what}>
        <button type="button" className={styles.title} onClick={props.onOpen}>
          {entry.title}
        </button>
        <span className={styles.quiet}>
          {[entry.place, entry.participants].filter((text) => text !== '').join(' · ')}
        </span>
      </th>
      <td className={styles.day}>{entry.document}</td>
      <td className={numberCell}>{props.record.fileCount}</td>
      <td>
        {props.like !== undefined ? (
          <Tag tone="warning">{t(`activities.likeShort.${props.record.likeReason ?? 'split'}`)}</Tag>
        ) : props.record.separateReason != null ? (
          <Tag>{t('activities.separatedShort')}</Tag>
        ) : (
          t('activities.counts')
        )}
      </td>
    </tr>
  );
}

/** A year's work, what of it counts, and what looks recorded twice or split. */
export function ActivitiesView(props: {
  records: readonly Activity[];
  countyName: (code: string) => string;
  /** Whether several counties are shown together. */
  hasCounties: boolean;
  canReport: boolean;
  canManage: boolean;
  openedId: string | null;
  onOpen: (id: string | null) => void;
}): ReactElement {
  const { t } = useTranslation('county-assessments');
  const [onlyAlike, setOnlyAlike] = useState(false);
  const [limit, setLimit] = useState(firstLines);
  const byId = new Map(props.records.map((one) => [one.id, one]));
  const likeOf = (one: Activity): Activity | undefined =>
    one.likeId == null ? undefined : byId.get(one.likeId);
  const shown = onlyAlike
    ? props.records.filter(
        (one) => one.likeId != null || props.records.some((other) => other.likeId === one.id),
      )
    : props.records;
  const opened = props.openedId === null ? undefined : byId.get(props.openedId);
  return (
    <>
      <Tiles records={props.records} />
      {props.records.length === 0 ? (
        <Notice icon="inbox" title={t('activities.empty')} text={t('activities.emptyText')} />
      ) : (
        <ScrollTable
          stacks
          title={t('activities.caption')}
          lead={t('activities.lead')}
          extra={
            <label>
              <input
                type="checkbox"
                checked={onlyAlike}
                onChange={(event) => setOnlyAlike(event.target.checked)}
              />{' '}
              {t('activities.onlyAlike')}
            </label>
          }
        >
          <thead>
            <tr>
              <th scope="col">{t('activities.heldOn')}</th>
              {props.hasCounties && <th scope="col">{t('columns.unit')}</th>}
              <th scope="col">{t('activities.kind')}</th>
              <th scope="col">{t('activities.title')}</th>
              <th scope="col">{t('activities.document')}</th>
              <th scope="col" className={numberCell}>
                {t('activities.files')}
              </th>
              <th scope="col">{t('activities.counting')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((record) => (
              <Row
                key={record.id}
                record={record}
                county={props.hasCounties ? props.countyName(record.countyCode) : null}
                like={likeOf(record)}
                onOpen={() => props.onOpen(record.id)}
              />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {shown.length > limit && (
        <p className={styles.more}>
          <PlainButton onClick={() => setLimit((lines) => lines + 200)}>
            {t('activities.more', { count: shown.length - limit })}
          </PlainButton>
        </p>
      )}
      {opened !== undefined && (
        <ActivityDialog
          key={opened.id}
          activity={opened}
          county={props.countyName(opened.countyCode)}
          like={likeOf(opened)}
          canReport={props.canReport}
          canManage={props.canManage}
          onClose={() => props.onOpen(null)}
        />
      )}
    </>
  );
}
