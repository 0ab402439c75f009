import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { capabilitiesQuery } from '../account-session/capabilities.queries.ts';
import { commonMessages, moveniumMessages as m } from '../i18n/messages.ts';
import { ConnectedAppsTab } from '../page/connected-apps-tab.tsx';
import { EmptyState } from '../page/empty-state.tsx';
import { LoadFailure } from '../page/load-failure.tsx';
import layout from '../page/page.module.css';
import { Page } from '../page/page.tsx';
import { PageHeading } from '../page/page-heading.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Movenium } from './movenium.tsx';
import { MoveniumSession } from './movenium-session.ts';

/** A page of Movenium itself, as far as that runs here: the service's own, so that it may ask for the password. */
export function MoveniumPage() {
  const { data, error, refetch } = useQuery(capabilitiesQuery);
  const login = data?.services.find(({ id }) => id === 'movenium')?.tokenEndpoint;
  if (login !== undefined) return <AtMovenium key={login} login={login} />;
  return (
    <Frame>
      {error && <LoadFailure page={m.title} title={m.loadFailedTitle} error={error} onRetry={() => refetch()} />}
      {data && (
        <div className={layout.column}>
          <PageHeading title={m.title} className={layout.title} />
          <EmptyState icon="clock" title={m.missingTitle} body={m.missingBody}>
            <a href="/" className={buttonClass('secondary')}>
              {m.toHome}
            </a>
          </EmptyState>
        </div>
      )}
    </Frame>
  );
}

function AtMovenium({ login }: { login: string }) {
  const [session] = useState(() => new MoveniumSession(login));
  return (
    <Frame>
      <Movenium session={session} host={new URL(login).host} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  return <Page actions={<ConnectedAppsTab>{commonMessages.connectedApps}</ConnectedAppsTab>}>{children}</Page>;
}
