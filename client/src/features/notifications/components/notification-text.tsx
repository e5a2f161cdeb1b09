import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useLocalized } from '@/shared/hooks/use-language';

import { subjectAddress } from '../api/subject-address';
import type { Notification } from '../api/use-notifications';

/** Kinds whose note is a day or a number: their sentence says it. */
const toldInWords: ReadonlySet<string> = new Set([
  'reserve-promise-made',
  'reserve-promise-due',
  'reserve-promise-overdue',
  'reserve-findings',
]);

/** What was remarked beside the sentence; null where the sentence has it already. */
export function noteBeside(notification: Notification): string | null {
  return toldInWords.has(notification.kind) ? null : (notification.note ?? null);
}

/** What happened, as a link to where it is seen or answered. */
export function NotificationText(props: { notification: Notification; onOpen: () => void }): ReactElement {
  const { t, i18n } = useTranslation('notifications');
  const { kind, year, note } = props.notification;
  const about = useLocalized()({ zh: props.notification.about, en: props.notification.aboutEn ?? '' });
  const key = `kind.${kind}`;
  const words = i18n.exists(key, { ns: 'notifications' })
    ? t(`kind.${kind}`, { about, year: year ?? '', note: note ?? '' })
    : about;
  const address = subjectAddress(props.notification);
  return address === undefined ? (
    <span>{words}</span>
  ) : (
    <Link to={address} onClick={props.onOpen}>
      {words}
    </Link>
  );
}
