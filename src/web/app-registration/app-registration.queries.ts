import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  RegisteredSchema,
  type Registration,
  type RegistrationChange,
  type RegistrationList,
  RegistrationListSchema,
  RegistrationRemovedSchema,
  RegistrationSchema,
  SecretResetSchema,
} from '../../contract/registration.ts';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import type { AuthorizedRequest } from '../account-session/authorized-request.ts';

const registrationKeys = { list: () => ['registrations'] as const };

const pathOf = (id: string) => `/api/registrations/${encodeURIComponent(id)}`;

/** The apps of the person signed in, and what each service asks of an app. */
export function registrationsQuery(send: AuthorizedRequest) {
  return queryOptions({
    queryKey: registrationKeys.list(),
    queryFn: ({ signal }) => send(RegistrationListSchema, '/api/registrations', { signal }),
  });
}

/** Registers an app. Its secret is in the answer and is kept by nothing else. */
export function useRegisterApp() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    // A mutation's answer would stay in memory for minutes.
    gcTime: 0,
    mutationFn: (body: object) => authorizedRequest(RegisteredSchema, '/api/registrations', { method: 'POST', body }),
    onSuccess: ({ registration }) => changeList(queries, (others) => [registration, ...others]),
  });
}

export function useChangeApp(id: string) {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: RegistrationChange) => authorizedRequest(RegistrationSchema, pathOf(id), { method: 'PATCH', body }),
    onSuccess: (changed) => changeList(queries, (all) => all.map((one) => (one.id === id ? changed : one))),
  });
}

/** Gives an app a logo, or with null takes it away. */
export function useSetLogo(id: string) {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (logo: File | null) =>
      authorizedRequest(RegistrationSchema, `${pathOf(id)}/logo`, logo ? { method: 'PUT', body: logo } : { method: 'DELETE' }),
    onSuccess: (changed) => changeList(queries, (all) => all.map((one) => (one.id === id ? changed : one))),
  });
}

/** Gives an app another secret, which is in the answer and is kept by nothing else. */
export function useResetSecret() {
  const { authorizedRequest } = useAccountSession();
  return useMutation({
    gcTime: 0,
    mutationFn: ({ id }: Registration) => authorizedRequest(SecretResetSchema, `${pathOf(id)}/secret`, { method: 'POST' }),
  });
}

/** Deletes an app; the answer says how many connections ended with it. */
export function useDeleteApp() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Registration) => authorizedRequest(RegistrationRemovedSchema, pathOf(id), { method: 'DELETE' }),
    onSuccess: (_removed, { id }) => changeList(queries, (all) => all.filter((one) => one.id !== id)),
  });
}

/** Loads the list anew, where it is not known what became of an app. */
export function useLookAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: registrationKeys.list() });
}

function changeList(queries: QueryClient, change: (registrations: Registration[]) => Registration[]): void {
  queries.setQueryData<RegistrationList>(registrationKeys.list(), (list) => list && { ...list, registrations: change(list.registrations) });
}
