import { type ReactNode, Suspense, useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { Page } from '../page/page.tsx';
import { useAccountSession } from './account-session-provider.tsx';
import { callbackAnswer } from './callback-answer.ts';
import { LazySessionFailed } from './lazy-session-notices.tsx';
import { callbackPath, defaultReturnPath } from './return-path.ts';

/** Without an answer there is nothing to take: the page was reloaded, or opened by hand. */
const noAnswer = new URLSearchParams();

/** Receives the authorization server's answer, and goes on to where the person wanted to be; what stands there first stands here already. */
export function AccountCallbackPage({ waiting }: { waiting: ReactNode }) {
  const { state, session } = useAccountSession();
  const navigate = useNavigate();

  useEffect(() => {
    let left = false;
    void session.complete(callbackAnswer(callbackPath) ?? noAnswer).then((path) => {
      if (path !== null && !left) navigate(path, { replace: true });
    });
    return () => {
      left = true;
    };
  }, [session, navigate]);

  if (state.status !== 'failed') return waiting;
  return (
    <Page>
      <Suspense>
        <LazySessionFailed failure={state.failure} onSignIn={() => session.signIn(defaultReturnPath)} />
      </Suspense>
    </Page>
  );
}
