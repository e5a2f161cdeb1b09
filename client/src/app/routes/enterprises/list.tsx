import type { ReactElement } from 'react';

export default function EnterpriseListPage(): ReactElement {
  return <></>;
}
