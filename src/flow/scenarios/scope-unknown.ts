import { asksPeople, byDialect } from './by-dialect.ts';
import { outcome } from './playing.ts';
import { type Actor, AuthorizationRefused, type Outcome, type Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

const unknown = 'no-such-scope';

export const scopeUnknown: Scenario = {
  id: 'scope-unknown',
  title: 'A scope is unknown',
  needs: ['person'],
  applies: asksPeople,
  explain: (setup) => ({
    happened: `The authorization request asked for the scope ${unknown} too.`,
    why: byDialect(setup, {
      movemint: 'Movemint lets the person sign in first, and then shows them a page that says so: the app is told nothing.',
      moovila: 'The scopes asked for must match those that were selected in the App Registration.',
      standard: 'The scope is not one that the app is registered for. The person signs in first, so that the server is no open redirector.',
      other: 'The server does not know the scope, or the app may not ask for it. A server may also leave it out and grant the rest.',
    }),
    specification: rfc(6749, '4.1.2.1', 'invalid_scope'),
    client:
      'Take scopes from the documentation or the metadata, not from the person. And read what was granted: it may be less than was asked for.',
  }),
  run: (actor) => askForScopes(actor, [...actor.setup.scopes, unknown], unknown),
};

/** Asks for scopes that are to be refused. @param unwanted a scope that must not be granted, where the server grants the rest */
export async function askForScopes(actor: Actor, scopes: string[], unwanted: string | null): Promise<Outcome> {
  const { system } = actor.setup;
  const onPage = system.dialect === 'movemint';
  const expected = onPage ? 'a page that says why, and no way back to the app' : 'the answer invalid_scope';
  const session = actor.newSession({ scopes });
  try {
    const { ok, error, problem } = session.readCallback(await actor.authorize(session, 'allow'));
    if (!ok || unwanted === null || system.dialect !== null)
      return outcome(error === 'invalid_scope' && !onPage, expected, problem ?? 'a code');
    await session.exchange();
    const granted = session.state().tokens?.scope ?? null;
    const isLeftOut = granted !== null && !granted.split(' ').includes(unwanted);
    return outcome(isLeftOut, `${expected}, or tokens without that scope`, `tokens with the scope ${granted ?? 'that was asked for'}`);
  } catch (error) {
    if (!(error instanceof AuthorizationRefused)) throw error;
    const says = /scope/i.test(error.body);
    return outcome((onPage || system.dialect === null) && says, expected, `a page of the server’s own (${error.status})`);
  }
}
