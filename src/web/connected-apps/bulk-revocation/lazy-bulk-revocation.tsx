import { lazy, Suspense } from 'react';
import type { Account } from '../../../contract/client.ts';
import { withWords } from '../../i18n/later-words.ts';
import { useAddressSearch } from '../use-list-query.ts';
import { idsToAskAgain } from './ask-again-path.ts';
import { useBulk } from './use-bulk.ts';

const loadSummary = () => withWords(import('./bulk-summary.tsx'));

/** The question and the words for its outcome come together: nobody confirms what this page could not report on. */
const loadDialog = async () => {
  const [dialog] = await Promise.all([withWords(import('./bulk-dialog.tsx')), loadSummary()]);
  return { default: dialog.BulkDialog };
};

const Dialog = lazy(loadDialog);
const Summary = lazy(async () => ({ default: (await loadSummary()).BulkSummary }));
const AskAgain = lazy(async () => ({ default: (await withWords(import('./ask-again.tsx'))).AskAgain }));

/** Fetches what revoking many needs, while the person still chooses. A failure shows when it is needed. */
export function preloadBulkRevocation(): void {
  loadDialog().catch(() => undefined);
}

/** The question before the access of many is taken back, and the progress while it is. */
export function LazyBulkDialog({ account }: { account: Account | null }) {
  const { state } = useBulk();
  return (
    state.asking && (
      <Suspense>
        <Dialog account={account} />
      </Suspense>
    )
  );
}

/** What became of those that were revoked together, and the question again for whoever comes back from a fresh sign-in. */
export function LazyBulkSummary() {
  const { state } = useBulk();
  const ids = idsToAskAgain(useAddressSearch());
  return (
    <Suspense>
      {ids !== null && <AskAgain ids={ids} />}
      {state.asking === null && state.outcomes.length > 0 && <Summary key={state.run} />}
    </Suspense>
  );
}
