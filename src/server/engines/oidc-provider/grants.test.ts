import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HistorySchema } from '../../../contract/connection.ts';
import { tokensOf, World } from '../../testing/engine-contract/world.ts';
import { idOf, isInteraction } from '../../testing/test-browser.ts';
import { createTestEngine, testSubject } from './testing.ts';

const thirtyDays = 30 * 24 * 60 * 60;

const setUp = async () => {
  const world = new World(testSubject(await createTestEngine()));
  const introspect = async (token: string | undefined) => (await (await world.web.introspect(token ?? '')).json()) as { exp: number };
  return { world, browser: world.browser(), introspect };
};

describe('access for a time', () => {
  it('for thirty days ends every token with the connection, however often it is refreshed', async () => {
    const { world, browser, introspect } = await setUp();
    const end = Date.now() / 1000 + thirtyDays;
    const tokens = await world.connect(browser, world.web, { decision: 'allow', duration: 'thirty-days' });
    const refreshed = await tokensOf(await world.web.refresh(tokens.refresh_token));
    expect(Math.abs((await introspect(refreshed.refresh_token)).exp - end)).toBeLessThan(5);
    const [connection] = await (await world.accountPages(browser)).connections();
    expect(connection?.duration).toBe('thirty-days');
    expect(Math.abs(new Date(connection?.endsAt ?? 0).getTime() / 1000 - end)).toBeLessThan(5);
  });

  it('46: rotation does not extend the end of a refresh token', async () => {
    const { world, browser, introspect } = await setUp();
    const tokens = await world.connect(browser, world.web);
    const { exp } = await introspect(tokens.refresh_token);
    const refreshed = await tokensOf(await world.web.refresh(tokens.refresh_token));
    expect((await introspect(refreshed.refresh_token)).exp).toBeLessThanOrEqual(exp);
  });

  it('changed from once to until revoked has no end any more', async () => {
    const { world, browser } = await setUp();
    await world.connect(browser, world.web, { decision: 'allow', duration: 'once' });
    await browser.decide(await world.openPage(browser, world.web, { prompt: 'consent' }), { decision: 'allow', duration: 'until-revoked' });
    const [connection] = await (await world.accountPages(browser)).connections();
    expect(connection).toMatchObject({ duration: 'until-revoked', endsAt: null });
  });
});

describe('a declined scope', () => {
  it('is not asked for again by itself, but nothing is refused unasked when it is all that is asked for', async () => {
    const { world, browser } = await setUp();
    await world.connect(browser, world.web, { decision: 'allow', scopes: ['notes:read'] });
    const silent = await browser.follow(world.web.authorizationUrl());
    expect((await tokensOf(await world.web.exchange(silent.searchParams.get('code')))).scope).toBe('notes:read');
    const page = await world.openPage(browser, world.web, { scope: 'notes:write' });
    expect((await browser.interaction(idOf(page))).scopes).toMatchObject([{ name: 'notes:write', state: 'declined' }]);
    await browser.decide(page);
    const both = await browser.follow(world.web.authorizationUrl());
    expect(isInteraction(both)).toBe(false);
    expect((await tokensOf(await world.web.exchange(both.searchParams.get('code')))).scope.split(' ').sort()).toEqual([
      'notes:read',
      'notes:write',
    ]);
  });

  it('does not open the API with a token from before', async () => {
    const { world, browser } = await setUp();
    const tokens = await world.connect(browser, world.web);
    await browser.decide(await world.openPage(browser, world.web, { prompt: 'consent' }), { decision: 'allow', scopes: ['notes:read'] });
    const post = { method: 'POST', body: '{"title":"x"}' };
    const refused = await world.web.call(world.subject.resource, tokens.access_token, post);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope');
    expect((await world.web.call(world.subject.resource, tokens.access_token)).status).toBe(200);
    expect(await (await world.web.introspect(tokens.access_token)).json()).toMatchObject({ active: true, scope: 'notes:read' });
  });
});

describe('the history of a connection', () => {
  it('tells what was given, changed and used, newest first', async () => {
    const { world, browser } = await setUp();
    const url = await world.openPage(browser, world.web, { scope: 'notes:read' });
    const answer = await browser.decide(await browser.signIn(url));
    const tokens = await tokensOf(await world.web.exchange(answer.searchParams.get('code')));
    await world.web.call(world.subject.resource, tokens.access_token);
    await world.web.refresh(tokens.refresh_token);
    await browser.decide(await world.openPage(browser, world.web));
    const account = await world.accountPages(browser);
    const [connection] = await account.connections();
    const { entries } = v.parse(HistorySchema, await (await account.send(`/api/connections/${connection?.id}/history`)).json());
    expect(entries.map(({ event, scopes }) => [event, ...scopes.map(({ name }) => name)])).toEqual([
      ['widened', 'notes:write'],
      ['refreshed', 'notes:read'],
      ['used'],
      ['granted', 'notes:read'],
    ]);
  });
});
