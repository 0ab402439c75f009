import { useEffect } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { ProblemError } from '../../http/request.ts';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import layout from '../../page/page.module.css';
import { PageHeading } from '../../page/page-heading.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { ListSkeleton } from '../list-skeleton.tsx';
import { LoadFailure } from '../load-failure.tsx';
import { LazyRevocationOutcomes } from '../revocation/lazy-revocation.tsx';
import { useRevocation } from '../revocation/use-revocation.ts';
import { useConnection } from './connection.queries.ts';
import { ConnectionDetails } from './connection-details.tsx';
import styles from './connection-page.module.css';

/** One app's access, as a statement. */
export function ConnectionPage() {
  const { id = '' } = useParams();
  const { data: connection, error, refetch } = useConnection(id);
  const navigate = useNavigate();
  const { state, tell } = useRevocation();
  const ended = state.outcomes.some((outcome) => outcome.connection.id === id && outcome.kind !== 'uncertain');

  useEffect(() => {
    // The connection is no more; its receipt stands above the list.
    if (ended) navigate('/connected-apps', { replace: true });
  }, [ended, navigate]);

  // Back from a fresh sign-in that a revocation needed: ask again, since nothing was sent.
  const [search, setSearch] = useSearchParams();
  const askAgain = search.has('revoke');
  useEffect(() => {
    if (!askAgain || !connection) return;
    setSearch({}, { replace: true });
    tell({ type: 'asked', connection });
  }, [askAgain, connection, setSearch, tell]);

  const gone = error instanceof ProblemError && error.problem.code === 'connection-not-found';
  if (gone || ended) return <Missing />;
  if (connection) {
    return (
      <div className={layout.column}>
        <BackLink />
        <LazyRevocationOutcomes only={id} />
        <ConnectionDetails connection={connection} />
      </div>
    );
  }
  if (error) return <LoadFailure title={m.detailsFailedTitle} error={error} onRetry={() => refetch()} />;
  return <ListSkeleton label={m.detailsLoading} />;
}

function BackLink() {
  return (
    <Link to="/connected-apps" className={styles.back}>
      {m.back}
    </Link>
  );
}

function Missing() {
  return (
    <div className={styles.missing}>
      <PageHeading title={m.missingTitle} />
      <p>{m.missingBody}</p>
      <Link to="/connected-apps" className={buttonClass('primary')}>
        {m.toList}
      </Link>
    </div>
  );
}
