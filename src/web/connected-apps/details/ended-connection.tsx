import { ProblemError } from '../../http/send.ts';
import { commonMessages, connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { ListSkeleton } from '../../page/list-skeleton.tsx';
import { LoadFailure } from '../../page/load-failure.tsx';
import { Missing } from '../../page/missing.tsx';
import { useRevokedConnection } from './connection.queries.ts';
import { RevokedConnection } from './revoked-connection.tsx';

/** What is left of a connection that is not there any more: its record if its owner revoked it lately, else nothing. */
export function EndedConnection({ id }: { id: string }) {
  const { data: revoked, error, refetch } = useRevokedConnection(id);
  if (error instanceof ProblemError && error.status === 404) {
    return <Missing title={m.missingTitle} body={m.missingBody} to="/connected-apps" toList={m.toList} />;
  }
  if (revoked) return <RevokedConnection {...revoked} />;
  if (error)
    return <LoadFailure page={commonMessages.connectedApps} title={m.detailsFailedTitle} error={error} onRetry={() => refetch()} />;
  return <ListSkeleton label={m.detailsLoading} />;
}
