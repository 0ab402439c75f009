import type { AppChange, Client } from '../../../contract/client.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { HostName } from './redirect-host.tsx';

/** Says what of the app is no longer as the person saw it when they allowed it: that is why they are asked again. */
export function ChangeNotice({ client, change: { host, name, publisher } }: { client: Client; change: AppChange }) {
  const said = [name, publisher].filter((words) => words !== null && words !== '');
  return (
    <Notice tone="caution" title={t.appChangedTitle}>
      {host !== null && (
        <p>{format(t.appChangedHost, { before: <HostName>{host}</HostName>, now: <HostName>{client.redirectHost}</HostName> })}</p>
      )}
      {said.length > 0 && <p>{format(t.appChangedSaid, { before: <UntrustedText>{said.join(', ')}</UntrustedText> })}</p>}
    </Notice>
  );
}
