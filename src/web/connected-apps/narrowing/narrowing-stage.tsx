import type { Connection } from '../../../contract/connection.ts';
import { NarrowDialog } from './narrow-dialog.tsx';
import type { Outcome } from './narrowing.ts';
import { NarrowingOutcome } from './narrowing-outcome.tsx';
import type { Narrowing } from './use-narrowing.ts';

/** The question and the words for its outcome come together: nobody confirms what this page could not report on. */
export function NarrowingStage({ connection, narrowing }: { connection: Connection; narrowing: Narrowing }) {
  const { asking, outcome } = narrowing;
  return (
    <>
      {outcome && <NarrowingOutcome key={keyOf(outcome)} connection={connection} outcome={outcome} narrowing={narrowing} />}
      {asking && <NarrowDialog connection={connection} asking={asking} narrowing={narrowing} />}
    </>
  );
}

/** A new outcome is a new card, which takes the focus; while there is more to look for, only its words change. */
function keyOf(outcome: Outcome): string {
  if (outcome.kind === 'changed') return outcome.kind;
  if (outcome.kind === 'taken') return outcome.scopes.map(({ name }) => name).join(' ');
  return `${outcome.look === 'not-there'} ${outcome.scope.name}`;
}
