import { createContext, use } from 'react';

import type { components } from '@/api/schema';

export type Session = components['schemas']['SessionResponse'];

/** Filled by the signed-in frame; absent on the sign-in page. */
export const SessionContext = createContext<Session | null>(null);

/** The signed-in person. Only for use inside the signed-in frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs the signed-in frame.');
  return session;
}

/** Whether to offer an action. The server decides; this only hides what it would refuse. */
export function useCan(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
