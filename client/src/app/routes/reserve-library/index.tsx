import type { ReactElement } from 'react';
import { useParams } from 'react-router';

import { LibraryPage } from './library';
import { MemberPage } from './member';
import { LibrariesPage } from './overview';

/** The reserve library under one entry of the router, because every entry weighs on the first page. */
export default function ReserveLibrary(): ReactElement {
  const [first = '', second = ''] = (useParams()['*'] ?? '').split('/');
  if (first === 'libraries') return <LibraryPage id={second} />;
  if (first === 'members') return <MemberPage id={second} />;
  return <LibrariesPage />;
}
