import { queryOptions } from '@tanstack/react-query';
import { RevokedListSchema } from '../../../contract/connection.ts';
import type { AuthorizedRequest } from '../../account-session/authorized-request.ts';
import { connectionKeys } from '../connected-apps.queries.ts';

/** What this person took back within the last 30 days. */
export function revokedQuery(send: AuthorizedRequest) {
  return queryOptions({
    queryKey: connectionKeys.revoked(),
    queryFn: ({ signal }) => send(RevokedListSchema, '/api/connections/revoked', { signal }),
  });
}
