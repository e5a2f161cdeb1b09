import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

import { cx } from './cx';
import { Icon } from './icon';
import type { IconName } from './icon';
import styles from './plain-button.module.css';

function classNameOf(primary: boolean | undefined): string {
  return cx(styles.button, primary === true && styles.primary);
}

interface Face {
  icon?: IconName;
  primary?: boolean;
  children?: ReactNode;
}

/** A button that weighs nothing; the same look as the component library's. */
export function PlainButton({
  icon,
  primary,
  children,
  ...rest
}: Face & ComponentPropsWithRef<'button'>): ReactElement {
  return (
    <button type="button" {...rest} className={classNameOf(primary)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link to another page that looks like a button. */
export function ButtonLink({ icon, primary, children, to }: Face & { to: string }): ReactElement {
  return (
    <Link to={to} className={classNameOf(primary)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** A link to a file, which the browser saves. */
export function DownloadLink({ primary, children, href }: Face & { href: string }): ReactElement {
  return (
    <a href={href} download className={classNameOf(primary)}>
      <Icon name="download" />
      {children}
    </a>
  );
}
