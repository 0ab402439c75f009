import { lazy, Suspense } from 'react';
import type { Connection } from '../../../contract/connection.ts';
import { withWords } from '../../i18n/later-words.ts';
import type { Narrowing } from './use-narrowing.ts';

const load = async () => ({ default: (await withWords(import('./narrowing-stage.tsx'))).NarrowingStage });

const Stage = lazy(load);

/** Fetches the question while the person still reads. A failure shows when it is needed. */
export function preloadNarrowing(): void {
  load().catch(() => undefined);
}

/** The question about a part of the access and what became of it, once someone asks. */
export function LazyNarrowing({ connection, narrowing }: { connection: Connection; narrowing: Narrowing }) {
  return (
    (narrowing.asking ?? narrowing.outcome) && (
      <Suspense>
        <Stage connection={connection} narrowing={narrowing} />
      </Suspense>
    )
  );
}
