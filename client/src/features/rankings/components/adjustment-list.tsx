import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumber } from '@/shared/format/number';
import { Notice } from '@/shared/ui/notice';
import { Card } from '@/shared/ui/page';
import { PlainButton } from '@/shared/ui/plain-button';
import { useProblemText } from '@/shared/ui/problem-text';
import { InstantText, Tag } from '@/shared/ui/values';

import type { Adjustment } from '../api/types';
import { useWithdraw } from '../api/use-adjustments';
import styles from './adjustment-list.module.css';

/** The bureau's decisions with their reasons; in a draft they can be taken back. */
export function AdjustmentList(props: {
  adjustments: readonly Adjustment[];
  /** The draft whose decisions may be taken back. */
  draft?: { id: string; version: number };
  onOpen: (enterpriseId: string) => void;
}): ReactElement {
  const { t } = useTranslation('rankings');
  const words = useProblemText();
  const { draft } = props;
  const withdraw = useWithdraw(draft?.id ?? '');
  if (props.adjustments.length === 0)
    return (
      <Card>
        <Notice icon="edit" title={t('adjust.none')} text={t('adjust.noneText')} />
      </Card>
    );
  return (
    <Card title={t('adjust.decisions')}>
      {withdraw.isError && (
        <p role="alert" className={styles.failure}>
          {words(withdraw.error)}
        </p>
      )}
      <ul className={styles.list}>
        {props.adjustments.map((one) => (
          <li key={one.id}>
            <div className={styles.words}>
              <p>
                <button type="button" className={styles.open} onClick={() => props.onOpen(one.enterpriseId)}>
                  {one.enterpriseName}
                </button>{' '}
                <Tag tone="warning">{t(`adjust.kind.${one.kind}`)}</Tag>{' '}
                {one.kind === 'points' && <strong>{formatNumber(one.points, 2)}</strong>}
              </p>
              <p>{one.reason}</p>
              <p className={styles.by}>
                {one.decidedBy} · <InstantText instant={one.decidedAt} />
              </p>
            </div>
            {draft !== undefined && (
              <PlainButton
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate({ adjustmentId: one.id, version: draft.version })}
              >
                {t('adjust.withdraw')}
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
