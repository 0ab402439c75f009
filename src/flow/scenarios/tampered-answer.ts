import { makeUpAnswer, outcome, tell } from './playing.ts';
import type { Actor, Outcome } from './scenario.ts';

/** Gets an answer, changes a parameter of it, and looks whether the client falls for it. */
export async function readTampered(actor: Actor, name: string, value: string): Promise<Outcome> {
  const session = actor.newSession();
  const answer = actor.offers.includes('person') ? await actor.authorize(session, 'allow') : await makeUpAnswer(session);
  const tampered = new URL(answer);
  tampered.searchParams.set(name, value);
  const { ok, problem } = session.readCallback(tampered);
  const exchange = await session.exchange();
  const isQuiet = exchange.message === null;
  return outcome(!ok && isQuiet, 'the answer refused by the client; no token request', [
    problem ?? 'the answer was taken',
    isQuiet ? 'no token request' : `token request: ${tell(exchange)}`,
  ]);
}
