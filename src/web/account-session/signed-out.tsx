import { useState } from 'react';
import { accountSessionMessages as m } from '../i18n/messages.ts';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SessionState } from './account-session.ts';
import styles from './session-card.module.css';

type Why = Extract<SessionState, { status: 'signed-out' }>['why'];

/** What a sign-in is for, to someone who only just came. */
export interface Invitation {
  title: string;
  body: string;
}

const words = (): Record<Exclude<Why, 'not-signed-in'>, Invitation> => ({
  here: { title: m.signedOutHereTitle, body: m.signedOutHereBody },
  everywhere: { title: m.signedOutEverywhereTitle, body: m.signedOutEverywhereBody },
  elsewhere: { title: m.signedOutElsewhereTitle, body: m.signedOutElsewhereBody },
});

/** What the account pages show to someone who is not signed in. */
export function SignedOut({ why, invitation, onSignIn }: { why: Why; invitation: Invitation; onSignIn: () => Promise<void> }) {
  const [leaving, setLeaving] = useState(false);
  const { title, body } = why === 'not-signed-in' ? invitation : words()[why];
  const signIn = () => {
    setLeaving(true);
    void onSignIn();
  };
  return (
    <section className={styles.card}>
      <span className={styles.emblem}>
        <Icon name="key" />
      </span>
      <PageHeading title={title} />
      <p className={styles.body}>{body}</p>
      <Button variant="primary" busy={leaving} onClick={signIn}>
        {m.signIn}
      </Button>
    </section>
  );
}
