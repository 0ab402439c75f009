import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { formatCount } from '../../i18n/format.ts';
import { commonMessages, recentlyRevokedMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import list from '../connection-list.module.css';
import styles from './recently-revoked.module.css';
import { revokedQuery } from './recently-revoked.queries.ts';
import { RevokedRow } from './revoked-row.tsx';

/** So many stand open; the rest is one press away. */
const shownAtFirst = 5;

/** What this person took back lately. Nothing, where there is nothing; quiet, where it cannot be loaded. */
export function RecentlyRevoked() {
  const { authorizedRequest } = useAccountSession();
  const { data, isError, isFetching, refetch } = useQuery(revokedQuery(authorizedRequest));
  const [all, setAll] = useState(false);
  const id = useId();
  if (!data && isError) {
    return (
      <div className={styles.failed}>
        <p>{m.failed}</p>
        <Button variant="quiet" busy={isFetching} onClick={() => refetch()}>
          {commonMessages.tryAgain}
        </Button>
      </div>
    );
  }
  const revoked = data?.revoked ?? [];
  if (revoked.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{m.title}</h2>
        <p>{m.intro}</p>
      </div>
      <ul className={list.rows}>
        {revoked.slice(0, all ? undefined : shownAtFirst).map((one, index) => (
          <RevokedRow key={one.connection.id} revoked={one} focused={all && index === shownAtFirst} />
        ))}
      </ul>
      {!all && revoked.length > shownAtFirst && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {formatCount(m.all, revoked.length, {})}
        </Button>
      )}
    </section>
  );
}
