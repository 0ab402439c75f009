import { useEffect } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { cleanText } from '../../ui/clean-text.ts';
import { LazyNarrowing, preloadNarrowing } from '../narrowing/lazy-narrowing.tsx';
import { TakeBack, WhyNothing } from '../narrowing/take-back.tsx';
import { useNarrowing } from '../narrowing/use-narrowing.ts';
import { whyNothing } from '../narrowing/why-nothing.ts';
import { useRevocation } from '../revocation/use-revocation.ts';
import { AppHead } from './app-head.tsx';
import styles from './connection-details.module.css';
import { ConnectionHistory } from './connection-history.tsx';
import { ConnectionStatement } from './connection-statement.tsx';
import { ScopeList } from './scope-list.tsx';
import { useAskAgain } from './use-ask-again.ts';
import { useServiceCan } from './use-service-can.ts';

/** Reads like a statement: who, what, the facts, what happened, and the ways to take it back, in part or whole. */
export function ConnectionDetails({ connection }: { connection: Connection }) {
  const { tell } = useRevocation();
  const narrowing = useNarrowing(connection);
  const canNarrow = useServiceCan(connection, 'narrow');
  const offersParts = canNarrow === true && whyNothing(connection, canNarrow) === null;
  const askRevoke = () => tell({ type: 'asked', connection });
  useAskAgain(connection, { revoke: askRevoke, takeBack: narrowing.ask });

  useEffect(() => {
    if (offersParts) preloadNarrowing();
  }, [offersParts]);

  const { client, scopes } = connection;
  return (
    <>
      <AppHead client={client} title={cleanText(client.name).text}>
        <Button className={styles.revoke} onClick={askRevoke}>
          {m.revokeAccess}
        </Button>
      </AppHead>
      <LazyNarrowing connection={connection} narrowing={narrowing} />
      <div className={styles.columns}>
        <ScopeList
          scopes={scopes}
          title={m.mayTitle}
          actionOf={(scope) => offersParts && <TakeBack connection={connection} scope={scope} onAsk={narrowing.ask} />}
        >
          {canNarrow !== undefined && <WhyNothing connection={connection} canNarrow={canNarrow} />}
        </ScopeList>
        <ConnectionStatement connection={connection} />
      </div>
      <ConnectionHistory connection={connection} />
    </>
  );
}
