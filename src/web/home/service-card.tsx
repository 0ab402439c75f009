import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import { homeMessages as m } from '../i18n/en/home.ts';
import { ServiceMark } from '../ui/app-mark.tsx';
import { CopyButton } from './copy-button.tsx';
import page from './home-page.module.css';
import styles from './service-card.module.css';

/** One authorization server: where a client finds it. */
export function ServiceCard({ service }: { service: ServiceCapabilities }) {
  const addresses = [
    [m.issuer, service.issuer],
    [m.authorizationEndpoint, service.authorizationEndpoint],
    [m.tokenEndpoint, service.tokenEndpoint],
    [m.revocationEndpoint, service.revocationEndpoint],
    [m.introspectionEndpoint, service.introspectionEndpoint],
  ] as const;
  return (
    <article className={page.card}>
      <header className={styles.head}>
        <ServiceMark name={service.name} size="small" />
        <div>
          <h3 className={styles.name}>{service.name}</h3>
          <p className={styles.soft}>{service.scopeChoice ? m.scopeChoice : m.noScopeChoice}</p>
        </div>
      </header>
      <dl className={styles.addresses}>
        {addresses.map(
          ([term, address]) =>
            (address || term === m.issuer) && (
              <div key={term} className={styles.address}>
                <dt>{term}</dt>
                {address ? (
                  <dd>
                    <code>{address}</code>
                    <CopyButton what={`${service.name}: ${term}`} text={address} />
                  </dd>
                ) : (
                  <dd className={styles.soft}>{m.noIssuer}</dd>
                )}
              </div>
            ),
        )}
      </dl>
    </article>
  );
}
