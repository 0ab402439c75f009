import { useState, useSyncExternalStore } from 'react';
import type { MoveniumSession } from './movenium-session.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { SignedInView } from './signed-in-view.tsx';
import { SignedOutView } from './signed-out-view.tsx';

/** Signed out, signing in, signed in. */
export function Movenium({ session, host }: { session: MoveniumSession; host: string }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [asking, setAsking] = useState(false);
  if (state.kind === 'signed-in') return <SignedInView session={session} state={state} />;
  return (
    <>
      <SignedOutView farewell={state.farewell} host={host} onSignIn={() => setAsking(true)} />
      {asking && (
        <SignInDialog
          onClose={() => setAsking(false)}
          onSignIn={async (person, signal) => {
            const refusal = await session.signIn(person, signal);
            if (!refusal) setAsking(false);
            return refusal;
          }}
        />
      )}
    </>
  );
}
