import type { Interaction } from '../../../contract/interaction.ts';
import { format } from '../../i18n/format.ts';
import { interactionMessages as t } from '../../i18n/messages.ts';
import { LinkButton } from '../../ui/button.tsx';
import { LatchedMarks } from '../../ui/latch.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import styles from '../interaction.module.css';
import { PageHeading } from '../page-heading.tsx';
import { safeRedirect } from '../safe-redirect.ts';
import { usePageTitle } from '../use-page-title.ts';

const words = () =>
  ({
    allowed: { title: t.allowedTitle, body: t.allowedBody, latch: 'closed' },
    denied: { title: t.deniedTitle, body: t.deniedBody, latch: 'apart' },
    continued: { title: t.continuedTitle, body: t.continuedBody, latch: 'closed' },
  }) as const;

interface ReturnNoticeProps {
  interaction: Interaction;
  outcome: 'allowed' | 'denied' | 'continued';
  answeredBefore: boolean;
}

/** The app has its answer. `answeredBefore`: another answer than the one just given. */
export function ReturnNotice({ interaction, outcome, answeredBefore }: ReturnNoticeProps) {
  const { id, client, service, redirectTo } = interaction;
  const { title, body, latch } = words()[outcome];
  const target = redirectTo === null ? null : safeRedirect(redirectTo);
  /** Opened beside this page; a sign-in that goes on is not there yet. */
  const isApp = client.redirectKind === 'custom-scheme' && outcome !== 'continued';
  const app = <UntrustedText>{client.name}</UntrustedText>;
  usePageTitle(title, service.name);
  return (
    <div className={styles.sheet}>
      <LatchedMarks app={client} service={service} latch={latch} />
      <div className={styles.centred}>
        <PageHeading>{title}</PageHeading>
        <p className={styles.lead}>{format(body, { app, service: service.name })}</p>
      </div>
      {answeredBefore && (
        <Notice title={t.answeredTitle} live>
          {t.answeredBody}
        </Notice>
      )}
      {target ? (
        <div className={styles.actions}>
          {/* An address of the engine's on the way to such an app works only once; ours leads to where it ended. */}
          <LinkButton variant="primary" href={isApp && target.kind === 'web' ? `/interaction/${id}/return` : target.href}>
            <span>{format(isApp ? t.openApp : t.returnTo, { app })}</span>
          </LinkButton>
          {isApp && <p className={styles.centred}>{t.closeWindow}</p>}
        </div>
      ) : (
        <p className={styles.centred}>{redirectTo === null ? t.closeWindow : t.refusedAddress}</p>
      )}
    </div>
  );
}
