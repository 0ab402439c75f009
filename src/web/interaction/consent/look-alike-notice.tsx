import type { Client, LookAlike } from '../../../contract/client.ts';
import { format, formatDate } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { RedirectHost } from './redirect-host.tsx';

/** Says, before the name does, that it or the publisher may be meant to deceive, and who gets the answer instead. */
export function LookAlikeNotice({ client, lookAlike: { of, resembles } }: { client: Client; lookAlike: LookAlike }) {
  const date = formatDate(client.registeredAt);
  const [reads, mixes] = of === 'name' ? [t.lookAlikeName, t.lookAlikeMixed] : [t.lookAlikePublisher, t.lookAlikePublisherMixed];
  return (
    <Notice tone="danger" title={t.lookAlikeTitle}>
      {resembles === null ? format(mixes, { date }) : format(reads, { date, name: <UntrustedText>{resembles}</UntrustedText> })}{' '}
      {format(t.lookAlikeWhere[client.redirectKind], { host: <RedirectHost client={client} /> })} {t.lookAlikeAdvice}
    </Notice>
  );
}
