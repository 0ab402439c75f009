import type { AppChange, Client } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { HostName } from './redirect-host.tsx';

/** Says what of the app is no longer as the person saw it when they allowed it: that is why they are asked again. */
export function ChangeNotice({ client, change: { host, name, publisher } }: { client: Client; change: AppChange }) {
  return (
    <Notice tone="caution" title={t.appChangedTitle}>
      {host !== null && (
        <p>{format(t.appChangedHost, { before: <HostName>{host}</HostName>, now: <HostName>{client.redirectHost}</HostName> })}</p>
      )}
      {name !== null && <p>{format(t.appChangedName, { before: <UntrustedText>{name}</UntrustedText> })}</p>}
      {publisher === '' && <p>{t.appChangedNoPublisher}</p>}
      {publisher && <p>{format(t.appChangedPublisher, { before: <UntrustedText>{publisher}</UntrustedText> })}</p>}
    </Notice>
  );
}
