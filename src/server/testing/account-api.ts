import type { ConnectionPage } from '../../contract/connection.ts';
import { createDemoClients } from './demo-clients.ts';
import { createTestApp } from './test-app.ts';
import { TestBrowser } from './test-browser.ts';

/** The test app with Ada signed in, and the connections API as her pages call it. */
export async function openAccountApi(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const clients = createDemoClients(test.fetch, test.origin);
  const browser = new TestBrowser(test.fetch, test.origin);
  const pagesTokens = await clients.latchstring.obtainTokens(browser);
  const api = (path = '', init: RequestInit = {}, token = pagesTokens.access_token) =>
    clients.latchstring.call(`${test.origin}/api/connections${path}`, token, init);
  const send = (method: string, path: string, body: unknown, token?: string) =>
    api(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, token);
  const list = async (query = '') => (await api(query)).json() as Promise<ConnectionPage>;
  /** The id of an app's connection. */
  const idOf = async (clientId: string) => {
    const found = (await list()).connections.find(({ client }) => client.id === clientId);
    if (!found) throw new Error(`${clientId} is not connected`);
    return found.id;
  };
  return { ...test, ...clients, browser, pagesTokens, api, send, list, idOf };
}

/** Status and body of an answer, to be matched at once. */
export async function answerOf(response: Response): Promise<{ status: number; body: unknown }> {
  return { status: response.status, body: await response.json() };
}
