import { asksPeople, byDialect } from './by-dialect.ts';
import { getCode, isRefused, makeUpAnswer, outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const wrongSecret: Scenario = {
  id: 'wrong-secret',
  title: 'The client secret is wrong',
  needs: [],
  applies(setup) {
    const { secret, authentication } = setup.client;
    if (secret === null || authentication === 'none') return 'The app is a public one: it has no secret.';
    return asksPeople(setup);
  },
  explain: (setup) => ({
    happened: 'The code was sent with a client secret that is not the app’s.',
    why: byDialect(setup, {
      moves: 'The app is not who it says it is. Moves answers 401 with the bare error; and the code is spent even by this request.',
      movemint: 'Unknown app, no secret and wrong secret are one and the same sentence at Movemint. The code is not spent.',
      other: 'The app is not who it says it is. The server looks at that before it looks at the code.',
    }),
    specification: rfc(6749, '5.2', 'invalid_client'),
    client:
      'invalid_client is a fault of the deployment, not of the person: do not send them round again; tell the operator. Look for a rotated secret, one with a line break at its end, or Basic where the server wants the form.',
  }),
  async run(actor) {
    const { client, system } = actor.setup;
    const session = actor.newSession({
      client: { ...client, secret: `${client.secret}-wrong` },
      // A pushed request would be refused before there is a code.
      system: { ...system, endpoints: { ...system.endpoints, par: null } },
    });
    if (actor.offers.includes('person')) await getCode(actor, session);
    else session.readCallback(await makeUpAnswer(session));
    const result = await session.exchange();
    return outcome(isRefused(result, ['invalid_client']), 'refused with invalid_client', tell(result));
  },
};
