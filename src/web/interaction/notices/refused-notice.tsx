import type { Interaction } from '../../../contract/interaction.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { HostName } from '../consent/redirect-host.tsx';
import { safeRedirect } from '../safe-redirect.ts';
import { PlainNotice } from './plain-notice.tsx';

/** The request failed, and nobody vouches for the address that is to be told so: the person decides whether to go there. */
export function RefusedNotice({ interaction: { client, service, redirectTo } }: { interaction: Interaction }) {
  const target = redirectTo === null ? null : safeRedirect(redirectTo);
  const host = <HostName>{client.redirectHost}</HostName>;
  return (
    <PlainNotice
      icon="alert"
      title={t.refusedTitle}
      meaning={format(t.refusedBody, { app: <UntrustedText>{client.name}</UntrustedText>, service: service.name })}
      next={format(t.refusedWhere, { host })}
      service={service.name}
      mark={service.name}
    >
      {target && (
        <LinkButton variant="secondary" href={target.href}>
          <span>{format(t.goTo, { host })}</span>
        </LinkButton>
      )}
    </PlainNotice>
  );
}
