import { ProblemError } from '../../http/send.ts';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import { ListSkeleton } from '../list-skeleton.tsx';
import { LoadFailure } from '../load-failure.tsx';
import { useRevokedConnection } from './connection.queries.ts';
import { MissingConnection } from './missing-connection.tsx';
import { RevokedConnection } from './revoked-connection.tsx';

/** What is left of a connection that is not there any more: its record if its owner revoked it lately, else nothing. */
export function EndedConnection({ id }: { id: string }) {
  const { data: revoked, error, refetch } = useRevokedConnection(id);
  if (error instanceof ProblemError && error.status === 404) return <MissingConnection />;
  if (revoked) return <RevokedConnection {...revoked} />;
  if (error) return <LoadFailure title={m.detailsFailedTitle} error={error} onRetry={() => refetch()} />;
  return <ListSkeleton label={m.detailsLoading} />;
}
