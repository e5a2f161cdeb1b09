import type { ReactElement } from 'react';
import { useParams } from 'react-router';

import { CampaignPage } from './campaign';
import { CampaignsPage } from './list';
import { NominationPage } from './nomination';

/** The calls for candidates under one entry of the router, because every entry weighs on the first page. */
export default function Campaigns(): ReactElement {
  const [first = '', second] = (useParams()['*'] ?? '').split('/');
  if (first === '') return <CampaignsPage />;
  return first === 'nominations' && second !== undefined ? (
    <NominationPage id={second} />
  ) : (
    <CampaignPage id={first} />
  );
}
