import { useState } from 'react';
import { NetworkError, ProblemError } from '../http/send.ts';
import { commonMessages, appMessages as m } from '../i18n/messages.ts';
import { problemText } from '../i18n/problem-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './load-failure.module.css';
import layout from './page.module.css';
import { PageHeading } from './page-heading.tsx';

/** Why something could not be loaded, in words for a person. */
export function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) return problemText(error.problem);
  return error instanceof NetworkError ? m.failedNetwork : m.failedUnexpected;
}

interface FailureProps {
  /** What could not be loaded. */
  title: string;
  error: unknown;
  onRetry: () => Promise<unknown>;
}

/** Stands where the page would: what happened, and a way to try again. */
export function LoadFailure({ page, ...failure }: FailureProps & { page: string }) {
  return (
    <div className={styles.failure}>
      <PageHeading title={page} className={layout.title} />
      <Failure {...failure} />
    </div>
  );
}

/** Stands where the rows would, below what the person asked for. */
export function ListFailure(failure: FailureProps) {
  return (
    <div className={styles.failure}>
      <Failure {...failure} />
    </div>
  );
}

function Failure({ title, error, onRetry }: FailureProps) {
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
