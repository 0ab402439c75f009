import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLab } from '../../../../testing/lab-api.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Place = readonly (string | number)[];

/** A server where everything that has a number or a time is there. */
async function openLived() {
  const test = openLab();
  const { lab, browser, notesweb, timesheets, fetch, origin } = test;
  const { access_token } = await notesweb.obtainTokens(browser);
  await notesweb.call(`${origin}/standard/api/notes`, access_token, { method: 'POST', body: JSON.stringify({ title: 'Kept' }) });
  await timesheets.obtainTokens(browser);
  const own = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'reporter', client_secret: 'reportersecret' });
  await fetch(new Request(`${origin}/standard/token`, { method: 'POST', body: own }));
  await signInAtMovenium(test);
  await browser.follow(notesweb.authorizationUrl({ scope: 'notes:read' }));
  await lab.must('PATCH', 'accounts/acct-grace', { password: 'compiler', locked: true });
  await lab.must('PATCH', 'apps/standard/notesweb', { name: 'Notes 2' });
  await lab.must('POST', 'faults', { service: 'moves', endpoint: 'token', times: 3, effect: { status: 418 } });
  await lab.must('POST', 'decisions', { service: 'standard', clientId: 'notesspa', decision: 'deny', times: 2 });
  await lab.must('POST', 'clock', { advance: 60 });
  return test;
}

function signInAtMovenium({ fetch, origin }: Pick<ReturnType<typeof openLab>, 'fetch' | 'origin'>) {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'openapi', username: 'ada@example.test', password: 'wonderland' });
  return fetch(new Request(`${origin}/movenium/login`, { method: 'POST', body }));
}

const isTime = (text: string) => /^\d{4}-\d\d-\d\dT/.test(text);

/** Where numbers and times stand. */
function placesIn(json: Json, place: Place = []): Place[] {
  if (typeof json === 'number' || (typeof json === 'string' && isTime(json))) return [place];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, inner]) => placesIn(inner, [...place, Array.isArray(json) ? Number(name) : name]));
}

function replaced(json: Json, [name, ...rest]: Place, value: Json): Json {
  if (name === undefined) return value;
  if (Array.isArray(json)) return json.map((inner, index) => (index === name ? replaced(inner, rest, value) : inner));
  const object = json as Record<string, Json>;
  return { ...object, [name]: replaced(object[name] ?? null, rest, value) };
}

const numbers = [1e300, -1e300, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 8.64e15, -8.64e15, 3e14, 0, -1, 0.5, 1e-300];
const times = [
  ...['+275760-09-13T00:00:00.000Z', '-271821-04-20T00:00:00.000Z', '+011000-01-01T00:00:00.000Z', '+011000-01-01T00:00:00.001Z'],
  ...['9999-12-31T00:00:00.000Z', '9999-12-31T00:00:00.001Z', '1970-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z'],
  ...['0000-01-01T00:00:00.000Z', '2026-02-30T00:00:00Z', '2026', '+300000-01-01T00:00:00Z', ''],
];

/** Uses everything once. @returns the answers of 500 and more */
async function failuresOf(test: ReturnType<typeof openLab>): Promise<string[]> {
  const { lab, browser, notesweb, notesspa, latchstring, origin, fetch } = test;
  const failures: string[] = [];
  const watch = async (what: string, asking: Promise<Response>) => {
    const response = await asking;
    if (response.status >= 500) failures.push(`${what}: ${response.status}`);
    return response;
  };
  for (const path of ['/', '/connected-apps', '/api/capabilities', '/standard/jwks', '/movenium/jwks'])
    await watch(path, browser.open(path));
  for (const path of ['clock', 'apps', 'accounts', 'faults', 'decisions', 'events', 'snapshot', 'demo'])
    await watch(`lab/${path}`, lab.send('GET', path));
  for (const change of [{ frozen: true }, { advance: 1 }, { frozen: false }])
    await watch('move the clock', lab.send('POST', 'clock', change));
  await watch('authorize', browser.open(notesspa.authorizationUrl()));
  await watch('sign in at Movenium', signInAtMovenium(test));
  const tokens = await notesweb.obtainTokens(browser).catch(() => null);
  if (tokens) {
    await watch('introspect', notesweb.introspect(tokens.access_token));
    await watch('notes', notesweb.call(`${origin}/standard/api/notes`, tokens.access_token));
    await watch('refresh', notesweb.refresh(tokens.refresh_token));
  }
  const pages = await latchstring.obtainTokens(browser);
  for (const sort of ['newest', 'name', 'last-used', 'longest-unused']) {
    const list = await watch(`list by ${sort}`, latchstring.call(`${origin}/api/connections?sort=${sort}`, pages.access_token));
    const { connections } = (await list.json()) as { connections?: { id: string }[] };
    for (const { id } of connections ?? [])
      await watch('history', latchstring.call(`${origin}/api/connections/${id}/history`, pages.access_token));
    const [first] = connections ?? [];
    if (sort === 'longest-unused' && first)
      await watch('revoke', latchstring.call(`${origin}/api/connections/${first.id}`, pages.access_token, { method: 'DELETE' }));
  }
  await watch('save', fetch(new Request(`${origin}/api/lab/snapshot`)));
  return failures;
}

describe('a snapshot with one number or time blown up', () => {
  it('S12: is refused at that very place with nothing changed, or is one that a server lives with', async () => {
    const snapshot = await (await openLived()).lab.must<Json>('GET', 'snapshot');
    const places = placesIn(snapshot);
    const seen = { taken: 0, refused: 0 };
    const lists = new Set(places.map(([list]) => list));
    expect([...lists]).toEqual(
      expect.arrayContaining(['clock', 'accounts', 'apps', 'grants', 'families', 'tokens', 'faults', 'decisions', 'data']),
    );
    const damage = fc.constantFrom(...lists).chain((list) => {
      const place = fc.constantFrom(...places.filter(([first]) => first === list));
      return fc.tuple(place, fc.constantFrom<Json>(...numbers), fc.constantFrom<Json>(...times));
    });
    await fc.assert(
      fc.asyncProperty(damage, async ([place, number, time]) => {
        const test = openLab();
        const present = place.reduce<Json>((json, name) => (json as Record<string, Json>)[name] ?? null, snapshot);
        const before = await test.lab.must<Record<string, Json>>('GET', 'snapshot');
        const damaged = replaced(snapshot, place, typeof present === 'number' ? number : time);
        const response = await test.lab.send('PUT', 'snapshot', damaged);
        if (response.status === 204) seen.taken += 1;
        else {
          seen.refused += 1;
          const problem = (await response.json()) as { code: string; pointer: string };
          expect([response.status, problem.code]).toEqual([400, 'invalid-snapshot']);
          expect(`/${place.join('/')}`.startsWith(problem.pointer)).toBe(true);
          expect({ ...(await test.lab.must<Record<string, Json>>('GET', 'snapshot')), savedAt: '' }).toEqual({ ...before, savedAt: '' });
        }
        expect(await failuresOf(test)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(seen.taken).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
  }, 120_000);
});
