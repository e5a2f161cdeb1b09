import type { ReactElement } from 'react';

import { Absent, Amount, DateText, Percent } from '@/shared/ui/values';

import type { PortraitRecord, RecordPart } from '../../api/use-portrait';

/** One part of a record as people read it. */
export function RecordValue(props: {
  entry: PortraitRecord['record']['entry'];
  part: RecordPart;
}): ReactElement {
  const { entry, part } = props;
  switch (part) {
    case 'on':
      return <DateText day={entry.on} />;
    case 'until':
      return <DateText day={entry.until} />;
    case 'amount':
      return <Amount yuan={entry.amount} />;
    case 'share':
      return <Percent ratio={entry.share} />;
    default:
      return entry[part] == null ? <Absent /> : <>{entry[part]}</>;
  }
}
