import { useEffect, useState } from 'react';
import { formatRelativeTime, formatText } from '../i18n/format.ts';
import { moveniumMessages as m } from '../i18n/messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './movenium.module.css';
import type { MoveniumSession, SignedIn } from './movenium-session.ts';
import { formatTime } from './times.ts';

const tick = 10_000;

/** How long the sign-in lasts, and what can be done about it. */
export function SessionCard({ session, state }: { session: MoveniumSession; state: SignedIn }) {
  const { tokens, busy, refreshed } = state;
  const now = useNow();
  const end = new Date(tokens.endsAt).toISOString();
  return (
    <section className={styles.session} aria-labelledby="session-title">
      <h2 id="session-title">{m.sessionTitle}</h2>
      <p className={styles.end}>
        <Icon name="clock" />
        <span>{tokens.endsAt > now ? formatText(m.endsAt, { when: formatRelativeTime(end, now), time: formatTime(end) }) : m.ended}</span>
      </p>
      {refreshed && (
        <Notice tone="success" live>
          {m.refreshed}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button busy={busy === 'refreshing'} onClick={() => session.refresh()}>
          {m.refresh}
        </Button>
        <Button onClick={() => session.signOut()}>{m.signOut}</Button>
      </div>
      <p className={styles.hint}>{m.revokeHint}</p>
    </section>
  );
}

/** Milliseconds since 1970, moved on now and then. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);

  return now;
}
