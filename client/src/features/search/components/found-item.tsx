import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useLocalized } from '@/shared/hooks/use-language';
import { useCountyName, useProgrammes } from '@/shared/reference/use-programmes';

import type { SearchItem, SearchKind } from '../api/use-search';
import { pieces } from '../targets';
import styles from './found-item.module.css';

/** A text with what was typed marked. */
export function Marked({ text, typed }: { text: string; typed: string }): ReactElement {
  return (
    <>
      {pieces(text, typed).map((piece, index) =>
        piece.isTyped ? (
          <mark key={index} className={styles.typed}>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </>
  );
}

/** Name of a found thing, and what tells it from others of that name. */
export function FoundItem(props: { kind: SearchKind; item: SearchItem; typed: string }): ReactElement {
  const { t } = useTranslation('search');
  const localized = useLocalized();
  const countyName = useCountyName();
  const programmes = useProgrammes().data ?? [];
  const { item } = props;
  const programme = programmes.find((pack) => pack.id === item.code);
  const title = localized(item.title);
  const facts = [
    programme === undefined ? item.code : localized(programme.title),
    item.detail == null ? null : localized(item.detail),
    item.countyCode == null ? null : countyName(item.countyCode),
    item.count == null || item.count === 0 ? null : t('citedBy', { count: item.count }),
  ].filter((fact) => fact != null && fact !== '' && fact !== title);
  return (
    <>
      <span className={styles.title}>
        <Marked text={title} typed={props.typed} />
      </span>
      {facts.length > 0 && (
        <span className={styles.facts}>
          <Marked text={facts.join(' · ')} typed={props.typed} />
        </span>
      )}
    </>
  );
}
