import { useState } from 'react';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { failureOf } from '../../http/change-failure.ts';
import { useLookAgain } from '../app-registration.queries.ts';

interface Words {
  refused: string;
  uncertain: { title: string; body: string };
}

interface Change {
  words: Words;
  /** Where a fresh sign-in comes back to. */
  returnTo: string;
  send: () => Promise<unknown>;
  /** The app was no more. */
  onGone: () => void;
}

/** Sends a change that a person confirmed, and says what became of it where that is not simply done. */
export function useChange({ words, returnTo, send, onGone }: Change) {
  const { session } = useAccountSession();
  const lookAgain = useLookAgain();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ title: string; body: string } | null>(null);

  const confirm = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      return await send();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'sign-in') return session.signIn(returnTo, { maxAge: failure.maxAge });
      setBusy(false);
      if (failure.kind === 'refused') setRefusal({ title: words.refused, body: failure.reason });
      if (failure.kind === 'uncertain') setRefusal(words.uncertain);
      if (failure.kind !== 'refused') lookAgain();
      if (failure.kind === 'gone') onGone();
    }
  };
  return { busy, refusal, confirm };
}
