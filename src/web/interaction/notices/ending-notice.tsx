import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { safeRedirect } from '../safe-redirect.ts';
import type { Ending } from '../state.ts';
import { PlainNotice } from './plain-notice.tsx';

const words = () =>
  ({
    expired: { icon: 'clock', title: t.expiredTitle, meaning: t.expiredBody, next: t.startAgainHint },
    foreign: { icon: 'lock', title: t.foreignTitle, meaning: t.foreignBody, next: t.startAgainHere },
    missing: { icon: 'alert', title: t.missingTitle, meaning: t.missingBody, next: t.startAgainHint },
  }) as const;

/** The interaction is over without an answer: what happened, that nothing was granted, and where to start again. */
export function EndingNotice({ code, startAgain, clientName, service }: Ending & { service: string | null }) {
  const { icon, title, meaning, next } = words()[code];
  const target = startAgain === null ? null : safeRedirect(startAgain);
  const again = target?.kind === 'web' ? target : null;
  const named = code === 'expired' && clientName;
  return (
    <PlainNotice
      icon={icon}
      title={title}
      meaning={named ? format(t.expiredBodyApp, { app: <UntrustedText>{named}</UntrustedText> }) : meaning}
      next={!again && next}
      service={service}
    >
      {again && (
        <LinkButton variant="primary" href={again.href}>
          {t.startAgain}
        </LinkButton>
      )}
    </PlainNotice>
  );
}
