import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { subjectAddress } from '../api/subject-address';
import type { Notification } from '../api/use-notifications';

/** What happened, as a link to where it is seen or answered. */
export function NotificationText(props: { notification: Notification; onOpen: () => void }): ReactElement {
  const { t, i18n } = useTranslation('notifications');
  const { kind, about, year } = props.notification;
  const key = `kind.${kind}`;
  const words = i18n.exists(key, { ns: 'notifications' })
    ? t(`kind.${kind}`, { about, year: year ?? '' })
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
