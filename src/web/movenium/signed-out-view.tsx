import { useEffect, useRef } from 'react';
import { formatDateTime, formatText } from '../i18n/format.ts';
import { moveniumMessages as m } from '../i18n/messages.ts';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Brand } from './brand.tsx';
import styles from './movenium.module.css';
import type { Farewell } from './movenium-session.ts';

const icons: IconName[] = ['lock', 'clock', 'list'];

interface SignedOutViewProps {
  farewell: Farewell | null;
  /** Where the password goes. */
  host: string;
  onSignIn: () => void;
}

/** What a sign-in gives and means, and why the last one ended. */
export function SignedOutView({ farewell, host, onSignIn }: SignedOutViewProps) {
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // What had the focus went away with the sign-in; the way back in stands for it.
    if (farewell) button.current?.focus();
  }, [farewell]);

  return (
    <div className={layout.column}>
      {farewell && <FarewellNotice farewell={farewell} />}
      <div className={styles.welcome}>
        <div className={styles.invitation}>
          <Brand />
          <div className={layout.head}>
            <PageHeading title={m.title} className={layout.title} />
            <p className={layout.intro}>{m.welcome}</p>
          </div>
          <Button ref={button} variant="primary" onClick={onSignIn}>
            {farewell ? m.signInAgain : m.signIn}
          </Button>
        </div>
        <section className={styles.about} aria-labelledby="about-title">
          <h2 id="about-title">{m.aboutTitle}</h2>
          <ul>
            {m.about.map((line, index) => (
              <li key={line}>
                <Icon name={icons[index] ?? 'info'} />
                <span>{formatText(line, { host })}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function FarewellNotice({ farewell }: { farewell: Farewell }) {
  if (farewell.kind === 'signed-out') {
    return (
      <Notice title={m.signedOutTitle} live>
        {m.signedOutBody}
      </Notice>
    );
  }
  const { text, usableUntil } = farewell;
  return (
    <Notice tone="caution" title={m.refreshRefusedTitle} live>
      <p>{formatText(m.refreshRefusedBody, { text })}</p>
      {usableUntil > Date.now() && (
        <p>{formatText(m.refreshRefusedUntil, { time: formatDateTime(new Date(usableUntil).toISOString()) })}</p>
      )}
    </Notice>
  );
}
