import { lazy, Suspense } from 'react';
import type { Account } from '../../../contract/client.ts';
import { withWords } from '../../i18n/later-words.ts';
import { useRevocation } from './use-revocation.ts';

const loadOutcomes = () => withWords(import('./revocation-outcomes.tsx'));

/** The question and the words for its outcome come together: nobody confirms what this page could not report on. */
const loadDialog = async () => {
  const [dialog] = await Promise.all([withWords(import('./revoke-dialog.tsx')), loadOutcomes()]);
  return { default: dialog.RevokeDialog };
};

const Dialog = lazy(loadDialog);
const Outcomes = lazy(async () => ({ default: (await loadOutcomes()).RevocationOutcomes }));

/** Fetches what a revocation needs while the person still reads the list. A failure shows when it is needed. */
export function preloadRevocation(): void {
  loadDialog().catch(() => undefined);
}

/** The question before an access is taken back, once someone asks for it. */
export function LazyRevokeDialog({ account }: { account: Account | null }) {
  const { state } = useRevocation();
  return (
    state.asking && (
      <Suspense>
        <Dialog account={account} />
      </Suspense>
    )
  );
}

/** What became of the revocations so far; with `only`, what is uncertain about that one connection, whose page still stands. */
export function LazyRevocationOutcomes({ only }: { only?: string }) {
  const { state } = useRevocation();
  const shown = state.outcomes.filter(({ connection, kind }) => only === undefined || (connection.id === only && kind === 'uncertain'));
  return (
    shown.length > 0 && (
      <Suspense>
        <Outcomes outcomes={shown} />
      </Suspense>
    )
  );
}
