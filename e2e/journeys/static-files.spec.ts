import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { App, allow, signIn } from '../support/journey.ts';

const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Answers documents as a web server would that only has the built files: nothing is rendered, no data comes along. */
async function serveFilesOnly(page: Page, origin: string): Promise<void> {
  const documents = [
    [/^\/interaction\//, 'interaction.html'],
    [/^\/(connected-apps.*|account\/callback)$/, 'index.html'],
  ] as const;
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = documents.find(([path]) => path.test(pathname))?.[1];
    if (!file || route.request().resourceType() !== 'document') return route.fallback();
    return route.fulfill({ contentType: 'text/html', body: await readFile(dist + file, 'utf8') });
  });
}

test('the journey works where a plain file server has the pages: they ask for their data instead of bringing it', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  await serveFilesOnly(page, latchstring.origin);
  const app = new App(latchstring.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timesheets wants to see some of your Moovila data');
  await expectAccessible(page);
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  expect((await app.exchange(client.answer)).access_token).toBeTruthy();
  await page.goto(`${latchstring.origin}/connected-apps`);
  await expect(page.getByRole('button', { name: 'Revoke access of Timesheets' })).toBeVisible();
});
