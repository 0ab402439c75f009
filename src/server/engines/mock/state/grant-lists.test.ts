import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ConnectionSortSchema } from '../../../../contract/connection.ts';
import type { Registration } from '../../../apps/registration.ts';
import { shownApp } from '../../../connections/consent-policy.ts';
import { addSeconds, ManualClock } from '../../../ports/clock.ts';
import { standard } from '../dialects/standard/standard.ts';
import { endGrant, narrowGrant, recordUse } from '../grants.ts';
import { GrantLists } from './grant-lists.ts';
import type { Grant } from './records.ts';
import { Store } from './store.ts';

const day = 24 * 60 * 60;
const scopes = ['notes:read', 'notes:write'];

function setUp() {
  const clock = new ManualClock();
  const store = new Store(new ManualClock());
  const parts = { store, clock, dialectOf: () => standard };
  const lists = new GrantLists(parts);
  let count = 0;
  const connect = (name: string, endsIn: number | null = null, firstParty = false): Grant => {
    count += 1;
    const registration = { service: 'standard', id: `app-${count}`, name, publisher: null, firstParty } as Registration;
    store.register(registration);
    const grant: Grant = {
      id: `grant-${count}`,
      registration,
      accountId: 'acct-ada',
      redirectUri: `https://app-${count}.example/callback`,
      agreed: shownApp(registration, `https://app-${count}.example/callback`),
      scopes,
      declined: [],
      duration: 'until-revoked',
      grantedAt: clock.now(),
      endsAt: endsIn === null ? null : addSeconds(clock.now(), endsIn),
      lastUse: { state: 'never' },
      history: [],
      revokedAt: null,
    };
    store.addGrant(grant);
    return grant;
  };
  const pagesOf = (of: GrantLists) =>
    ConnectionSortSchema.options.map((sort) => {
      const { page, total } = of.of('acct-ada').page({ sort, limit: 100, text: 'e' });
      return { total, page: page.map(({ words, ...entry }) => ({ ...entry, words: words() })) };
    });
  return { clock, store, lists, connect, pagesOf, anew: () => new GrantLists(parts) };
}

const step = fc.record({
  do: fc.constantFrom('connect', 'connect', 'connect-for-a-while', 'use', 'narrow', 'revoke', 'rename', 'pass', 'go-back', 'look'),
  pick: fc.nat(20),
  name: fc.constantFrom('Ledger', 'ledger 2', 'Écho', 'Metre'),
});

it('the list of an account is as one made anew, whatever happens to its connections and however time passes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { clock, store, lists, connect, pagesOf, anew } = setUp();
      const grants: Grant[] = [connect('Own pages', null, true)];
      for (const taken of steps) {
        const grant = grants[taken.pick % grants.length];
        if (taken.do === 'connect') grants.push(connect(taken.name));
        else if (taken.do === 'connect-for-a-while') grants.push(connect(taken.name, 30 * day));
        else if (taken.do === 'pass') clock.advance((taken.pick + 1) * day);
        else if (taken.do === 'go-back') clock.advance(-taken.pick * day);
        else if (taken.do === 'look') expect(pagesOf(lists)).toEqual(pagesOf(anew()));
        else if (!grant) continue;
        else if (taken.do === 'use') recordUse(store, grant, { kind: 'resource', what: 'Read notes' }, clock.now());
        else if (taken.do === 'narrow') narrowGrant(store, grant, ['notes:read'], clock.now());
        else if (taken.do === 'revoke') endGrant(store, grant, clock.now());
        else if (taken.do === 'rename') store.changeApp(grant.registration, { name: taken.name, publisher: 'The Publisher' });
      }
      expect(pagesOf(lists)).toEqual(pagesOf(anew()));
    }),
    { numRuns: 200 },
  );
});

it('a list that was emptied with the store is not shown again', () => {
  const { store, lists, connect } = setUp();
  connect('Ledger');
  expect(lists.of('acct-ada').size).toBe(1);
  store.clear();
  expect(lists.of('acct-ada').size).toBe(0);
});

it('many changes at once are taken in as well as a few', () => {
  const { clock, store, lists, connect, pagesOf, anew } = setUp();
  const grants = Array.from({ length: 300 }, (_, index) => connect(`Ledger ${index}`));
  pagesOf(lists);
  for (const grant of grants.slice(20)) endGrant(store, grant, clock.now());
  expect(lists.of('acct-ada').size).toBe(20);
  expect(pagesOf(lists)).toEqual(pagesOf(anew()));
});

it('a list that was looked at once keeps no grants that the store forgot', async () => {
  const { clock, store, lists, connect } = setUp();
  connect('Ledger');
  expect(lists.of('acct-ada').size).toBe(1);
  const forgotten = Array.from({ length: 300 }, (_, index) => {
    const grant = connect(`Ledger ${index}`);
    endGrant(store, grant, clock.now());
    store.unregister(grant.registration);
    return new WeakRef(grant);
  });
  clock.advance(400 * day);
  store.sweep(clock.now());
  expect(store.grantsOf('acct-ada')).toHaveLength(1);
  await collectGarbage();
  expect(forgotten.filter((grant) => grant.deref()).length).toBeLessThan(150);
});

/** What was reached in this turn stays until the next. */
async function collectGarbage(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
