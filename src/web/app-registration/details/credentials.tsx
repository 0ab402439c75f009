import type { ReactNode } from 'react';
import type { Registration } from '../../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../../i18n/en/app-registration.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNews } from '../news.ts';
import { useAsked } from '../use-asked.ts';
import styles from './app-details.module.css';

/** What the app's code is set up with. A fresh secret is among it until the dialog closes. */
export function Credentials({ app }: { app: Registration }) {
  const { ask } = useAsked();
  const { secret } = useNews().news;
  const fresh = secret?.appId === app.id ? secret.value : null;
  return (
    <>
      {fresh !== null && (
        <Notice tone="caution" title={m.secretTitle}>
          {m.secretOnce}
        </Notice>
      )}
      <dl className={styles.facts}>
        <Value term={m.authorizationUrl} value={app.authorizationEndpoint} />
        {app.tokenEndpoint !== null && <Value term={m.tokenUrl} value={app.tokenEndpoint} />}
        <Value term={m.clientId} value={app.id} />
        {fresh !== null && <Value term={m.clientSecret} value={fresh} />}
        {fresh === null && (
          <Fact term={m.clientSecret}>
            <span className={styles.soft}>{app.confidential ? m.secretHidden : m.secretNone}</span>
            {app.confidential && (
              <Button variant="quiet" data-asks="reset" onClick={() => ask('reset')}>
                {m.resetSecret}
              </Button>
            )}
          </Fact>
        )}
      </dl>
    </>
  );
}

/** Something to be copied as it is. */
function Value({ term, value }: { term: string; value: string }) {
  return (
    <Fact term={term}>
      <code className={styles.code}>{value}</code>
      <CopyButton what={term} text={value} />
    </Fact>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
