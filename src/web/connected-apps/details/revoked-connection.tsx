import type { Connection, HistoryEntry, Receipt } from '../../../contract/connection.ts';
import { format, formatDate, formatDateTime, formatText } from '../../i18n/format.ts';
import { commonMessages, connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { BackLink } from '../../page/back-link.tsx';
import layout from '../../page/page.module.css';
import { LinkButton } from '../../ui/button.tsx';
import { cleanText } from '../../ui/clean-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ReceiptCard } from '../revocation/receipt-card.tsx';
import { AppHead } from './app-head.tsx';
import details from './connection-details.module.css';
import { HistoryEntries, HistorySection } from './connection-history.tsx';
import { ConnectionStatement } from './connection-statement.tsx';
import { homepageOf } from './homepage.ts';
import styles from './revoked-connection.module.css';
import { ScopeList } from './scope-list.tsx';

interface RevokedConnectionProps {
  connection: Connection;
  receipt: Receipt;
  history: HistoryEntry[];
}

/** The record of an access that its owner took back: the receipt, and how it stood until then. */
export function RevokedConnection({ connection, receipt, history }: RevokedConnectionProps) {
  const { client, scopes, service } = connection;
  const { revokedAt } = receipt;
  const title = formatText(m.revokedTitle, { app: cleanText(client.name).text, date: formatDate(revokedAt) });
  return (
    <div className={layout.column}>
      <BackLink to="/connected-apps">{m.back}</BackLink>
      <AppHead client={client} title={title} state={formatText(m.revokedOn, { date: formatDateTime(revokedAt) })}>
        <ConnectAgain connection={connection} />
      </AppHead>
      <ReceiptCard receipt={receipt} />
      <div className={details.columns}>
        <ScopeList scopes={scopes} title={m.couldTitle} />
        <ConnectionStatement connection={connection} revokedAt={revokedAt} />
      </div>
      <HistorySection>
        {history.length === 0 ? (
          <p className={details.soft}>{formatText(m.historyNone, { service: service.name })}</p>
        ) : (
          <HistoryEntries entries={history} />
        )}
      </HistorySection>
    </div>
  );
}

/** A link to the app's own page; only the app can ask again. */
function ConnectAgain({ connection }: { connection: Connection }) {
  const homepage = homepageOf(connection.client);
  if (!homepage) return null;
  return (
    <div className={styles.again}>
      <LinkButton href={homepage.href} target="_blank" rel="noreferrer noopener">
        {m.connectAgain} <Icon name="external" />
        <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
      </LinkButton>
      <p>{format(m.connectAgainHint, { host: <UntrustedText limit={Number.POSITIVE_INFINITY}>{homepage.host}</UntrustedText> })}</p>
    </div>
  );
}
