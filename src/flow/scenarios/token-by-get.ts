import { byDialect } from './by-dialect.ts';
import { outcome, tell } from './playing.ts';
import type { Scenario } from './scenario.ts';
import { rfc } from './specifications.ts';

export const tokenByGet: Scenario = {
  id: 'token-by-get',
  title: 'The token endpoint is asked by GET',
  needs: [],
  applies: () => true,
  explain: (setup) => ({
    happened: 'The token endpoint was asked by GET. Nothing secret was sent.',
    why: byDialect(setup, {
      moves:
        'Moves answers 425 with the reason phrase “Method Not Allowed”, as documented. Properly 425 means “Too Early”, and 405 would be right; a server that is set up so answers 405.',
      movemint: 'No route leads there by GET, so Movemint answers 404 with an empty body.',
      movenium: 'Movenium answers 405, and says in Allow that POST is the way.',
      other: 'A GET carries its parameters in the address, which is kept in histories and logs. So tokens are given for a POST only.',
    }),
    specification: rfc(6749, '3.2', 'the client must use POST'),
    client:
      'Use POST. When it turned into a GET, look for a redirect on the way: from http to https, or to a path with a slash at its end.',
  }),
  async run(actor) {
    const result = await actor.newSession().askTokenByGet();
    const statuses = byDialect(actor.setup, {
      moves: [425, 405],
      movemint: [404],
      movenium: [405],
      moovila: [405],
      standard: [405],
      other: [],
    });
    const { status, message } = result;
    const passed = status !== null && (statuses.length > 0 ? statuses.includes(status) : status >= 400 && status < 500);
    const phrase = message?.response?.statusText;
    const expected = statuses.length > 0 ? `${statuses.join(' or ')}` : 'a status from 400 to 499';
    return outcome(passed, expected, phrase ? `${tell(result)}, reason phrase “${phrase}”` : tell(result));
  },
};
