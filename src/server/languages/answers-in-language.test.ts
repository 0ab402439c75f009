import { describe, expect, it } from 'vitest';
import type { Connection, Receipt, RevokedConnection } from '../../contract/connection.ts';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

/** A browser on its way to the consent for an app, whose documents are looked at. */
function setUp() {
  const test = createTestApp();
  const clients = createDemoClients(test.fetch, test.origin);
  const browser = new TestBrowser(test.fetch, test.origin);
  const document = async (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) => {
    const response = await browser.open(path, { ...init, headers });
    const html = await response.text();
    const data = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1] ?? '{}';
    const [, lang, dir] = /<html lang="([^"]+)" dir="([^"]+)">/.exec(html) ?? [];
    return { response, html, lang, dir, page: (JSON.parse(data) as { page?: InteractionPage }).page };
  };
  return { ...test, ...clients, browser, document };
}

describe('the page of an interaction', () => {
  it('79: speaks the first of ui_locales that is spoken, and so do the texts of scopes and the app’s name', async () => {
    const { browser, notesweb, document } = setUp();
    const url = await browser.follow(notesweb.authorizationUrl({ ui_locales: 'tlh de-AT fr' }));
    await browser.signIn(url);
    const { lang, dir, page, response } = await document(url.pathname, { 'accept-language': 'ja' });
    expect([lang, dir, response.headers.get('content-language')]).toEqual(['de', 'ltr', 'de']);
    expect(response.headers.get('vary')).toBe('Accept-Encoding, Cookie, Accept-Language');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page?.interaction?.client.name).toBe('Notizen im Web');
    expect(page?.interaction?.scopes.map(({ title }) => title)).toEqual(['Ihre Notizen lesen', 'Notizen hinzufügen']);
    expect(JSON.stringify(page)).not.toContain('localNames');
  });

  it('speaks what the person chooses on it, and the next request of an app has its own wish again', async () => {
    const { browser, clock, notesweb, document } = setUp();
    const url = await browser.follow(notesweb.authorizationUrl({ ui_locales: 'de' }));
    await browser.postForm('/api/language', [
      ['language', 'ar'],
      ['back', url.pathname],
    ]);
    const { lang, dir } = await document(url.pathname);
    expect([lang, dir]).toEqual(['ar', 'rtl']);
    clock.advance(1);
    const next = await browser.follow(notesweb.authorizationUrl({ ui_locales: 'de' }));
    expect((await document(next.pathname)).lang).toBe('de');
    expect((await document((await browser.follow(notesweb.authorizationUrl())).pathname)).lang).toBe('ar');
  });

  it('F13: that has expired names the app in its language still; one of another browser says nothing of either', async () => {
    const { browser, clock, fetch, origin, notesweb, document } = setUp();
    const url = await browser.follow(notesweb.authorizationUrl({ ui_locales: 'de' }));
    const stranger = await new TestBrowser(fetch, origin).open(url.pathname);
    expect(await stranger.text()).toMatch(/lang="en".*interaction-foreign/s);
    clock.advance(3000);
    const { lang, page } = await document(url.pathname);
    expect([lang, page?.problem?.clientName]).toEqual(['de', 'Notizen im Web']);
  });

  it.each([
    '\u0000\u0001',
    '"><script>',
    'x'.repeat(5000),
    Array.from({ length: 400 }, (_, index) => `x${index}-y`).join(' '),
    'de\r\nset-cookie: a=b',
  ])('79: is unharmed by ui_locales=%j, and never shows it', async (locales) => {
    const { browser, notesweb, document } = setUp();
    const url = await browser.follow(notesweb.authorizationUrl({ ui_locales: locales }));
    const { response, lang, page, html } = await document(url.pathname);
    expect([response.status, lang, page?.interaction?.prompt]).toEqual([200, 'en', 'sign-in']);
    expect(page?.interaction?.uiLocales.length).toBeLessThanOrEqual(10);
    expect(html).not.toContain(locales);
    expect(idOf(url)).not.toBe('');
  });
});

describe('other documents', () => {
  it('speak the choice, then what the browser asks for; those for developers English', async () => {
    const { browser, document } = setUp();
    const languageOf = async (path: string, headers = {}) => (await document(path, headers)).response.headers.get('content-language');
    const japanese = { 'accept-language': 'ja' };
    expect([await languageOf('/connected-apps'), await languageOf('/connected-apps', japanese)]).toEqual(['en', 'ja']);
    await browser.post('/api/language', { language: 'fr' });
    expect([await languageOf('/connected-apps', japanese), await languageOf('/nowhere', { accept: 'text/html' })]).toEqual(['fr', 'fr']);
    for (const path of ['/', '/apps', '/apps/new', '/flow-tester', '/flow-tester/callback']) expect(await languageOf(path)).toBe('en');
  });

  it('R6: a broken link says so in the language of its ui_locales, and names the mistake in English', async () => {
    const { document } = setUp();
    const { html, lang, dir, response } = await document('/standard/authorize?client_id=nobody&ui_locales=ar', { 'accept-language': 'de' });
    expect([response.status, lang, dir, response.headers.get('content-language')]).toEqual([400, 'ar', 'rtl', 'ar']);
    expect(html).toContain('<h1>هذا الرابط لا يعمل</h1>');
    expect(html).toMatch(/<dl lang="en" dir="ltr"><dt>\w+<\/dt>/);
    expect((await document('/movemint/oauth/authorize?client_id=nobody', { 'accept-language': 'de' })).lang).toBe('de');
  });

  it('a sign-out asks in the person’s language, with the app’s name in it', async () => {
    const { browser, notesweb, document } = setUp();
    await browser.signIn(await browser.follow(notesweb.authorizationUrl()));
    const asked = await browser.open('/standard/end-session?client_id=notesweb');
    const { html, lang } = await document(asked.headers.get('location') ?? '', { 'accept-language': 'fi' });
    expect(lang).toBe('fi');
    expect(html).toContain('Sovellus <bdi>Muistiinpanot verkossa</bdi> pyytää kirjaamaan sinut ulos');
  });
});

describe('connections', () => {
  const german = { headers: { 'accept-language': 'de' } };

  it('are told in the language that is asked for: names, scopes, use and history', async () => {
    const { api, browser, notesweb, idOf } = await openAccountApi();
    const { access_token: token } = await notesweb.obtainTokens(browser);
    await notesweb.call('http://127.0.0.1:4400/standard/api/notes', token);
    const id = await idOf('notesweb');
    const connection = (await (await api(`/${id}`, german)).json()) as Connection;
    expect(connection).toMatchObject({
      client: { name: 'Notizen im Web' },
      scopes: [{ title: 'Ihre Notizen lesen' }, { title: 'Notizen hinzufügen' }],
      lastUse: { what: 'Notizen gelesen' },
    });
    const { entries } = (await (await api(`/${id}/history`, german)).json()) as { entries: { scopes: { title: string }[] }[] };
    expect(entries.at(-1)?.scopes.map(({ title }) => title)).toEqual(['Ihre Notizen lesen', 'Notizen hinzufügen']);
    expect(((await (await api(`/${id}`)).json()) as Connection).client.name).toBe('Notes Web');
  });

  it('are found by what they are called in any language, and by titles in that of who looks', async () => {
    const { api, browser, notesweb } = await openAccountApi();
    await notesweb.obtainTokens(browser);
    const found = async (q: string, init = {}) =>
      ((await (await api(`?q=${encodeURIComponent(q)}`, init)).json()) as { total: number }).total;
    expect([await found('notizen im web'), await found('notes web', german)]).toEqual([1, 1]);
    expect([await found('hinzufugen', german), await found('hinzufügen'), await found('ノート')]).toEqual([1, 0, 1]);
  });

  it('leave a receipt that is told in the language of who reads it', async () => {
    const { api, browser, notesweb, idOf } = await openAccountApi();
    await notesweb.obtainTokens(browser);
    const id = await idOf('notesweb');
    const receipt = (await (await api(`/${id}`, { method: 'DELETE', ...german })).json()) as Receipt;
    const names = ({ client, scopes }: Receipt) => [client.name, scopes[0]?.title];
    expect(names(receipt)).toEqual(['Notizen im Web', 'Ihre Notizen lesen']);
    const { body } = await answerOf(await api(`/revoked/${id}`));
    const kept = body as RevokedConnection & { history: { scopes: { title: string }[] }[] };
    expect(names(kept.receipt)).toEqual(['Notes Web', 'Read your notes']);
    expect([kept.connection.client.name, kept.history[0]?.scopes[0]?.title]).toEqual(['Notes Web', 'Read your notes']);
    const list = (await (await api('/revoked', { headers: { 'accept-language': 'ja' } })).json()) as { revoked: RevokedConnection[] };
    expect(list.revoked.map(({ connection }) => connection.client.name)).toEqual(['ノートWeb']);
  });
});
