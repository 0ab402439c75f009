import type { ReactNode } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { commonMessages, connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import details from './connection-details.module.css';
import styles from './connection-statement.module.css';
import { homepageOf } from './homepage.ts';
import { lastUseStatement, returnsToNote, tokensStatement, untilStatement } from './statement-words.ts';

interface ConnectionStatementProps {
  connection: Connection;
  /** Set for an access that was taken back: then it is told as it stood. */
  revokedAt?: string;
}

/** The facts of a connection. What the service does not report is said to be unknown, never guessed. */
export function ConnectionStatement({ connection, revokedAt }: ConnectionStatementProps) {
  const { client, service, grantedAt, lastUse } = connection;
  const homepage = homepageOf(client);
  const ended = revokedAt !== undefined;
  return (
    <section className={details.section} aria-labelledby="statement-title">
      <h2 id="statement-title">{ended ? m.statementThenTitle : m.statementTitle}</h2>
      <dl className={styles.facts}>
        <Fact term={m.service}>{service.name}</Fact>
        <Fact term={m.sinceLabel}>
          <time dateTime={grantedAt}>{formatDateTime(grantedAt)}</time>
        </Fact>
        {ended && (
          <Fact term={m.revokedLabel}>
            <time dateTime={revokedAt}>{formatDateTime(revokedAt)}</time>
          </Fact>
        )}
        <Fact term={m.lastUsed} note={lastUse.state === 'used' && <time dateTime={lastUse.at}>{formatDateTime(lastUse.at)}</time>}>
          {lastUseStatement(connection, Date.now())}
        </Fact>
        <Fact term={ended ? m.untilThen : m.until}>{untilStatement(connection)}</Fact>
        {/* What became of the tokens stands on the receipt. */}
        {!ended && <Fact term={m.tokens}>{tokensStatement(connection)}</Fact>}
        <Fact term={ended ? m.returnsToThen : m.returnsTo} note={returnsToNote(connection)}>
          <UntrustedText limit={Number.POSITIVE_INFINITY}>{client.redirectHost || m.returnsToNone}</UntrustedText>
        </Fact>
        {homepage && (
          <Fact term={m.homepage}>
            <a href={homepage.href} target="_blank" rel="noreferrer noopener">
              <UntrustedText limit={Number.POSITIVE_INFINITY}>{homepage.host}</UntrustedText>
              <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
            </a>
          </Fact>
        )}
        <Fact term={m.registered}>{formatDate(client.registeredAt)}</Fact>
      </dl>
    </section>
  );
}

/** `note`: what explains the fact, below it. */
function Fact({ term, children, note }: { term: string; children: ReactNode; note?: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>
        {children}
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  );
}
