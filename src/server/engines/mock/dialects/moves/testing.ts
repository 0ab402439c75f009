import { createTestApp } from '../../../../testing/test-app.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { TestClient } from '../../../../testing/test-client.ts';

/** The test app with the seeded app of Moves, as a client that tests can play, and a person's browser. */
export function setUpMoves(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const base = `${test.origin}/moves`;
  const pedometer = new TestClient(test.fetch, {
    authorize: `${base}/oauth/v1/authorize`,
    token: `${base}/oauth/v1/access_token`,
    id: 'pedometer',
    secret: 'pedometersecret',
    scope: 'activity location',
  });
  const browser = new TestBrowser(test.fetch, test.origin);
  const send = (path: string, init: RequestInit = {}) => test.fetch(new Request(base + path, init));
  /** A code for Ada. */
  const obtainCode = async (changes: Record<string, string | undefined> = {}) =>
    (await browser.authorize(pedometer.authorizationUrl(changes))).searchParams.get('code') ?? '';
  const obtainToken = async (scope = 'activity location', identifier?: string) => {
    const person = new TestBrowser(test.fetch, test.origin);
    const answer = await person.authorize(pedometer.authorizationUrl({ scope }), identifier);
    const { access_token } = (await (await pedometer.exchange(answer.searchParams.get('code'))).json()) as { access_token: string };
    return access_token;
  };
  return { ...test, base, pedometer, browser, send, obtainCode, obtainToken };
}

/** All that a client sees of an answer: status, and the exact text. */
export async function seen(response: Response): Promise<[status: number, body: string]> {
  return [response.status, await response.text()];
}
