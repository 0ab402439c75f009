import type { Account } from '../../../contract/client.ts';
import type { Connection } from '../../../contract/connection.ts';
import { format, formatDateTime, formatText } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { Facts, Question } from '../../ui/question.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { LookAlikeNotice } from './look-alike-notice.tsx';
import styles from './revoke-dialog.module.css';
import { ScopeTitles } from './scope-titles.tsx';
import { useRevocation } from './use-revocation.ts';
import { useRevoke } from './use-revoke.ts';

/** Asks before an access is taken back, and says what that means. */
export function RevokeDialog({ account }: { account: Account | null }) {
  const { state, tell } = useRevocation();
  const { revoke } = useRevoke();
  const { asking, busy, refusal } = state;
  if (!asking) return null;
  return (
    <Question
      title={format(m.confirmTitle, { app: <UntrustedText>{asking.client.name}</UntrustedText> })}
      refusal={refusal === null ? null : { title: m.refusedTitle, body: formatText(m.refusedBody, { reason: refusal }) }}
      busy={busy}
      keepLabel={m.keep}
      confirmLabel={busy ? m.revoking : m.revokeAccess}
      onKeep={() => tell({ type: 'kept' })}
      onConfirm={() => revoke(asking)}
    >
      <Consequences connection={asking} account={account} />
    </Question>
  );
}

/** What the app loses and what it keeps, and what it says itself about that. */
export function Consequences({ connection, account }: { connection: Connection; account: Account | null }) {
  const { client, service, scopes, endsAt } = connection;
  const loses = scopes.length === 0 ? m.confirmLosesNothing : m.confirmLoses;
  const whose = { account: <UntrustedText>{account?.identifier ?? client.name}</UntrustedText>, service: service.name };
  const until = endsAt === null ? [] : [formatText(m.confirmUntil, { date: formatDateTime(endsAt) })];
  return (
    <>
      {!client.verified && <p className={styles.unverified}>{m.unverified}</p>}
      <LookAlikeNotice lookAlike={client.lookAlike} />
      <p>{format(loses, whose)}</p>
      <ScopeTitles scopes={scopes} />
      {client.verified && client.revocationNote && (
        <figure className={styles.note}>
          <figcaption>{format(m.confirmNote, { app: <UntrustedText>{client.name}</UntrustedText> })}</figcaption>
          <blockquote>
            <UntrustedText limit={400}>{client.revocationNote}</UntrustedText>
          </blockquote>
        </figure>
      )}
      <Facts lines={[m.confirmTokens, ...until, m.confirmKeeps, m.confirmAgain]} />
    </>
  );
}
