import { useEffect, useId, useRef } from 'react';
import type { Account } from '../../../contract/client.ts';
import type { Connection } from '../../../contract/connection.ts';
import { revocationMessages as m } from '../../i18n/en/revocation.ts';
import { format } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './revoke-dialog.module.css';
import { useRevocation } from './use-revocation.ts';
import { useRevoke } from './use-revoke.ts';

/** Asks before an access is taken back, and says what that means. */
export function RevokeDialog({ account }: { account: Account | null }) {
  const { state, tell } = useRevocation();
  const { asking } = state;
  const id = useId();
  return (
    <Dialog
      open={asking !== null}
      onClose={() => tell({ type: 'kept' })}
      labelledBy={`${id}-title`}
      describedBy={`${id}-body`}
      dismissible={false}
    >
      {asking && <Consequences connection={asking} account={account} id={id} />}
    </Dialog>
  );
}

function Consequences({ connection, account, id }: { connection: Connection; account: Account | null; id: string }) {
  const { state, tell } = useRevocation();
  const { revoke } = useRevoke();
  const { busy, refusal } = state;
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Reading starts at the top, and no button is at hand by accident.
    heading.current?.focus();
  }, []);

  const { client, service, scopes } = connection;
  const loses = scopes.length === 0 ? m.confirmLosesNothing : m.confirmLoses;
  const whose = { account: <UntrustedText>{account?.identifier ?? client.name}</UntrustedText>, service: service.name };
  return (
    <div className={styles.content}>
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles.title}>
        {format(m.confirmTitle, { app: <UntrustedText>{client.name}</UntrustedText> })}
      </h2>
      <div id={`${id}-body`} className={styles.body}>
        <p>{format(loses, whose)}</p>
        <ul className={styles.scopes}>
          {scopes.map(({ name, title, access }) => (
            <li key={name}>
              <Icon name={access === 'write' ? 'pencil' : 'eye'} />
              <span>
                {title} <VisuallyHidden>{access === 'write' ? m.confirmChanges : m.confirmSees}</VisuallyHidden>
              </span>
            </li>
          ))}
        </ul>
        <ul className={styles.facts}>
          <li>{m.confirmTokens}</li>
          <li>{m.confirmKeeps}</li>
          <li>{m.confirmAgain}</li>
        </ul>
      </div>
      {refusal !== null && (
        <Notice tone="danger" title={m.refusedTitle} live>
          {format(m.refusedBody, { reason: refusal })}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => tell({ type: 'kept' })} disabled={busy}>
          {m.keep}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => revoke(connection)}>
          {busy ? m.revoking : m.revokeAccess}
        </Button>
      </div>
    </div>
  );
}
