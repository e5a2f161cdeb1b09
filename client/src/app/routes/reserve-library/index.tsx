import type { ReactElement } from 'react';
import { useParams } from 'react-router';

import { permissions } from '@/shared/permissions/permissions';
import { useCan, useSession } from '@/shared/permissions/session-context';

import { Refusal } from '../../shell/refusal';
import { ApplicationPage } from './application';
import { LibraryPage } from './library';
import { MemberPage } from './member';
import { MinePage } from './mine';
import { OpinionsPage } from './opinions';
import { LibrariesPage } from './overview';
import { PrintPage } from './print';

/** The reserve library under one entry of the router, because every entry weighs on the first page. */
export default function ReserveLibrary(): ReactElement {
  const [first = '', second = '', third = ''] = (useParams()['*'] ?? '').split('/');
  const { role } = useSession();
  const canRead = useCan(permissions.reserveRead);
  const canOpine = useCan(permissions.reserveOpine);
  if (first === 'libraries') return <LibraryPage id={second} />;
  if (first === 'members') return <MemberPage id={second} />;
  if (first === 'applications')
    return third === 'print' ? <PrintPage id={second} /> : <ApplicationPage id={second} />;
  if (first === 'opinions' || !canRead) return canOpine ? <OpinionsPage /> : <Refusal />;
  return role === 'enterprise' ? <MinePage /> : <LibrariesPage />;
}
