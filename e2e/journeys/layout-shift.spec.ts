import { expect } from 'playwright/test';
import { openConnectedApps } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, failedRequest } from '../support/journey.ts';
import { PiecemealProxy } from '../support/piecemeal-proxy.ts';
import { watchShifts } from '../support/watch-shifts.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('nothing of the connected apps moves from the frame that the server sends to the list', async ({
  page,
  latchstring,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const shifts = await watchShifts(page);
  await openConnectedApps(page, latchstring.origin);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeVisible();
  expect(await shifts()).toEqual([]);
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('a page whose document comes in pieces is shown whole', async ({ page, latchstring, client }) => {
    await latchstring.answerNotesWebAt(client.redirectUri);
    const proxy = await PiecemealProxy.start(latchstring.origin);
    const shifts = await watchShifts(page);
    await page.goto(new App(proxy.origin, client.redirectUri, 'notesweb').authorizationUrl({ scope: 'notes:read' }));
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(proxy.origin);
    expect(await shifts()).toEqual([]);
    await proxy.stop();
  });
});
