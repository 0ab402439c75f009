import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ProblemError } from '../../http/send.ts';
import { commonMessages, connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { BackLink } from '../../page/back-link.tsx';
import { ListSkeleton } from '../../page/list-skeleton.tsx';
import { LoadFailure } from '../../page/load-failure.tsx';
import layout from '../../page/page.module.css';
import { Notice } from '../../ui/notice.tsx';
import { LazyRevocationOutcomes } from '../revocation/lazy-revocation.tsx';
import { useRevocation } from '../revocation/use-revocation.ts';
import { useConnection } from './connection.queries.ts';
import { ConnectionDetails } from './connection-details.tsx';

const EndedConnection = lazy(async () => ({ default: (await import('./ended-connection.tsx')).EndedConnection }));

/** One app's access, as a statement; or what is left of it after it ended. */
export function ConnectionPage() {
  const { id = '' } = useParams();
  return <OneConnection key={id} id={id} />;
}

function OneConnection({ id }: { id: string }) {
  const { data: connection, error, refetch } = useConnection(id);
  const endedHere = useEndedHere(id);
  const navigate = useNavigate();

  useEffect(() => {
    // The connection is no more; its receipt stands above the list.
    if (endedHere) navigate('/connected-apps', { replace: true });
  }, [endedHere, navigate]);

  if (endedHere) return null;
  if (error instanceof ProblemError && error.problem.code === 'connection-not-found') {
    return (
      <Suspense fallback={<ListSkeleton label={m.detailsLoading} />}>
        <EndedConnection id={id} />
      </Suspense>
    );
  }
  if (connection) {
    return (
      <div className={layout.column}>
        <BackLink to="/connected-apps">{m.back}</BackLink>
        {error && (
          <Notice tone="caution" live>
            {m.outOfDate}
          </Notice>
        )}
        <LazyRevocationOutcomes only={id} />
        <ConnectionDetails connection={connection} />
      </div>
    );
  }
  if (error)
    return <LoadFailure page={commonMessages.connectedApps} title={m.detailsFailedTitle} error={error} onRetry={() => refetch()} />;
  return <ListSkeleton label={m.detailsLoading} />;
}

/** Whether the connection ended by a revocation while this page was open, not by an earlier one that is still on show. */
function useEndedHere(id: string): boolean {
  const { state } = useRevocation();
  const outcome = state.outcomes.find(({ connection }) => connection.id === id);
  const [before] = useState(outcome);
  return outcome !== undefined && outcome !== before && outcome.kind !== 'uncertain';
}
