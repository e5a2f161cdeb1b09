import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';

import { api, send } from '@/api/client';
import type { components } from '@/api/schema';

export type Contact = components['schemas']['ContactListing'];
export type ContactEntry = components['schemas']['ContactEntry'];
export type DisclosedContact = components['schemas']['DisclosedContact'];

function contactsQuery(enterpriseId: string) {
  return queryOptions({
    queryKey: ['enterprises', 'contacts', enterpriseId],
    queryFn: ({ signal }) =>
      send(api.GET('/api/v1/enterprises/{id}/contacts', { params: { path: { id: enterpriseId } }, signal })),
  });
}

/** Contact persons of an enterprise, present ones first, their numbers covered. */
export function useContacts(enterpriseId: string): UseQueryResult<Contact[]> {
  return useQuery(contactsQuery(enterpriseId));
}

function useContactChange<T, R>(
  enterpriseId: string,
  change: (input: T) => Promise<R>,
): UseMutationResult<R, Error, T> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: contactsQuery(enterpriseId).queryKey }),
  });
}

/** Enters a person, or changes one when it is given. */
export function useSaveContact(enterpriseId: string, contact: Contact | null) {
  return useContactChange(enterpriseId, (entry: ContactEntry) =>
    contact === null
      ? send(
          api.POST('/api/v1/enterprises/{id}/contacts', {
            params: { path: { id: enterpriseId } },
            body: entry,
          }),
        )
      : send(
          api.PUT('/api/v1/enterprises/{id}/contacts/{contactId}', {
            params: { path: { id: enterpriseId, contactId: contact.id } },
            body: { entry, version: contact.version },
          }),
        ),
  );
}

export function useEndContact(enterpriseId: string, contact: Contact) {
  return useContactChange(enterpriseId, (leftOn: string) =>
    send(
      api.POST('/api/v1/enterprises/{id}/contacts/{contactId}/departure', {
        params: { path: { id: enterpriseId, contactId: contact.id } },
        body: { leftOn, version: contact.version },
      }),
    ),
  );
}

export function useEraseContact(enterpriseId: string, contact: Contact) {
  return useContactChange(enterpriseId, () =>
    send(
      api.POST('/api/v1/enterprises/{id}/contacts/{contactId}/erasure', {
        params: { path: { id: enterpriseId, contactId: contact.id } },
        body: { version: contact.version },
      }),
    ),
  );
}

/** Whole numbers for a purpose; the answer is shown and forgotten, never kept with what was read. */
export function useDiscloseContact(
  enterpriseId: string,
): UseMutationResult<DisclosedContact, Error, { contactId: string; purpose: string }> {
  return useMutation({
    gcTime: 0,
    mutationFn: ({ contactId, purpose }) =>
      send(
        api.POST('/api/v1/enterprises/{id}/contacts/{contactId}/disclosure', {
          params: {
            path: { id: enterpriseId, contactId },
            header: { 'X-Purpose': encodeURIComponent(purpose) },
          },
        }),
      ),
  });
}
