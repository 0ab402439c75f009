import { describe, expect, it } from 'vitest';
import { createTestApp } from '../testing/test-app.ts';

/** As the page of a server does it whose answer is a form. */
async function answerByForm(fields: Record<string, string>) {
  const { app, origin } = createTestApp();
  const headers = { origin: 'https://as.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
  const request = { method: 'POST', headers, body: new URLSearchParams(fields).toString() };
  const response = await app.fetch(new Request(`${origin}/flow-tester/callback`, request));
  return { status: response.status, place: response.headers.get('location') ?? '' };
}

describe('an answer that comes as a form to the flow tester', () => {
  it('goes on to the page that says so, without its code', async () => {
    expect(await answerByForm({ code: 'hush', state: 's', iss: 'https://as.example', id_token: 'hush' })).toEqual({
      status: 303,
      place: '/flow-tester/callback?response_mode=form_post&state=s&iss=https%3A%2F%2Fas.example',
    });
  });

  it('fits into an address, however long it is', async () => {
    const long = '語'.repeat(5000);
    const { place } = await answerByForm({ state: long, iss: long, error: long, error_description: long });
    expect(place.length).toBeLessThan(12_000);
  });

  it('S13: is refused with 413 where it is larger than 64 kB: as a page in a browser, as a problem elsewhere', async () => {
    const { app, origin } = createTestApp();
    const post = (accept: string) =>
      app.fetch(new Request(`${origin}/flow-tester/callback`, { method: 'POST', headers: { accept }, body: `code=${'x'.repeat(70_000)}` }));
    const page = await post('text/html,application/xhtml+xml');
    expect([page.status, page.headers.get('content-type')]).toEqual([413, 'text/html; charset=UTF-8']);
    expect(await page.text()).toMatch(/more than 64 kB.*response_mode=query/s);
    const problem = await post('*/*');
    expect([problem.status, await problem.json()]).toMatchObject([
      413,
      { code: 'body-too-large', detail: 'The body is larger than 64 kB.' },
    ]);
  });

  it('may be the page, a form, and nothing else', async () => {
    const { app, origin } = createTestApp();
    const response = await app.fetch(new Request(`${origin}/flow-tester/callback`, { method: 'PUT' }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});
