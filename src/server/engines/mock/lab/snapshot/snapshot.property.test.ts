import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLab } from '../../../../testing/lab-api.ts';
import type { TestClient } from '../../../../testing/test-client.ts';

const authorize = fc.record({
  do: fc.constant('authorize' as const),
  client: fc.nat(1),
  duration: fc.constantFrom('once', 'thirty-days', 'until-revoked'),
});
const step = fc.oneof(
  fc.record({
    do: fc.constantFrom('exchange' as const, 'refresh' as const, 'revoke' as const, 'replay' as const),
    pick: fc.constantFrom(0, 0, 0, 1, 2),
  }),
  fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 1, 61, 601, 86_400) }),
  fc.record({ do: fc.constantFrom('lock' as const, 'unlock' as const, 'unlock' as const, 'own' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S | (typeof authorize extends fc.Arbitrary<infer A> ? A : never) : never;

/** A code that is redeemed at once, so that something lives; or anything else. */
const deed: fc.Arbitrary<Step[]> = fc.oneof(
  authorize.map((asked): Step[] => [asked, { do: 'exchange', pick: 0 }]),
  authorize.map((asked): Step[] => [asked]),
  step.map((one): Step[] => [one]),
  step.map((one): Step[] => [one]),
);

/** Lives a life by HTTP alone. @returns every token and code that was given, with the app that it was given to */
async function live(test: ReturnType<typeof openLab>, steps: readonly Step[]) {
  const { lab, notesweb, notesspa, origin, fetch } = test;
  const clients = [notesweb, notesspa] as const;
  const codes: { client: TestClient; value: string }[] = [];
  const tokens: { client: TestClient; value: string; kind: string }[] = [];
  const take = async (client: TestClient, response: Response) => {
    if (!response.ok) return;
    const { access_token, refresh_token } = (await response.json()) as { access_token: string; refresh_token?: string };
    tokens.push({ client, value: access_token, kind: 'access' });
    if (refresh_token !== undefined) tokens.push({ client, value: refresh_token, kind: 'refresh' });
  };
  for (const taken of steps) {
    if (taken.do === 'authorize') {
      const client = clients[taken.client] ?? notesweb;
      const { id, scope } = client.options;
      await lab.must('POST', 'decisions', {
        service: 'standard',
        clientId: id,
        decision: 'allow',
        accountId: 'acct-ada',
        duration: taken.duration,
        scopes: scope.split(' '),
      });
      const response = await fetch(new Request(client.authorizationUrl(), { redirect: 'manual' }));
      const code = new URL(response.headers.get('location') ?? '', origin).searchParams.get('code');
      await lab.must('DELETE', 'decisions');
      if (code !== null) codes.push({ client, value: code });
    } else if (taken.do === 'exchange' || taken.do === 'replay') {
      const code = taken.do === 'replay' ? codes[taken.pick] : codes.at(-1 - taken.pick);
      if (code) await take(code.client, await code.client.exchange(code.value));
    } else if (taken.do === 'refresh' || taken.do === 'revoke') {
      const token = tokens.at(-1 - taken.pick);
      if (token && taken.do === 'refresh') await take(token.client, await token.client.refresh(token.value));
      if (token && taken.do === 'revoke') await token.client.revoke(token.value);
    } else if (taken.do === 'pass') {
      await lab.must('POST', 'clock', { advance: taken.seconds });
    } else if (taken.do === 'own') {
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'reporter', client_secret: 'reportersecret' });
      await take(notesweb, await fetch(new Request(`${origin}/standard/token`, { method: 'POST', body })));
    } else {
      await lab.must('PATCH', 'accounts/acct-ada', { locked: taken.do === 'lock' });
    }
  }
  return { codes, tokens };
}

describe('a snapshot of whatever has happened', () => {
  it('R24, 28, 45: loaded elsewhere, every token and code is as alive or dead as before', async () => {
    let seen = { alive: 0, dead: 0, redeemed: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.noBias(fc.array(deed, { minLength: 5, maxLength: 14, size: 'max' })), async (deeds) => {
        const before = openLab();
        const { codes, tokens } = await live(before, deeds.flat());
        const after = openLab();
        await after.lab.must('PUT', 'snapshot', await before.lab.must('GET', 'snapshot'));
        const { notesweb, notesspa, fetch, origin } = after;
        const same = ({ options }: TestClient) => (options.id === notesweb.options.id ? notesweb : notesspa);
        for (const { client, value, kind } of tokens) {
          const introspect = async (by: TestClient) => (by.options.secret === undefined ? null : (await by.introspect(value)).json());
          expect(await introspect(same(client))).toEqual(await introspect(client));
          const read = async (where: typeof fetch) => {
            const request = new Request(`${origin}/standard/api/notes`, { headers: { authorization: `Bearer ${value}` } });
            return (await where(request)).status;
          };
          const status = await read(before.fetch);
          expect(await read(fetch)).toBe(status);
          if (kind === 'access') seen = status === 200 ? { ...seen, alive: seen.alive + 1 } : { ...seen, dead: seen.dead + 1 };
        }
        for (const { client, value } of codes) {
          const changes = { code_verifier: client.verifier };
          const [here, there] = [await client.exchange(value), await same(client).exchange(value, changes)];
          expect(there.status).toBe(here.status);
          seen = here.ok ? { ...seen, redeemed: seen.redeemed + 1 } : { ...seen, refused: seen.refused + 1 };
        }
        for (const { client, value } of tokens.filter(({ kind }) => kind === 'refresh')) {
          expect((await same(client).refresh(value)).status).toBe((await client.refresh(value)).status);
        }
      }),
      { numRuns: 40 },
    );

    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  }, 120_000);
});
