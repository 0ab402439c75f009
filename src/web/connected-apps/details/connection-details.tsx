import type { Connection } from '../../../contract/connection.ts';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import { format } from '../../i18n/format.ts';
import { PageHeading } from '../../page/page-heading.tsx';
import { AppMark } from '../../ui/app-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { cleanText } from '../../ui/clean-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { useRevocation } from '../revocation/use-revocation.ts';
import { UnverifiedTag } from '../unverified-tag.tsx';
import styles from './connection-details.module.css';
import { ConnectionHistory } from './connection-history.tsx';
import { ConnectionStatement } from './connection-statement.tsx';

/** Reads like a statement: who, what, the facts, what happened, and the way to take it back. */
export function ConnectionDetails({ connection }: { connection: Connection }) {
  const { tell } = useRevocation();
  const { client, scopes } = connection;
  return (
    <>
      <header className={styles.head}>
        <AppMark name={client.name} logo={client.logo} size="large" />
        <div className={styles.who}>
          <PageHeading title={cleanText(client.name).text} className={styles.title}>
            <UntrustedText>{client.name}</UntrustedText>
          </PageHeading>
          <p className={styles.publisher}>
            {client.publisher && <span>{format(m.byPublisher, { publisher: <UntrustedText>{client.publisher}</UntrustedText> })}</span>}
            {!client.verified && <UnverifiedTag />}
          </p>
        </div>
        <Button className={styles.revoke ?? ''} onClick={() => tell({ type: 'asked', connection })}>
          {m.revokeAccess}
        </Button>
      </header>
      <div className={styles.columns}>
        <section className={styles.section} aria-labelledby="may-title">
          <h2 id="may-title">{m.mayTitle}</h2>
          {scopes.length === 0 && <p>{m.nothingListed}</p>}
          <ul className={styles.scopes}>
            {scopes.map(({ name, title, description, access }) => (
              <li key={name} className={styles.scope}>
                <Icon name={access === 'write' ? 'pencil' : 'eye'} />
                <div>
                  <h3>{title}</h3>
                  <p className={styles.soft}>{description}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <ConnectionStatement connection={connection} />
      </div>
      <ConnectionHistory connection={connection} />
    </>
  );
}
