import { describe, expect, it } from 'vitest';
import { World } from '../../testing/engine-contract/world.ts';
import { createTestEngine, testSubject } from './testing.ts';

const engine = await createTestEngine();
const world = new World(testSubject(engine));

/** A page of a browser that asks for Japanese. */
async function open(address: string | URL, browser = world.browser()) {
  const response = await browser.open(address, { headers: { 'accept-language': 'ja' } });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, lang: /<html lang="([^"]+)"/.exec(html)?.[1] };
}

describe('pages of this engine', () => {
  it('79: speak what ui_locales asks for, first what is spoken', async () => {
    const browser = world.browser();
    const page = await browser.follow(world.web.authorizationUrl({ ui_locales: 'tlh fi de' }));
    expect((await open(page, browser)).lang).toBe('fi');
  });

  it.each(['\u0000\u0001', 'x'.repeat(5000), Array.from({ length: 400 }, (_, index) => `x${index}-y`).join(' ')])(
    '79: are unharmed by ui_locales=%j',
    async (locales) => {
      const browser = world.browser();
      const page = await browser.follow(world.web.authorizationUrl({ ui_locales: locales }));
      const { status, lang, html } = await open(page, browser);
      expect([status, lang]).toEqual([200, 'ja']);
      expect(html).not.toContain(locales);
    },
  );

  it('say in the person’s language that a link does not work', async () => {
    const { status, lang, headers, html } = await open(world.web.authorizationUrl({ client_id: 'nobody' }));
    expect([status, lang, headers.get('content-language')]).toEqual([400, 'ja', 'ja']);
    expect(html).toContain('<dl lang="en" dir="ltr"><dt>invalid_client</dt>');
  });

  it('ask in the person’s language before an app signs them out', async () => {
    const { status, lang, html } = await open('/oidc/end-session');
    expect([status, lang]).toEqual([200, 'ja']);
    expect(html).toContain('name="logout" value="yes">ログアウト</button>');
  });
});
