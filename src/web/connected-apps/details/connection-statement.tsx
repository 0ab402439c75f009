import type { ReactNode } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { commonMessages } from '../../i18n/en/common.ts';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import { formatDate, formatDateTime } from '../../i18n/format.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import details from './connection-details.module.css';
import styles from './connection-statement.module.css';
import { lastUseStatement, returnsToStatement, tokensStatement, untilStatement } from './statement-words.ts';

/** The facts of a connection. What the service does not report is said to be unknown, never guessed. */
export function ConnectionStatement({ connection }: { connection: Connection }) {
  const { client, service, grantedAt, lastUse } = connection;
  const homepage = client.homepage !== null && /^https?:\/\//i.test(client.homepage) ? client.homepage : null;
  return (
    <section className={details.section} aria-labelledby="statement-title">
      <h2 id="statement-title">{m.statementTitle}</h2>
      <dl className={styles.facts}>
        <Fact term={m.service}>{service.name}</Fact>
        <Fact term={m.sinceLabel}>
          <time dateTime={grantedAt}>{formatDateTime(grantedAt)}</time>
        </Fact>
        <Fact term={m.lastUsed}>
          {lastUseStatement(connection, Date.now())}
          {lastUse.state === 'used' && (
            <time dateTime={lastUse.at} className={styles.exact}>
              {formatDateTime(lastUse.at)}
            </time>
          )}
        </Fact>
        <Fact term={m.until}>{untilStatement(connection)}</Fact>
        <Fact term={m.tokens}>{tokensStatement(connection)}</Fact>
        <Fact term={m.returnsTo}>
          <UntrustedText>{returnsToStatement(connection)}</UntrustedText>
        </Fact>
        {homepage && (
          <Fact term={m.homepage}>
            <a href={homepage} target="_blank" rel="noreferrer noopener">
              <UntrustedText>{homepage}</UntrustedText>
              <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
            </a>
          </Fact>
        )}
        <Fact term={m.registered}>{formatDate(client.registeredAt)}</Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
