import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import type { Deviation } from '../../contract/lab.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import { formatText } from '../i18n/format.ts';
import { ServiceMark } from '../ui/app-mark.tsx';
import { buttonClass } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import page from './home-page.module.css';
import styles from './service-card.module.css';

/** One authorization server: where a client finds it, and where it answers otherwise than the security checklist asks. */
export function ServiceCard({ service, deviations }: { service: ServiceCapabilities; deviations: readonly Deviation[] }) {
  const addresses = [
    [m.issuer, service.issuer],
    [m.authorizationEndpoint, service.authorizationEndpoint],
    [m.tokenEndpoint, service.tokenEndpoint],
    [m.revocationEndpoint, service.revocationEndpoint],
    [m.introspectionEndpoint, service.introspectionEndpoint],
    [m.userinfoEndpoint, service.userinfoEndpoint],
    [m.jwksUri, service.jwksUri],
    [m.endSessionEndpoint, service.endSessionEndpoint],
  ] as const;
  return (
    <article className={page.card}>
      <header className={styles.head}>
        <ServiceMark name={service.name} size="small" />
        <div>
          <h3 className={styles.name}>{service.name}</h3>
          <p className={styles.soft}>{howToAllow(service)}</p>
        </div>
        {service.id === 'movenium' && (
          <a href="/movenium" className={buttonClass('secondary', styles.own)}>
            {m.toMovenium}
          </a>
        )}
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
      {deviations.length > 0 && (
        <details className={styles.deviations}>
          <summary>{formatText(m.deviations, { count: deviations.length })}</summary>
          <dl>
            {deviations.map(({ line, source, why }) => (
              <div key={line} className={styles.deviation}>
                <dt>{line}</dt>
                <dd>
                  {why} <span className={styles.soft}>{source}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

function howToAllow({ authorizationEndpoint, scopeChoice }: ServiceCapabilities): string {
  if (authorizationEndpoint === null) return m.noConsent;
  return scopeChoice ? m.scopeChoice : m.noScopeChoice;
}
