import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from 'playwright/test';
import { type App, ada, signIn } from './journey.ts';

/** Where the answer to an app goes when no one has to listen for it. */
export const scriptCallback = 'http://127.0.0.1:9999/callback';

/** What a person answers to a request; left out, everything that is asked for, for the longest time offered. */
interface Answer {
  scopes?: string[];
  duration?: 'once' | 'thirty-days' | 'until-revoked';
}

/**
 * Connects an app as a person would, but without drawing a page: posts to the same routes with the browser's own cookies,
 * so that the browser is signed in afterwards.
 */
export async function connectQuickly(
  page: Page,
  app: App,
  changes: Record<string, string> = {},
  answer: Answer = {},
  { identifier, password } = ada,
): Promise<URL> {
  const { origin } = new URL(app.service);
  let at = await follow(page, app.authorizationUrl(changes), app.redirectUri);
  while (!at.href.startsWith(app.redirectUri)) {
    const api = `${origin}/api/interactions/${at.pathname.split('/')[2]}`;
    const { prompt } = await (await page.request.get(api)).json();
    const [path, data] = prompt === 'sign-in' ? ['sign-in', { identifier, password }] : ['decision', { decision: 'allow', ...answer }];
    const response = await page.request.post(`${api}/${path}`, { data, headers: { origin } });
    expect(response.status()).toBe(200);
    const { redirectTo } = await response.json();
    if (redirectTo) at = await follow(page, redirectTo, app.redirectUri);
  }
  return at;
}

/** Goes where the server redirects, up to the app's own address or a page. */
async function follow(page: Page, from: string, redirectUri: string): Promise<URL> {
  let url = new URL(from);
  while (!url.href.startsWith(redirectUri)) {
    const { location } = (await page.request.get(url.href, { maxRedirects: 0 })).headers();
    if (location === undefined) break;
    url = new URL(location, url);
  }
  return url;
}

/** Opens the connected apps of a browser that may not be signed in yet. */
export async function openConnectedApps(page: Page, origin: string, person = ada): Promise<void> {
  await page.goto(`${origin}/connected-apps`);
  const heading = page.getByRole('heading', { name: 'Connected apps', exact: true, level: 1 });
  const signInButton = page.getByRole('button', { name: 'Sign in', exact: true });
  await expect(heading.or(signInButton)).toBeVisible();
  if (await signInButton.isVisible()) {
    await signInButton.click();
    await expect(page.getByRole('dialog', { name: 'Sign in to see your connected apps' })).toBeVisible();
    await signIn(page, person);
  }
  await expect(heading).toBeVisible();
}

export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ hasText: name });
}

export async function openDetails(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
}

/** Answers yes to the question that is open. */
export async function confirmRevoke(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
}

/** What happens when a person comes back to a tab: it looks again at what it shows. */
export async function comeBackTo(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}

/** A client asks the service whether its token still works. */
export async function introspect({ service }: App, token: string): Promise<{ active: boolean; scope?: string }> {
  const headers = { authorization: `Basic ${btoa('notesweb:noteswebsecret')}` };
  const response = await fetch(`${service}/introspect`, { method: 'POST', headers, body: new URLSearchParams({ token }) });
  return response.json() as Promise<{ active: boolean }>;
}

/** An app adds a note; the answer's status. */
export async function addNote({ service }: App, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return (await fetch(`${service}/api/notes`, { method: 'POST', headers, body: '{"title":"A note"}' })).status;
}

/** Presses a button that hands over a JSON file. */
export async function download(page: Page, button: string): Promise<{ name: string; content: unknown }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), content: JSON.parse(await readFile(await file.path(), 'utf8')) };
}
