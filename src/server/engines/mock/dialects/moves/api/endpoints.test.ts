import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../../../demo/seed.ts';
import { createDemoClients } from '../../../../../testing/demo-clients.ts';
import { seen, setUpMoves } from '../testing.ts';

type DayAnswer = {
  date: string;
  summary?: { activity: string; distance: number }[] | null;
  segments?: { type: string; place?: object }[] | null;
};

const api = '/api/1.1/user';

async function signedIn(scope = 'activity location', identifier = 'ada@example.test') {
  const test = setUpMoves();
  const token = await test.obtainToken(scope, identifier);
  const get = (path: string) => test.send(api + path, { headers: { authorization: `Bearer ${token}` } });
  const days = async (path: string) => (await get(path)).json() as Promise<DayAnswer[]>;
  return { ...test, token, get, days };
}

describe("Moves' API", () => {
  it('tells the profile, with a bare userId that is the one of the token answer', async () => {
    const { get, send, token } = await signedIn('location');
    const [, userId = ''] = /"user_id":(\d+)/.exec(await (await send(`/oauth/v1/tokeninfo?access_token=${token}`)).text()) ?? [];
    const response = await get('/profile');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await seen(response)).toEqual([
      200,
      `{"userId":${userId},"profile":{"firstDate":"20121211","currentTimeZone":{"id":"Europe/London","offset":0},"localization":{"language":"en","locale":"en_GB","firstWeekDay":2,"metric":true},"caloriesAvailable":true,"platform":"ios"}}`,
    ]);
  });

  it('takes the token in the query string too (deviates from 103)', async () => {
    const { send, token } = await signedIn();
    expect((await send(`${api}/profile?access_token=${token}`)).status).toBe(200);
  });

  it('writes a daily summary as Moves did', async () => {
    const { get } = await signedIn();
    const activity = '\\{"activity":"\\w+","group":"\\w+","duration":\\d+,"distance":\\d+(,"steps":\\d+)?(,"calories":\\d+)?\\}';
    const [status, body] = await seen(await get('/summary/daily/20260114'));
    expect(status).toBe(200);
    const day = `\\{"date":"20260114","summary":\\[${activity}(,${activity})*\\],"caloriesIdle":1439,"lastUpdate":"20260115T000000Z"\\}`;
    expect(body).toMatch(new RegExp(`^\\[${day}\\]$`));
  });

  it('tells activities without places, places without activities, and the storyline with both', async () => {
    const { days } = await signedIn();
    const segments = async (kind: string) => (await days(`/${kind}/daily/20260114`))[0]?.segments ?? [];
    const [activities, places, storyline] = [await segments('activities'), await segments('places'), await segments('storyline')];
    expect(new Set(activities.map(({ type }) => type))).toEqual(new Set(['move']));
    expect(JSON.stringify(activities)).not.toMatch(/place|lat|lon/);
    expect(new Set(places.map(({ type }) => type))).toEqual(new Set(['place']));
    expect(JSON.stringify(places)).not.toMatch(/activit|steps/);
    expect(storyline).toHaveLength(activities.length + places.length);
    expect(storyline[0]).toMatchObject({ type: 'place', startTime: '20260114T000000+0000', place: { name: 'Home', type: 'home' } });
  });

  it('answers weeks, months, spans and past days with a day each, in order', async () => {
    const { days } = await signedIn();
    const dates = async (path: string) => (await days(`/summary/daily${path}`)).map(({ date }) => date);
    expect(await dates('/2026-W02')).toEqual(['05', '06', '07', '08', '09', '10', '11'].map((date) => `202601${date}`));
    expect(await dates('/202512')).toHaveLength(31);
    expect(await dates('?from=20251230&to=20260102')).toEqual(['20251230', '20251231', '20260101', '20260102']);
    expect(await dates('?pastDays=2')).toEqual(['20260114', '20260115']);
    expect(await dates('/20260114?trackPoints=true')).toEqual(['20260114']);
  });

  it('adds a null day to the week once the day has begun at UTC+14, before it has for the person', async () => {
    const { days, clock } = await signedIn();
    const week = async () => (await days('/storyline/daily/2026-W03')).map(({ date, summary, segments }) => [date, summary, segments]);
    expect((await week()).at(-1)?.[0]).toBe('20260115');
    // From 09:00 to 10:00 in London and UTC: midnight of the 16th at UTC+14.
    clock.advance(60 * 60);
    expect((await week()).at(-1)).toEqual(['20260116', null, null]);
    const [status, text] = await seen(await (await signedIn()).get('/summary/daily/20260116'));
    expect([status, text]).toEqual([400, "Dates must be from 20121211, the person's first day, to 20260115, the current day."]);
  });

  it('has null days only for who has no data', async () => {
    const { get } = await signedIn('activity location', 'katherine@example.test');
    expect(await seen(await get('/storyline/daily/20260114'))).toEqual([200, '[{"date":"20260114","summary":null,"segments":null}]']);
    expect(await seen(await get('/places/daily/20260114'))).toEqual([200, '[{"date":"20260114","segments":null}]']);
  });

  it("is the person's own: Grace's days are not Ada's", async () => {
    const ada = await (await signedIn()).days('/places/daily/20260114');
    const grace = await (await signedIn('location', 'grace@example.test')).days('/places/daily/20260114');
    expect(JSON.stringify(ada)).toContain('Dorset Street');
    expect(JSON.stringify(grace)).not.toContain('Dorset Street');
  });

  it.each([
    ['activity', { profile: 200, summary: 200, activities: 200, places: 403, storyline: 403 }],
    ['location', { profile: 200, summary: 403, activities: 403, places: 200, storyline: 403 }],
    ['activity location', { profile: 200, summary: 200, activities: 200, places: 200, storyline: 200 }],
  ])('opens with the scope %s what that is for', async (scope, expected) => {
    const { get } = await signedIn(scope);
    const statuses: Record<string, number> = {};
    for (const kind of Object.keys(expected))
      statuses[kind] = (await get(kind === 'profile' ? '/profile' : `/${kind}/daily/20260114`)).status;
    expect(statuses).toEqual(expected);
  });

  it('says which scope is lacking', async () => {
    const { get } = await signedIn('location');
    expect(await seen(await get('/storyline/daily/20260114'))).toEqual([403, 'The access token lacks the scope activity.']);
  });

  it('answers 401 expired_access_token in plain text for any token that does not work', async () => {
    const { get, send, clock, obtainToken, pedometer, obtainCode } = await signedIn();
    const { refresh_token } = (await (await pedometer.exchange(await obtainCode())).json()) as { refresh_token: string };
    const expired = await obtainToken();
    for (const authorization of [undefined, 'Bearer x', 'Bearer', 'Basic eDp5', `Bearer ${refresh_token}`]) {
      const response = await send(`${api}/profile`, authorization === undefined ? {} : { headers: { authorization } });
      expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await seen(response)).toEqual([401, 'expired_access_token']);
    }
    expect((await get('/profile')).status).toBe(200);
    clock.advance(15_552_000);
    expect(await seen(await send(`${api}/profile?access_token=${expired}`))).toEqual([401, 'expired_access_token']);
    expect((await send(`${api}/profile?access_token=${expired}&access_token=${expired}`)).status).toBe(401);
  });

  it("refuses another service's token", async () => {
    const { send, fetch, origin, browser } = await signedIn();
    const { access_token } = await createDemoClients(fetch, origin).timesheets.obtainTokens(browser);
    expect((await send(`${api}/profile?access_token=${access_token}`)).status).toBe(401);
  });

  it.each(['POST', 'DELETE', 'HEAD'])('does nothing for %s', async (method) => {
    const { send, token } = await signedIn();
    const response = await send(`${api}/profile?access_token=${token}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe("Moves' rate limits", () => {
  const quotaOf = ({ headers }: Response) =>
    ['HourLimit', 'HourRemaining', 'MinuteLimit', 'MinuteRemaining'].map((name) => Number(headers.get(`X-RateLimit-${name}`)));

  it('let 60 calls through in a minute, tell the rest with every answer, and begin anew at the top of the minute', async () => {
    const { get, clock } = await signedIn();
    clock.advance(45);
    expect(quotaOf(await get('/profile'))).toEqual([2000, 1999, 60, 59]);
    expect(quotaOf(await get('/summary/daily/never'))).toEqual([2000, 1998, 60, 58]);
    for (let call = 0; call < 57; call += 1) await get('/profile');
    expect(quotaOf(await get('/profile'))).toEqual([2000, 1940, 60, 0]);
    const refused = await get('/profile');
    expect([refused.status, refused.headers.get('retry-after'), quotaOf(refused)]).toEqual([429, '15', [2000, 1940, 60, 0]]);
    clock.advance(14);
    expect((await get('/profile')).status).toBe(429);
    clock.advance(1);
    expect(quotaOf(await get('/profile'))).toEqual([2000, 1939, 60, 59]);
  });

  it('let 2000 calls through in an hour', async () => {
    const { get, clock } = await signedIn();
    for (let call = 0; call < 2000; call += 1) {
      if (call > 0 && call % 50 === 0) clock.advance(60);
      await get('/profile');
    }
    clock.advance(60);
    const refused = await get('/profile');
    expect([refused.status, refused.headers.get('retry-after'), quotaOf(refused)]).toEqual([429, '1200', [2000, 0, 60, 60]]);
    clock.advance(1200);
    expect(quotaOf(await get('/profile'))).toEqual([2000, 1999, 60, 59]);
  });

  it('count for each person by themselves, whatever token is used', async () => {
    const { get, obtainToken, send } = await signedIn();
    await get('/profile');
    const again = await obtainToken();
    expect(quotaOf(await send(`${api}/profile?access_token=${again}`))).toEqual([2000, 1998, 60, 58]);
    const grace = await obtainToken('activity', 'grace@example.test');
    expect(quotaOf(await send(`${api}/profile?access_token=${grace}`))).toEqual([2000, 1999, 60, 59]);
  });

  it('stand on a refusal too, and are not used up by tokens that do not work', async () => {
    const { send } = await signedIn();
    for (let call = 0; call < 70; call += 1) expect((await send(`${api}/profile?access_token=x`)).status).toBe(401);
    expect(quotaOf(await send(`${api}/profile`))).toEqual([2000, 2000, 60, 60]);
  });

  it('are twice as high for a published app', async () => {
    const registrations = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date('2026-01-15T09:00:00Z')).map((app) =>
      app.id === 'pedometer' ? { ...app, verified: true } : app,
    );
    const { obtainToken, send } = setUpMoves({ mock: { registrations } });
    expect(quotaOf(await send(`${api}/profile?access_token=${await obtainToken()}`))).toEqual([4000, 3999, 120, 119]);
  });
});
