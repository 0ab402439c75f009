import type { LookAlike } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { lookAlikeMessages as m } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';

/** Warns of a name, of the app or its publisher, that may be meant to be taken for another's, as far as anyone has checked. */
export function LookAlikeNotice({ lookAlike }: { lookAlike: LookAlike | null }) {
  if (!lookAlike || (lookAlike.resembles === null && !lookAlike.mixedScripts)) return null;
  const [reads, mixes] = lookAlike.of === 'name' ? [m.resembles, m.mixedScripts] : [m.publisherResembles, m.publisherMixedScripts];
  return (
    <Notice tone="caution" title={m.title}>
      {lookAlike.resembles !== null && <p>{format(reads, { name: <UntrustedText>{lookAlike.resembles}</UntrustedText> })}</p>}
      {lookAlike.mixedScripts && <p>{mixes}</p>}
    </Notice>
  );
}
