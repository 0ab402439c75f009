import { useState } from 'react';
import { commonMessages, accountSessionMessages as m } from '../i18n/messages.ts';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './session-card.module.css';
import type { SignInFailure } from './sign-in-error.ts';

interface SessionFailedProps {
  failure: SignInFailure;
  onSignIn: () => Promise<void>;
  /** Asks again who is signed in, where that may go better the next time. */
  onRetry?: () => Promise<void>;
}

/** What became of a sign-in that did not end well, and the way on. */
export function SessionFailed({ failure, onSignIn, onRetry }: SessionFailedProps) {
  const [busy, setBusy] = useState(false);
  const { title, body } = m.failures[failure];
  const retry = failure === 'storage-blocked' || failure === 'unreachable' || failure === 'unexpected' ? onRetry : undefined;
  const act = () => {
    setBusy(true);
    void (retry ?? onSignIn)().finally(() => setBusy(false));
  };
  return (
    <section className={styles.card} role="alert">
      <span className={`${styles.emblem} ${styles.trouble}`}>
        <Icon name="alert" />
      </span>
      <PageHeading title={m.failedPageTitle}>{title}</PageHeading>
      <p className={styles.body}>{body}</p>
      <Button variant="primary" busy={busy} onClick={act}>
        {retry ? commonMessages.tryAgain : m.signInAgain}
      </Button>
    </section>
  );
}
