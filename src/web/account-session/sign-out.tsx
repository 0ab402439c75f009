import { type ReactNode, useState } from 'react';
import type { Account } from '../../contract/client.ts';
import { accountSessionMessages as m } from '../i18n/messages.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { useAccountSession } from './account-session-provider.tsx';
import styles from './sign-out.module.css';

interface SignOutProps {
  /** As whom the person is signed in, once that is known. */
  account: Account | null;
  /** Places the controls, and the words for a sign-out that did not work. */
  children: (actions: ReactNode, trouble: ReactNode) => ReactNode;
}

/** Keeps the place of who is signed in until that is known. */
export function AccountRoom() {
  return <span className={styles.room} />;
}

/** Who is signed in, and the way out. */
export function SignOut({ account, children }: SignOutProps) {
  const { session } = useAccountSession();
  const [progress, setProgress] = useState<'idle' | 'busy' | 'failed'>('idle');
  const busy = progress === 'busy';

  const signOut = () => {
    setProgress('busy');
    session.signOut().catch(() => setProgress('failed'));
  };

  const actions = (
    <>
      {account === null && <AccountRoom />}
      {account && (
        <p className={styles.account}>
          <VisuallyHidden>{m.signedInAs} </VisuallyHidden>
          <span className={styles.name}>
            <UntrustedText limit={40}>{account.name}</UntrustedText>
          </span>
          <span className={styles.identifier}>
            <UntrustedText limit={40}>{account.identifier}</UntrustedText>
          </span>
        </p>
      )}
      <Button busy={busy} onClick={signOut}>
        {busy ? m.signingOut : m.signOut}
      </Button>
    </>
  );
  const trouble = progress === 'failed' && (
    <div className={styles.trouble}>
      <Notice tone="danger" title={m.signOutFailedTitle} live>
        {m.signOutFailedBody}
      </Notice>
    </div>
  );
  return children(actions, trouble);
}
