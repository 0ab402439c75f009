import { describe, expect, it } from 'vitest';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

type Fields = [name: string, value: string][];

/** A person whose browser runs no script: looks at documents, and sends the forms in them. */
async function setUp(changes: Record<string, string | undefined> = {}) {
  const test = createTestApp();
  const clients = createDemoClients(test.fetch, test.origin);
  const browser = new TestBrowser(test.fetch, test.origin);
  const url = await browser.follow(clients.notesweb.authorizationUrl(changes));
  const id = idOf(url);
  /** Where the last form led to, as the browser's address bar says. */
  let here = `/interaction/${id}`;
  const document = async (path = here) => {
    const response = await browser.open(path);
    const html = await response.text();
    const data = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? '{}';
    return { status: response.status, html, page: (JSON.parse(data) as { page: InteractionPage }).page };
  };
  const send = async (step: string, fields: Fields, headers: Record<string, string> = {}) => {
    const token = (await document()).page.interaction?.formToken ?? '';
    const response = await browser.postForm(`/api/interactions/${id}/${step}`, [['token', token], ...fields], headers);
    here = response.headers.get('location') ?? here;
    return response;
  };
  const signIn = (password = 'wonderland', identifier = 'ada@example.test') =>
    send('sign-in', [
      ['identifier', identifier],
      ['password', password],
    ]);
  const allow = (scopes: string[], more: Fields = []) =>
    send('decision', [['decision', 'allow'], ['scopes', ''], ...scopes.map((scope): [string, string] => ['scopes', scope]), ...more]);
  return { ...test, ...clients, browser, id, document, send, signIn, allow };
}

const placeOf = (response: Response) => [
  response.status,
  response.headers
    .get('location')
    ?.replace('http://127.0.0.1:4400', '')
    .replace(/=[\w-]{16}$/, '=…'),
];

describe('a plain form', () => {
  it('18: takes a person from the sign-in to the app, every step a 303', async () => {
    const { id, document, signIn, allow, notesweb } = await setUp();
    expect(placeOf(await signIn())).toEqual([303, `/interaction/${id}`]);
    expect((await document()).page.interaction?.prompt).toBe('consent');
    expect(placeOf(await allow(['notes:read', 'notes:write'], [['duration', 'thirty-days']]))).toEqual([303, `/interaction/${id}/return`]);
    const { status, html, page } = await document(`/interaction/${id}/return`);
    const target = page.interaction?.redirectTo ?? '';
    expect(status).toBe(200);
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${target.replaceAll('&', '&amp;')}">`);
    const tokens = (await (await notesweb.exchange(new URL(target).searchParams.get('code'))).json()) as { scope: string };
    expect(tokens.scope).toBe('notes:read notes:write');
  });

  it('91: grants what is ticked and nothing of the rest; nothing ticked is not everything', async () => {
    const { signIn, allow, document, notesweb, id } = await setUp();
    await signIn();
    expect(placeOf(await allow([]))).toEqual([303, `/interaction/${id}?retry=…`]);
    expect((await document()).page).toMatchObject({
      interaction: { prompt: 'consent' },
      problem: { code: 'invalid-body', pointer: '/scopes' },
    });
    await allow(['notes:read']);
    const target = new URL((await document()).page.interaction?.redirectTo ?? '');
    expect(await (await notesweb.exchange(target.searchParams.get('code'))).json()).toMatchObject({ scope: 'notes:read' });
  });

  it('16: denies with access_denied, at any step', async () => {
    const { send, document, id } = await setUp();
    expect(placeOf(await send('decision', [['decision', 'deny']]))).toEqual([303, `/interaction/${id}/return`]);
    expect((await document()).page.interaction?.redirectTo).toContain('error=access_denied');
  });

  it('F12: sent twice gives one and the same answer; a different one afterwards changes nothing', async () => {
    const { signIn, allow, document, send, id } = await setUp();
    await signIn();
    const both = await Promise.all([allow(['notes:read']), allow(['notes:read'])]);
    expect(both.map(placeOf)).toEqual(Array.from({ length: 2 }, () => [303, `/interaction/${id}/return`]));
    const { redirectTo } = (await document()).page.interaction ?? {};
    expect(placeOf(await send('decision', [['decision', 'deny']]))).toEqual([303, `/interaction/${id}?retry=…`]);
    expect((await document()).page).toMatchObject({ interaction: { redirectTo }, problem: { code: 'interaction-decided' } });
  });

  it('U8: a wrong password is told on the page, which keeps what was typed to say who it is', async () => {
    const { signIn, document, id } = await setUp();
    expect(placeOf(await signIn('wrong'))).toEqual([303, `/interaction/${id}?retry=…`]);
    const { page, html } = await document();
    expect(page).toMatchObject({
      problem: { code: 'wrong-credentials' },
      identifier: 'ada@example.test',
      interaction: { prompt: 'sign-in' },
    });
    expect(html).not.toContain('wrong"');
    await signIn();
    expect((await document()).page).toMatchObject({ problem: null, identifier: null });
  });

  it('U8: an empty field is pointed at', async () => {
    const { signIn, document } = await setUp();
    await signIn('');
    expect((await document()).page.problem).toMatchObject({ code: 'invalid-body', pointer: '/password' });
    await signIn('x', ' ');
    expect((await document()).page.problem).toMatchObject({ code: 'invalid-body', pointer: '/identifier' });
  });

  it('R47: obeys the limits, and the page tells the time that is left', async () => {
    const { signIn, document, clock } = await setUp();
    for (let time = 0; time < 11; time += 1) await signIn('wrong');
    expect((await document()).page.problem).toMatchObject({ code: 'too-many-attempts', retryAfter: 900 });
    clock.advance(300);
    expect((await document()).page.problem).toMatchObject({ code: 'too-many-attempts', retryAfter: 600 });
  });

  it('a mistake is forgotten after a while', async () => {
    const { signIn, document, clock } = await setUp();
    await signIn('wrong');
    clock.advance(121);
    expect((await document()).page).toMatchObject({ problem: null, identifier: null });
  });

  it('89, R8: from another site, or without proof of our own, is refused, and nothing changes', async () => {
    const { signIn, document, send, browser, id } = await setUp();
    await signIn();
    const fields: Fields = [
      ['decision', 'allow'],
      ['scopes', 'notes:read'],
    ];
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]) {
      expect((await send('decision', fields, headers)).status).toBe(403);
    }
    for (const token of ['', 'x', 'x.y', '.', 'a.b.c']) {
      const path = `/api/interactions/${id}/decision`;
      expect((await browser.postForm(path, [['token', token], ...fields])).status).toBe(403);
    }
    expect((await browser.postForm(`/api/interactions/${id}/decision`, fields)).status).toBe(403);
    expect((await document()).page.interaction?.prompt).toBe('consent');
  });

  it("a token of one interaction does not serve another's form", async () => {
    const { browser, document, notesweb, signIn, send } = await setUp();
    await signIn();
    const token = (await document()).page.interaction?.formToken ?? '';
    const other = idOf(await browser.follow(notesweb.authorizationUrl({ prompt: 'consent' })));
    const response = await browser.postForm(`/api/interactions/${other}/decision`, [
      ['token', token],
      ['decision', 'deny'],
    ]);
    expect(response.status).toBe(403);
    expect((await send('decision', [['decision', 'deny']])).status).toBe(303);
  });

  it('88, R17: in another browser leads to a page that refuses it, and changes nothing', async () => {
    const { fetch, origin, id, document } = await setUp();
    const token = (await document()).page.interaction?.formToken ?? '';
    const other = new TestBrowser(fetch, origin);
    const response = await other.postForm(`/api/interactions/${id}/decision`, [
      ['token', token],
      ['decision', 'deny'],
    ]);
    expect(placeOf(response)).toEqual([303, `/interaction/${id}`]);
    expect((await other.open(`/interaction/${id}`)).status).toBe(403);
    expect((await document()).page.interaction?.prompt).toBe('sign-in');
  });

  it('F13: that comes too late leads to a page that says so; nothing is granted', async () => {
    const { signIn, allow, document, clock } = await setUp();
    await signIn();
    const token = (await document()).page.interaction?.formToken;
    expect(token).toBeTruthy();
    clock.advance(601);
    await allow(['notes:read']);
    expect(await document()).toMatchObject({ status: 410, page: { interaction: null, problem: { code: 'interaction-expired' } } });
  });

  it('R10: on an older revision is refused with what is current', async () => {
    const { signIn, document, allow } = await setUp();
    await signIn();
    await allow(['notes:read'], [['revision', '0']]);
    expect((await document()).page).toMatchObject({ interaction: { prompt: 'consent' }, problem: { code: 'interaction-changed' } });
    await allow(['notes:read'], [['revision', 'x']]);
    expect((await document()).page.problem).toMatchObject({ code: 'invalid-body', pointer: '/revision' });
  });

  it('chooses and switches accounts', async () => {
    const { signIn, send, document } = await setUp();
    await signIn();
    await send('switch-account', []);
    expect((await document()).page.interaction).toMatchObject({ prompt: 'select-account', accounts: [{ id: 'acct-ada' }] });
    await send('account', [['accountId', 'acct-ada']]);
    expect((await document()).page.interaction?.prompt).toBe('consent');
    await send('account', [['accountId', 'acct-grace']]);
    expect((await document()).page.interaction?.prompt).toBe('consent');
  });

  it.each([
    ['a megabyte', 'x'.repeat(1_000_000), 413],
    ['nothing at all', '', 403],
    ['half an escape', '%', 403],
  ])('of %s is refused', async (_what, body, status) => {
    const { browser, id } = await setUp();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    expect((await browser.open(`/api/interactions/${id}/sign-in`, { method: 'POST', body, headers })).status).toBe(status);
  });
});

describe('the documents of an interaction', () => {
  it('90: change nothing, and the way back to the app opens only once there is an answer', async () => {
    const { browser, id, document } = await setUp();
    expect(placeOf(await browser.open(`/interaction/${id}/return`))).toEqual([303, `/interaction/${id}`]);
    expect((await document()).page.interaction?.prompt).toBe('sign-in');
    expect((await document()).html).not.toContain('http-equiv');
  });

  it('are not found under a made-up id', async () => {
    const { document } = await setUp();
    expect(await document('/interaction/made-up')).toMatchObject({ status: 404, page: { problem: { code: 'interaction-not-found' } } });
    expect((await document('/interaction/made-up/return')).status).toBe(404);
  });

  it('R2, R6: cannot be left by what stands in the data', async () => {
    const { document } = await setUp({ client_id: 'prize-draw', scope: 'notes:read', login_hint: '</script><script>alert(1)</script>' });
    const { html, page } = await document();
    // Its words, and its data.
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(page.interaction?.loginHint).toBe('</script><script>alert(1)</script>');
  });
});
