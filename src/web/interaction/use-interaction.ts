import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Decision, Interaction, SignIn } from '../../contract/interaction.ts';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import { send as ask, ProblemError } from '../http/send.ts';
import { readInteraction, readStep } from './read-step.ts';
import { safeRedirect } from './safe-redirect.ts';
import { actionFor, beginWith, type Remark, reduce, type Step } from './state.ts';

/** How long a page may take to leave before it shows the way by hand, in milliseconds; an app that is no page never replaces it. */
const leavingPatience = 8000;
const openingPatience = 1000;

/** One interaction as the person sees it, and what they can do about it. `page`: what the server rendered, if it did. */
export function useInteraction(id: string, page: InteractionPage | null) {
  const [state, dispatch] = useReducer(reduce, page, beginWith);
  const working = useRef(false);
  const path = `/api/interactions/${encodeURIComponent(id)}`;

  const load = useCallback(
    async (remark?: Remark, signal?: AbortSignal) => {
      try {
        const interaction = await ask(readInteraction, path, signal && { signal });
        dispatch({ type: 'show', interaction, ...(remark && { remark }) });
      } catch (error) {
        if (!signal?.aborted) dispatch(actionFor(error));
      }
    },
    [path],
  );

  const steps = useMemo(() => {
    const leave = (current: Interaction, redirectTo: string, outcome: Interaction['outcome']) => {
      const target = safeRedirect(redirectTo, location.origin);
      if (target) location.assign(target.href);
      if (target?.kind !== 'web') return dispatch({ type: 'show', interaction: { ...current, prompt: 'done', redirectTo, outcome } });
      const opens = current.client.redirectKind === 'custom-scheme' && outcome !== 'continued';
      // It may lead through an address of the engine's that works only once; where that led, the server knows by then.
      setTimeout(
        () => {
          working.current = false;
          void load();
        },
        opens ? openingPatience : leavingPatience,
      );
    };
    const send = async (step: Step, current: Interaction, segment: string, body: unknown, outcome: Interaction['outcome']) => {
      if (working.current) return;
      working.current = true;
      dispatch({ type: 'start', step });
      try {
        const next = await ask(readStep, `${path}/${segment}`, { method: 'POST', body });
        // On the way out nothing may be sent again.
        if (!('revision' in next)) return leave(current, next.redirectTo, outcome);
        dispatch({ type: 'show', interaction: next });
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'unknown-account') await load('signed-out');
        else dispatch(actionFor(error));
      }
      working.current = false;
    };
    return {
      signIn: (current: Interaction, body: SignIn) => send('sign-in', current, 'sign-in', body, 'continued'),
      selectAccount: (current: Interaction, accountId: string) => send('account', current, 'account', { accountId }, 'continued'),
      switchAccount: (current: Interaction) => send('switch-account', current, 'switch-account', {}, 'continued'),
      extend: (current: Interaction) => send('extend', current, 'extend', {}, null),
      decide: (current: Interaction, decision: Decision) =>
        send(decision.decision, current, 'decision', decision, decision.decision === 'allow' ? 'allowed' : 'denied'),
      retry: () => {
        dispatch({ type: 'hide' });
        return load();
      },
      refresh: () => load(),
    };
  }, [path, load]);

  useEffect(() => {
    if (page) return;
    const stop = new AbortController();
    void load(undefined, stop.signal);
    return () => stop.abort();
  }, [load, page]);

  useEffect(() => {
    // A page kept for Back must not show names again after a sign-out: empty it when it goes, ask anew when it returns.
    const empty = (event: PageTransitionEvent) => event.persisted && flushSync(() => dispatch({ type: 'hide' }));
    const fill = (event: PageTransitionEvent) => event.persisted && load();
    addEventListener('pagehide', empty);
    addEventListener('pageshow', fill);
    return () => {
      removeEventListener('pagehide', empty);
      removeEventListener('pageshow', fill);
    };
  }, [load]);

  return { state, ...steps };
}
