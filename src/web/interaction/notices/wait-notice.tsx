import { useEffect, useState } from 'react';
import { format, formatSeconds } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';

/** Counts the seconds down until the next attempt, and tells when it may be made. The counting itself is not read out. */
export function WaitNotice({ seconds, code }: { seconds: number; code: 'too-many-attempts' | 'server-busy' }) {
  const [end] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);

  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.ceil((end - Date.now()) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [end]);

  if (left <= 0) return <Notice key="over" title={t.waitOverTitle} live />;
  const [title, body] = code === 'server-busy' ? [t.busyTitle, t.busyBody] : [t.tooManyTitle, t.tooManyBody];
  return (
    <Notice tone="caution" title={title} live>
      <span role="timer" aria-live="off">
        {format(body, { wait: formatSeconds(left) })}
      </span>
    </Notice>
  );
}
