import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from '../interaction.module.css';
import { warningLead } from './warning-lead.ts';

/** The longest delay that a browser's timer takes. */
const longestDelay = 2_147_483_647;

interface ExpiryNoticeProps {
  expiresAt: string;
  busy: boolean;
  onExtend: () => void;
  onExpired: () => void;
}

/** Warns before the interaction ends and offers more time. */
export function ExpiryNotice({ expiresAt, busy, onExtend, onExpired }: ExpiryNoticeProps) {
  const [near, setNear] = useState(false);
  const expire = useEffectEvent(onExpired);

  useEffect(() => {
    const left = Date.parse(expiresAt) - Date.now();
    // A clock that is already past the end disagrees with the server's; then only the server knows.
    if (!(left > 0) || left > longestDelay) return;
    const warn = setTimeout(() => setNear(true), left - warningLead(left));
    const end = setTimeout(() => expire(), left + 1000);
    return () => {
      clearTimeout(warn);
      clearTimeout(end);
    };
  }, [expiresAt]);

  if (!near) return null;
  return (
    <div className={styles.expiry}>
      <Notice tone="info" title={t.expiringTitle} live>
        <div className={styles.offer}>
          <p>{t.expiringBody}</p>
          <KeepOpenButton busy={busy} onClick={onExtend} />
        </div>
      </Notice>
    </div>
  );
}

/** Goes away once it has worked, and hands the focus back to where it came from. */
function KeepOpenButton({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  const ref = useRef<HTMLButtonElement>(null);
  const before = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    return () => {
      if (button === document.activeElement && before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return (
    <Button
      ref={ref}
      variant="secondary"
      busy={busy}
      onClick={onClick}
      onFocus={(event) => {
        before.current = event.relatedTarget;
      }}
    >
      {t.keepOpen}
    </Button>
  );
}
