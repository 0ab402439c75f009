import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RegistrationList } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { ListSkeleton } from '../page/list-skeleton.tsx';
import { LoadFailure } from '../page/load-failure.tsx';
import { registrationsQuery } from './app-registration.queries.ts';

interface LoadedListProps {
  /** `outdated`: why the list could not be loaded anew, where it could not. */
  children: (list: RegistrationList, outdated: Error | null) => ReactNode;
}

/** Waits for the apps of the person signed in; a failure is shown with a way to try again. */
export function LoadedList({ children }: LoadedListProps) {
  const { authorizedRequest } = useAccountSession();
  const { data, error, refetch } = useQuery(registrationsQuery(authorizedRequest));
  if (data) return children(data, error);
  if (!error) return <ListSkeleton label={m.loading} />;
  return <LoadFailure page={m.title} title={m.listFailedTitle} error={error} onRetry={() => refetch()} />;
}
