import { useEffect, useId, useRef, useState } from 'react';
import { ProblemError } from '../http/send.ts';
import { formatText } from '../i18n/format.ts';
import { signOutEverywhereMessages as m } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAccountSession } from './account-session-provider.tsx';
import styles from './sign-out-everywhere.module.css';

/** Asks once, and says what will end and what will not. */
export function SignOutEverywhereDialog({ onClose }: { onClose: () => void }) {
  const { session } = useAccountSession();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    // Reading starts at the top, and no button is at hand by accident.
    heading.current?.focus();
  }, []);

  const close = () => {
    if (!busy) onClose();
  };
  const signOut = () => {
    setBusy(true);
    setFailure(null);
    session.signOutEverywhere().catch((error: unknown) => {
      setFailure(signOutFailure(error));
      setBusy(false);
    });
  };
  return (
    <Dialog onClose={close} labelledBy={`${id}-title`} describedBy={`${id}-body`}>
      <div className={styles.question}>
        <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className={styles.title}>
          {m.confirmTitle}
        </h2>
        <ul id={`${id}-body`} className={styles.facts}>
          {[m.confirmEnds, m.confirmOthers, m.confirmApps, m.confirmPassword].map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {failure !== null && (
          <Notice tone="danger" title={m.failedTitle} live>
            {failure}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button onClick={close} disabled={busy}>
            {m.keep}
          </Button>
          <Button variant="danger" busy={busy} onClick={signOut}>
            {busy ? m.busy : m.confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Only a plain refusal means that nothing happened; without an answer that is not known. */
export function signOutFailure(error: unknown): string {
  if (!(error instanceof ProblemError) || error.status >= 500) return m.unknown;
  return formatText(m.refused, { reason: problemText(error.problem) });
}
