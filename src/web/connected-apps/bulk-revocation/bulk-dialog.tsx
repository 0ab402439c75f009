import type { Account } from '../../../contract/client.ts';
import type { Connection } from '../../../contract/connection.ts';
import { format, formatCount, formatText } from '../../i18n/format.ts';
import { bulkRevocationMessages as m } from '../../i18n/messages.ts';
import { Facts, Question } from '../../ui/question.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import styles from './bulk-dialog.module.css';
import { BulkProgress } from './bulk-progress.tsx';
import { useBulk } from './use-bulk.ts';
import { useBulkRevoke } from './use-bulk-revoke.ts';

/** Asks once before the access of many is taken back, then tells how far it is. */
export function BulkDialog({ account }: { account: Account | null }) {
  const { state, tell } = useBulk();
  const { revoke } = useBulkRevoke();
  const { asking, done, refusal } = state;
  if (!asking) return null;
  const busy = done !== null;
  return (
    <Question
      title={busy ? m.progressTitle : formatCount(m.confirmTitle, asking.length, {})}
      refusal={refusal === null ? null : { title: m.refusedTitle, body: formatText(m.refusedBody, { reason: refusal }) }}
      busy={busy}
      keepLabel={m.keep}
      confirmLabel={busy ? m.revoking : m.revoke}
      onKeep={() => tell({ type: 'kept' })}
      onConfirm={() => revoke(asking)}
    >
      {busy ? <BulkProgress done={done} total={asking.length} /> : <Consequences connections={asking} account={account} />}
    </Question>
  );
}

/** So many are named; the rest unfolds. */
const named = 5;

function Consequences({ connections, account }: { connections: readonly Connection[]; account: Account | null }) {
  const loses = account === null ? m.confirmLosesYours : m.confirmLoses;
  const whose = <UntrustedText>{account?.identifier ?? ''}</UntrustedText>;
  const rest = connections.slice(named);
  return (
    <>
      <p>{format(loses, { account: whose })}</p>
      <div className={styles.apps}>
        <Apps connections={connections.slice(0, named)} />
        {rest.length > 0 && (
          <Unfolding summary={formatCount(m.more, rest.length, {})} className={styles.more}>
            {() => <Apps connections={rest} />}
          </Unfolding>
        )}
      </div>
      <Facts lines={[m.confirmTokens, m.confirmKeeps, m.confirmAgain]} />
    </>
  );
}

function Apps({ connections }: { connections: readonly Connection[] }) {
  return (
    <ul className={styles.list}>
      {connections.map(({ id, client, service }) => (
        <li key={id}>
          {format(m.appAtService, {
            app: (
              <strong>
                <UntrustedText limit={60}>{client.name}</UntrustedText>
              </strong>
            ),
            service: service.name,
          })}
          {client.verified && client.revocationNote && (
            <p className={styles.note}>{format(m.note, { note: <UntrustedText limit={200}>{client.revocationNote}</UntrustedText> })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
