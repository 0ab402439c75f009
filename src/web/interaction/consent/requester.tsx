import type { Client } from '../../../contract/client.ts';
import { format, formatDate } from '../../i18n/format.ts';
import { commonMessages, interactionMessages as t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './requester.module.css';

/** Who is asking, and whether anyone has checked it. */
export function Requester({ client, service }: { client: Client; service: string }) {
  return (
    <div className={styles.requester}>
      <details className={styles.details}>
        <summary className={styles.line}>
          {client.publisher === null && !client.verified && <span>{t.aboutApp}</span>}
          {client.publisher !== null && (
            <span>{format(client.verified ? t.by : t.saysBy, { publisher: <UntrustedText>{client.publisher}</UntrustedText> })}</span>
          )}
          {client.verified && (
            <span className={styles.verified}>
              <Icon name="shield" />
              <span>{format(t.verified, { service })}</span>
            </span>
          )}
        </summary>
        <dl className={styles.facts}>
          {client.homepage !== null && <Website address={client.homepage} />}
          <dt>{t.registered}</dt>
          <dd>{formatDate(client.registeredAt)}</dd>
          <dt>{t.appId}</dt>
          <dd>
            <UntrustedText>{client.id}</UntrustedText>
          </dd>
        </dl>
      </details>
      {!client.verified && !client.lookAlike && (
        <Notice tone="caution" title={format(t.unverifiedTitle, { service })}>
          {t.unverifiedBody}
        </Notice>
      )}
    </div>
  );
}

function Website({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { href, host } = new URL(address);
  return (
    <>
      <dt>{t.website}</dt>
      <dd>
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          <bdi>{host}</bdi>
          <VisuallyHidden> {commonMessages.newTab}</VisuallyHidden>
        </a>
      </dd>
    </>
  );
}
