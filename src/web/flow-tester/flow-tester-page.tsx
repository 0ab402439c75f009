import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { flowTesterMessages as m } from '../../i18n/en/flow-tester.ts';
import { capabilitiesQuery } from '../account-session/capabilities.queries.ts';
import { commonMessages } from '../i18n/messages.ts';
import { ConnectedAppsTab } from '../page/connected-apps-tab.tsx';
import { EmptyState } from '../page/empty-state.tsx';
import { Link } from '../page/link.tsx';
import { LoadFailure } from '../page/load-failure.tsx';
import layout from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import { PageHeading } from '../page/page-heading.tsx';
import { buttonClass } from '../ui/button.tsx';
import { theArrival } from './answer/arrival.ts';
import { HandedOver } from './answer/handed-over.tsx';
import { FlowTester } from './flow-tester.tsx';
import { benchQuery } from './time/lab.queries.ts';

/** Plays an app against any authorization server; also where its answers come back. */
export function FlowTesterPage() {
  const [arrival] = useState(theArrival);
  // True: another page has the answer; false: nobody wanted it.
  const [taken, setTaken] = useState<boolean | null>(null);
  const capabilities = useQuery(capabilitiesQuery);
  const hasLab = capabilities.data?.lab === true;
  const bench = useQuery({ ...benchQuery, enabled: hasLab });

  useEffect(() => {
    if (arrival.kind !== 'foreign') return;
    void arrival.taken.then((done) => {
      setTaken(done);
      if (done) window.close();
    });
  }, [arrival]);

  if (arrival.kind === 'foreign' && taken !== false) return <Frame>{<HandedOver done={taken === true} />}</Frame>;
  const error = capabilities.error ?? bench.error;
  if (error) {
    const retry = () => Promise.all([capabilities.refetch(), hasLab && bench.refetch()]);
    return (
      <Frame>
        <LoadFailure page={m.title} title={m.loadFailedTitle} error={error} onRetry={retry} />
      </Frame>
    );
  }
  if (!capabilities.data || (hasLab && !bench.data)) {
    return (
      <Frame>
        <PageHeading title={m.title} className={layout.title} />
        <p className={layout.intro}>{m.loading}</p>
      </Frame>
    );
  }
  if (!capabilities.data.flowTester) {
    return (
      <Frame>
        <div className={layout.column}>
          <PageHeading title={m.title} className={layout.title} />
          <EmptyState icon="info" title={m.missingTitle} body={m.missingBody}>
            <Link to="/" className={buttonClass('secondary')}>
              {m.toHome}
            </Link>
          </EmptyState>
        </div>
      </Frame>
    );
  }
  return (
    <Frame>
      <FlowTester surroundings={{ capabilities: capabilities.data, bench: bench.data ?? null }} arrival={arrival} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <Page actions={<ConnectedAppsTab>{commonMessages.connectedApps}</ConnectedAppsTab>}>{children}</Page>;
}
