import { createDemoClients } from './demo-clients.ts';
import type { TestBrowser, TestFetch } from './test-browser.ts';

/**
 * Takes an app's access back as the page of connected apps does, for the person who sits at this browser.
 * @param fetch reaches the server at `origin`
 * @throws Error when the app is not connected, or the server does not do it
 */
export async function takeBack(
  browser: TestBrowser,
  { fetch, origin, service, clientId }: { fetch: TestFetch; origin: string; service: string; clientId: string },
): Promise<void> {
  const { latchstring } = createDemoClients(fetch, origin);
  const { access_token } = await latchstring.obtainTokens(browser);
  const list = await latchstring.call(`${origin}/api/connections?service=${service}`, access_token);
  const { connections } = (await list.json()) as { connections: { id: string; client: { id: string } }[] };
  const own = connections.find(({ client }) => client.id === clientId);
  if (!own) throw new Error(`${clientId} is not connected to ${service}`);
  const answer = await latchstring.call(`${origin}/api/connections/${own.id}`, access_token, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}
