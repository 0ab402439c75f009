import { useEffect, useRef } from 'react';
import type { RevokedConnection } from '../../../contract/connection.ts';
import { formatText } from '../../i18n/format.ts';
import { commonMessages, recentlyRevokedMessages as m } from '../../i18n/messages.ts';
import { Link } from '../../page/link.tsx';
import { AppMark } from '../../ui/app-mark.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { cleanText } from '../../ui/clean-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import row from '../connection-row.module.css';
import { homepageOf } from '../details/homepage.ts';
import styles from './recently-revoked.module.css';
import { revokedLine } from './revoked-words.ts';

/** One app whose access was taken back: when, its receipt, and the app's own page, where connecting it again begins. */
export function RevokedRow({ revoked, focused }: { revoked: RevokedConnection; focused: boolean }) {
  const { id, client } = revoked.connection;
  const homepage = homepageOf(client);
  const link = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    // The button that showed it has gone; reading goes on here.
    if (focused) link.current?.focus();
  }, [focused]);

  return (
    <li className={`${row.row} ${styles.row}`}>
      <AppMark name={client.name} logo={client.logo} size="small" />
      <div className={styles.text}>
        <Link ref={link} to={`/connected-apps/${encodeURIComponent(id)}`} className={`${row.name} ${styles.name}`}>
          <UntrustedText limit={60}>{client.name}</UntrustedText>
        </Link>
        <p className={styles.line}>{revokedLine(revoked, Date.now())}</p>
      </div>
      {homepage && (
        <LinkButton
          variant="quiet"
          className={row.revoke}
          href={homepage.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${m.connectAgain}: ${formatText(m.connectNamed, { app: cleanText(client.name, 60).text })} ${commonMessages.newTab}`}
        >
          {m.connectAgain}
          <Icon name="external" />
        </LinkButton>
      )}
    </li>
  );
}
