/** The page to go to after sign-in; only paths of this application, so that no link can lead elsewhere. */
export function safeReturnPath(wanted: string | null): string {
  if (!wanted?.startsWith('/')) return '/';
  const target = new URL(wanted, globalThis.location.origin);
  const own = target.origin === globalThis.location.origin && !target.pathname.startsWith('/sign-in');
  return own ? target.pathname + target.search + target.hash : '/';
}
