import type { Client, LookAlike } from '../../../contract/client.ts';
import { format, formatDate } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { RedirectHost } from './redirect-host.tsx';

/** Says, before the name does, that the name may be meant to deceive, and who gets the answer instead. */
export function LookAlikeNotice({ client, lookAlike: { resembles } }: { client: Client; lookAlike: LookAlike }) {
  const date = formatDate(client.registeredAt);
  return (
    <Notice tone="danger" title={t.lookAlikeTitle}>
      {resembles === null
        ? format(t.lookAlikeMixed, { date })
        : format(t.lookAlikeName, { date, name: <UntrustedText>{resembles}</UntrustedText> })}{' '}
      {format(t.lookAlikeWhere[client.redirectKind], { host: <RedirectHost client={client} /> })} {t.lookAlikeAdvice}
    </Notice>
  );
}
