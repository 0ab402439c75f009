import type { Scenario } from './scenario.ts';
import { askForScopes } from './scope-unknown.ts';
import { rfc } from './specifications.ts';

export const onlyDefaultScope: Scenario = {
  id: 'only-default-scope',
  title: 'Only the scope “default” is asked for',
  needs: ['person'],
  applies: ({ system }) => (system.dialect === 'moves' ? true : 'Only Moves has a scope that is not enough by itself.'),
  explain: () => ({
    happened: 'The authorization request asked for the scope default and no other.',
    why: 'Moves wants at least one explicit scope besides default: activity or location. A scope that is missing or empty is refused in the same way.',
    specification: rfc(6749, '3.3', 'a server may refuse a request that omits the scope'),
    client: 'Ask for activity, location, or both. The profile that default opens comes with either.',
  }),
  run: (actor) => askForScopes(actor, ['default'], null),
};
