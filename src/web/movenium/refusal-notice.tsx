import { useState } from 'react';
import { formatSeconds, formatText } from '../i18n/format.ts';
import { commonMessages, moveniumMessages as m } from '../i18n/messages.ts';
import { Notice } from '../ui/notice.tsx';
import type { Refusal } from './movenium-wire.ts';
import { formatTime } from './times.ts';

/** What is not about the password; that stands beside its field, in the service's own words. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  switch (refusal.kind) {
    case 'refused':
      return null;
    case 'wait':
      return <WaitNotice key={refusal.seconds} seconds={refusal.seconds} />;
    case 'busy':
      return (
        <Notice tone="caution" title={m.busyTitle} live>
          {formatText(m.busyBody, { wait: formatSeconds(refusal.seconds) })}
        </Notice>
      );
    case 'no-answer':
      return (
        <Notice tone="caution" title={commonMessages.networkTitle} live>
          {commonMessages.networkBody}
        </Notice>
      );
    case 'unexpected':
      return (
        <Notice tone="caution" title={commonMessages.unexpectedTitle} live>
          {commonMessages.unexpectedBody}
        </Notice>
      );
  }
}

function WaitNotice({ seconds }: { seconds: number }) {
  const [time] = useState(() => formatTime(new Date(Date.now() + seconds * 1000).toISOString()));
  return (
    <Notice tone="caution" title={m.waitTitle} live>
      {formatText(m.waitBody, { wait: formatSeconds(seconds), time })}
    </Notice>
  );
}
