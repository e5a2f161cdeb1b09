import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import { sessionKey } from '@/api/query-client';
import type { components } from '@/api/schema';

export type MyAccount = components['schemas']['MyAccount'];
export type MySessions = components['schemas']['MySessions'];
export type AccountRow = components['schemas']['AccountListing'];
export type AccountPage = components['schemas']['AccountListingPagedList'];
export type AccountLink = components['schemas']['AccountLink'];
export type FirstAccounts = components['schemas']['FirstAccounts'];
type Schemas = components['schemas'];

const mine = ['account'] as const;
const accounts = ['accounts'] as const;

function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  ...keys: readonly (readonly unknown[])[]
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
}

/** The own password and second factor. */
export function useMyAccount(): UseQueryResult<MyAccount> {
  return useQuery({
    queryKey: [...mine, 'secrets'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/account', { signal })),
  });
}

/** The own sessions. */
export function useMySessions(): UseQueryResult<MySessions> {
  return useQuery({
    queryKey: [...mine, 'sessions'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/account/sessions', { signal })),
  });
}

export function useChangePassword(): UseMutationResult<unknown, Error, Schemas['PasswordChangeRequest']> {
  return useChange((body) => send(api.PUT('/api/v1/account/password', { body })), mine, sessionKey);
}

export function useStartSecondFactor(): UseMutationResult<Schemas['AuthenticatorKey'], Error, string> {
  return useChange((password) => send(api.POST('/api/v1/account/second-factor', { body: { password } })));
}

export function useConfirmSecondFactor(): UseMutationResult<Schemas['RecoveryCodes'], Error, string> {
  return useChange((code) =>
    send(api.POST('/api/v1/account/second-factor/confirmation', { body: { code } })),
  );
}

export function useRemoveSecondFactor(): UseMutationResult<unknown, Error, string> {
  return useChange(
    (password) => send(api.POST('/api/v1/account/second-factor/removal', { body: { password } })),
    mine,
  );
}

/** Ends one own session, or all others. */
export function useRevokeSession(): UseMutationResult<unknown, Error, string | null> {
  return useChange<string | null, unknown>(
    (id) =>
      id === null
        ? send(api.DELETE('/api/v1/account/sessions'))
        : send(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } })),
    mine,
  );
}

/** Sets a password by a one-time link. */
export function useLink(): UseMutationResult<unknown, Error, Schemas['LinkRequest']> {
  return useChange((body) => send(api.POST('/api/v1/account/activation', { body })));
}

export function useSetUpState(): UseQueryResult<Schemas['SetUpState']> {
  return useQuery({
    queryKey: ['set-up'],
    queryFn: ({ signal }) => send(api.GET('/api/v1/set-up', { signal })),
  });
}

export function useSetUp(): UseMutationResult<FirstAccounts, Error, Schemas['SetUpRequest']> {
  return useChange((body) => send(api.POST('/api/v1/set-up', { body })));
}

/** One page of the accounts in the order of names. */
export function useAccounts(
  search: string | undefined,
  page: number,
  pageSize: number,
): UseQueryResult<AccountPage> {
  const query = { page, pageSize, ...(search === undefined ? {} : { search }) };
  return useQuery({
    queryKey: [...accounts, query],
    queryFn: ({ signal }) => send(api.GET('/api/v1/accounts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useInvite(): UseMutationResult<AccountLink, Error, Schemas['InvitationRequest']> {
  return useChange((body) => send(api.POST('/api/v1/accounts', { body })), accounts);
}

export function useIssueLink(): UseMutationResult<
  AccountLink,
  Error,
  { id: string; removesSecondFactor: boolean }
> {
  return useChange(
    ({ id, removesSecondFactor }) =>
      send(
        api.POST('/api/v1/accounts/{id}/link', { params: { path: { id } }, body: { removesSecondFactor } }),
      ),
    accounts,
  );
}

/** Closes an account, or opens it again. */
export function useSetAccountState(): UseMutationResult<unknown, Error, AccountRow> {
  return useChange<AccountRow, unknown>(({ id, version, isDisabled }) => {
    const request = { params: { path: { id } }, body: { version } };
    return isDisabled
      ? send(api.POST('/api/v1/accounts/{id}/enabling', request))
      : send(api.POST('/api/v1/accounts/{id}/disabling', request));
  }, accounts);
}

/** Erases the person from a closed account. */
export function useEraseAccount(): UseMutationResult<unknown, Error, AccountRow> {
  return useChange<AccountRow, unknown>(
    ({ id, version }) =>
      send(api.POST('/api/v1/accounts/{id}/erasure', { params: { path: { id } }, body: { version } })),
    accounts,
  );
}

export function useAssignRole(): UseMutationResult<
  unknown,
  Error,
  { id: string; body: Schemas['RoleRequest'] }
> {
  return useChange(
    ({ id, body }) => send(api.PUT('/api/v1/accounts/{id}/role', { params: { path: { id } }, body })),
    accounts,
  );
}
