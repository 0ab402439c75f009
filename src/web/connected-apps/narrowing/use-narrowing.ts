import { useState } from 'react';
import type { Connection, ConnectionScope } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { useCheckConnection } from '../revocation/revocation.queries.ts';
import { useNarrowConnection, useReloadConnection } from './narrowing.queries.ts';
import { type Attempt, lookAgain, type Outcome, takeBack } from './narrowing.ts';

interface Asking {
  scope: ConnectionScope;
  busy: boolean;
  /** Why the server refused, in its words: then nothing was taken back. */
  refusal: string | null;
}

export interface Narrowing {
  asking: Asking | null;
  outcome: Outcome | null;
  /** Opens the question about a scope. */
  ask(scope: ConnectionScope): void;
  keep(): void;
  confirm(): Promise<void>;
  /** Looks what became of an uncertain attempt. */
  look(scope: ConnectionScope): Promise<void>;
  dismiss(): void;
}

/** The address that asks again after a fresh sign-in. */
const pathToAskAgain = (id: string, { name }: ConnectionScope) =>
  `/connected-apps/${encodeURIComponent(id)}?take-back=${encodeURIComponent(name)}`;

/** Taking parts of one connection's access back: the question, and what became of the last one. */
export function useNarrowing(connection: Connection): Narrowing {
  const { session } = useAccountSession();
  const { mutateAsync: narrow } = useNarrowConnection();
  const { mutateAsync: check } = useCheckConnection();
  const reload = useReloadConnection();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const settle = async (scope: ConnectionScope, attempt: Attempt) => {
    if (attempt.kind === 'refused') return setAsking({ scope, busy: false, refusal: attempt.reason });
    if (attempt.kind === 'sign-in') return session.signIn(pathToAskAgain(connection.id, scope), { maxAge: attempt.maxAge });
    setAsking(null);
    if (attempt.kind === 'gone') await reload(connection.id);
    else setOutcome(attempt);
  };

  return {
    asking,
    outcome,
    ask: (scope) => setAsking({ scope, busy: false, refusal: null }),
    keep: () => setAsking((now) => (now?.busy ? now : null)),
    async confirm() {
      if (!asking) return;
      const { scope } = asking;
      setAsking({ scope, busy: true, refusal: null });
      await settle(scope, await takeBack(connection, scope, { narrow, check }));
    },
    async look(scope) {
      setOutcome({ kind: 'uncertain', scope, look: 'looking' });
      await settle(scope, await lookAgain(connection, scope, { check }));
    },
    dismiss: () => setOutcome(null),
  };
}
