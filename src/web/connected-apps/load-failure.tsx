import { useState } from 'react';
import { NetworkError, ProblemError } from '../http/send.ts';
import { commonMessages } from '../i18n/en/common.ts';
import { connectedAppsMessages as m } from '../i18n/en/connected-apps.ts';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './load-failure.module.css';

/** Why something could not be loaded, in words for a person. */
export function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) return error.problem.detail ?? error.problem.title;
  return error instanceof NetworkError ? m.failedNetwork : m.failedUnexpected;
}

interface FailureProps {
  error: unknown;
  onRetry: () => Promise<unknown>;
}

/** Stands where the page would: what happened, and a way to try again. */
export function LoadFailure(props: FailureProps & { title: string }) {
  return (
    <div className={styles.failure}>
      <PageHeading title={m.title} className={layout.title} />
      <Failure {...props} />
    </div>
  );
}

/** Stands where the rows would, below what the person asked for. */
export function ListFailure(props: FailureProps) {
  return (
    <div className={styles.failure}>
      <Failure title={m.listFailedTitle} {...props} />
    </div>
  );
}

function Failure({ title, error, onRetry }: FailureProps & { title: string }) {
  const [busy, setBusy] = useState(false);
  const retry = () => {
    setBusy(true);
    void onRetry().finally(() => setBusy(false));
  };
  return (
    <>
      <Notice tone="danger" title={title} live>
        {reasonOf(error)}
      </Notice>
      <Button variant="primary" busy={busy} onClick={retry}>
        {commonMessages.tryAgain}
      </Button>
    </>
  );
}
