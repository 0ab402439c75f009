import { useQuery } from '@tanstack/react-query';
import type { Capabilities } from '../../contract/capabilities.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import { capabilitiesQuery } from '../account-session/capabilities.queries.ts';
import { formatText } from '../i18n/format.ts';
import { commonMessages } from '../i18n/messages.ts';
import { Link } from '../page/link.tsx';
import layout from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import { PageHeading } from '../page/page-heading.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ClientSnippet } from './client-snippet.tsx';
import { DemoSection } from './demo-section.tsx';
import { demoQuery } from './home.queries.ts';
import styles from './home-page.module.css';
import { ServiceCard } from './service-card.tsx';

/** What is running here, for the developer who has just started it. */
export function HomePage() {
  const capabilities = useQuery(capabilitiesQuery);
  const demo = useQuery({ ...demoQuery, enabled: capabilities.data?.lab === true });
  const failed = capabilities.isError || demo.isError;
  const retry = () => Promise.all([capabilities, demo].filter(({ isError }) => isError).map(({ refetch }) => refetch()));
  return (
    <Page
      actions={
        <>
          {capabilities.data?.flowTester && (
            <Link to="/flow-tester" className={buttonClass('quiet')}>
              {m.toFlowTester}
            </Link>
          )}
          {capabilities.data?.registrations && (
            <Link to="/apps" className={buttonClass('quiet')}>
              {m.toRegistrations}
            </Link>
          )}
          <a href="/connected-apps" className={buttonClass('secondary')}>
            {m.toConnectedApps}
          </a>
        </>
      }
    >
      <div className={`${layout.column} ${styles.page}`}>
        <header className={layout.head}>
          <PageHeading title={m.title} className={layout.title} />
          <p className={layout.intro}>{m.whatItIs}</p>
          {capabilities.data && <p className={layout.intro}>{introOf(capabilities.data)}</p>}
          {capabilities.isLoading && <p className={styles.waiting}>{m.loading}</p>}
        </header>
        {failed && (
          <div className={styles.failed}>
            <Notice tone="danger" title={m.failedTitle} live>
              {m.failedBody}
            </Notice>
            <Button variant="primary" busy={capabilities.isFetching || demo.isFetching} onClick={retry}>
              {commonMessages.tryAgain}
            </Button>
          </div>
        )}
        {demo.data && <DemoSection demo={demo.data} playable={capabilities.data?.flowTester === true} />}
        {capabilities.data && (
          <section className={styles.section} aria-labelledby="services-title">
            <div className={layout.head}>
              <h2 id="services-title" className={styles.heading}>
                {m.servicesTitle}
              </h2>
              <p className={layout.intro}>{m.servicesIntro}</p>
            </div>
            {capabilities.data.services.map((service) => (
              <ServiceCard key={service.id} service={service} deviations={demo.data?.deviations[service.id] ?? []} />
            ))}
            <ClientSnippet services={capabilities.data.services} apps={demo.data?.apps ?? []} />
          </section>
        )}
      </div>
    </Page>
  );
}

function introOf({ engine }: Capabilities): string {
  return engine === 'mock' ? m.introMock : formatText(m.introEngine, { engine });
}
