import { describe, expect, it } from 'vitest';
import type { Capabilities } from '../../../contract/capabilities.ts';
import { readImage } from '../../apps/images/image.ts';
import { makePng } from '../../apps/images/testing.ts';
import { createDemoClients } from '../../testing/demo-clients.ts';
import { openRegistrationsApi } from '../../testing/registrations-api.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { idOf, TestBrowser } from '../../testing/test-browser.ts';
import { type BrandSettings, emptyBrand } from './brand.ts';

const mark = readImage(makePng());
const branded: BrandSettings = {
  ...emptyBrand,
  name: 'Fjell & Co',
  mark,
  support: 'https://fjell.example/?a=1&b="2"',
  changePassword: 'https://fjell.example/password',
};

function open(brand: BrandSettings = branded) {
  const test = createTestApp({ brand, mock: { operatorName: brand.name } });
  const get = (path: string, headers: Record<string, string> = {}) => test.fetch(new Request(test.origin + path, { headers }));
  return { ...test, get };
}

const broken = '/moovila/oauth/authorize?client_id=nobody';

describe('an operator’s brand', () => {
  it('is told by the capabilities, and the mark is sent from our own origin', async () => {
    const { get } = open();
    const { brand } = (await (await get('/api/capabilities')).json()) as Capabilities;
    expect(brand).toEqual({ ...branded, mark: mark.path });
    const image = await get(mark.path);
    expect(Buffer.from(await image.arrayBuffer()).equals(makePng())).toBe(true);
    expect(image.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is null where nothing was set, and pages without scripts stay as they are', async () => {
    const { get } = open(emptyBrand);
    expect(await (await get('/api/capabilities')).json()).toMatchObject({ brand: null });
    expect(await (await get(broken)).text()).not.toMatch(/<header>|<footer>/);
  });

  it('stands on pages without scripts, in their language, and everything of it is text (R3)', async () => {
    const { get } = open();
    const response = await get(broken, { 'accept-language': 'de' });
    expect([response.status, response.headers.get('content-language')]).toEqual([400, 'de']);
    const html = await response.text();
    expect(html).toContain(`<header><img src="${mark.path}" alt="" height="32"><bdi>Fjell &amp; Co</bdi></header>`);
    expect(html).toContain('<footer><a href="https://fjell.example/?a=1&amp;b=&quot;2&quot;">Hilfe</a></footer>');
    expect(await (await get('/sign-out?ref=none')).text()).toContain('Fjell &amp; Co');
  });

  it('leaves answers of the engine that are none of these pages alone', async () => {
    const { get } = open();
    for (const path of ['/standard/.well-known/openid-configuration', '/movenium/login', '/standard/token']) {
      expect(await (await get(path)).text()).not.toContain('Fjell');
    }
  });

  it('U3: has /.well-known/change-password lead to where passwords are changed', async () => {
    const response = await open().get('/.well-known/change-password');
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://fjell.example/password']);
    for (const path of ['/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200', '/.well-known/other']) {
      expect((await open().get(path)).status).toBe(404);
    }
    expect((await open(emptyBrand).get('/.well-known/change-password')).status).toBe(404);
  });

  it('names the sign-in of the account pages', async () => {
    const { fetch, origin } = open();
    const { latchstring } = createDemoClients(fetch, origin);
    const browser = new TestBrowser(fetch, origin);
    const url = await browser.follow(latchstring.authorizationUrl({ resource: `${origin}/api` }));
    const interaction = await browser.interaction(idOf(url));
    expect(interaction.service.name).toBe('Fjell & Co');
  });

  it('R61: has a new app of the same name pointed out', async () => {
    const api = await openRegistrationsApi({ brand: branded, mock: { operatorName: branded.name } });
    const registered = await api.register({ name: 'Fjell and Co' });
    const alike = await api.register({ name: 'Fjell & Co.' });
    const lookAlikeOf = async (app: typeof registered) => {
      const url = await api.browser.follow(api.play(app).authorizationUrl());
      return (await api.browser.interaction(idOf(url))).client.lookAlike;
    };
    expect(await lookAlikeOf(alike)).toMatchObject({ resembles: 'Fjell & Co' });
    expect(await lookAlikeOf(registered)).toBeNull();
  });
});
