import { describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/test-app.ts';
import { TestBrowser } from '../testing/test-browser.ts';

function setUp(publicUrl?: string) {
  const test = createTestApp(publicUrl === undefined ? {} : { publicUrl });
  const browser = new TestBrowser(test.fetch, test.origin);
  const choose = (fields: Record<string, string>, headers?: Record<string, string>) =>
    browser.postForm('/api/language', Object.entries(fields), headers);
  return { ...test, browser, choose };
}

describe('a choice of language', () => {
  it('is kept for a year, readable by scripts, and leads back to where it was made', async () => {
    const { choose, clock } = setUp();
    const response = await choose({ language: 'pt-BR', back: '/connected-apps?q=a' });
    expect([response.status, response.headers.get('location')]).toEqual([303, 'http://127.0.0.1:4400/connected-apps?q=a']);
    const seconds = Math.floor(clock.now().getTime() / 1000);
    expect(response.headers.get('set-cookie')).toBe(`latchstring-language=pt-BR.${seconds}; Max-Age=31536000; Path=/; SameSite=Lax`);
  });

  it('97: is sent over https only, where the site is on https', async () => {
    const { choose } = setUp('https://login.example');
    expect((await choose({ language: 'de' })).headers.get('set-cookie')).toContain('; Secure');
  });

  it('is taken as JSON too, and answered without a body', async () => {
    const { browser } = setUp();
    const response = await browser.post('/api/language', { language: 'ja' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(browser.cookies.get('latchstring-language')).toMatch(/^ja\.\d+$/);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\r\nset-cookie:x',
    'https://evil.example/',
    'evil',
    '',
    '/..//evil.example',
    `/${'a'.repeat(3000)}`,
  ])('R43: goes back to the start page instead of %j', async (back) => {
    const { choose } = setUp();
    expect((await choose({ language: 'de', back })).headers.get('location')).toBe('http://127.0.0.1:4400/');
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site' }],
  ])('89: is refused from %s, and nothing is kept', async (_, headers) => {
    const { choose, browser } = setUp();
    expect((await choose({ language: 'de' }, headers)).status).toBe(403);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('a language that is not spoken', () => {
  it.each(['tlh', '', 'DE', '<b>', '__proto__'])('gets a page with those that are: %j', async (language) => {
    const { choose, browser } = setUp();
    const response = await choose({ language, back: '/connected-apps' }, { 'accept-language': 'de' });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('日本語');
    expect(html).toContain('<a href="/connected-apps">Zurück</a>');
    expect(html).not.toContain('<b>');
    expect(browser.cookies.size).toBe(0);
  });

  it('gets a script the list of tags', async () => {
    const { browser } = setUp();
    const response = await browser.post('/api/language', { language: 'tlh' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'invalid-body',
      pointer: '/language',
      detail: 'Send one of: en, de, fr, es, pt-BR, fi, ja, ar.',
    });
  });
});

it('90: a GET keeps nothing', async () => {
  const { browser } = setUp();
  const response = await browser.open('/api/language?language=de');
  expect([response.status, response.headers.get('allow'), browser.cookies.size]).toEqual([405, 'POST', 0]);
});
