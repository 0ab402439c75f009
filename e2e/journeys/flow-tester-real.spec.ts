import { expect, type Page } from 'playwright/test';
import { boundApp, RealProvider } from '../../src/server/testing/real-provider.ts';
import { test } from '../support/fixtures.ts';
import { lookUpIssuer, openTab, panelOf, runAll, stepOf, wireOf } from '../support/flow-tester.ts';
import { failedRequest } from '../support/journey.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';

// A node-oidc-provider without anything of Latchstring's: it wants pushed requests, and DPoP with a nonce.
test.describe.configure({ mode: 'default' });

let real: RealProvider;
let tester: LatchstringServer;
test.beforeAll(async () => {
  real = await RealProvider.open();
  tester = await LatchstringServer.start(...[real.origin, real.resource].flatMap((address) => ['--relay-allow', new URL(address).host]));
  await real.serve([`${tester.origin}/flow-tester/callback`]);
});
test.afterAll(() => Promise.all([real.stop(), tester.stop()]));

/** Presses a button of the provider's page in the window that a press opens. */
async function decideIn(page: Page, opens: () => Promise<void>, button: 'Allow' | 'Deny'): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await opens();
  await (await opened).getByRole('button', { name: button }).click();
}

test('a server of others with pushed requests, DPoP and a resource: every step, and two scenarios that a person plays', async ({
  page,
  cleanConsole,
  expectAccessible,
}) => {
  // Three windows, and every message once more for its nonce.
  test.setTimeout(120_000);
  cleanConsole.allow(failedRequest);
  await lookUpIssuer(page, tester.origin, real.origin);
  await page.getByLabel('How the app proves who it is').selectOption('client_secret_basic');
  await page.getByLabel('Client ID').fill(boundApp.id);
  await page.getByLabel('Client secret').fill(boundApp.secret);
  const checked = page.getByRole('group', { name: 'Scopes' }).getByRole('checkbox', { checked: true });
  while ((await checked.count()) > 0) await checked.first().uncheck();
  await page.getByLabel('Other scopes').fill(boundApp.scope);
  await page.getByLabel('A resource to call (GET)').last().fill(real.resource);
  await page.getByRole('radio', { name: /^From a popup/ }).check();
  for (const [number, [name, value]] of [
    ['resource', real.resource],
    ['prompt', 'consent'],
  ].entries()) {
    await page.getByRole('button', { name: 'Add a parameter' }).click();
    await page.getByLabel(`Parameter ${number + 1}`, { exact: true }).fill(name ?? '');
    await page.getByLabel(`Value ${number + 1}`).fill(value ?? '');
  }

  await decideIn(page, () => runAll(page), 'Allow');
  await expect(stepOf(page, 'refresh-again')).toContainText('Refused, as it must be');
  await expect(stepOf(page, 'ask')).toContainText('The request as it was pushed');
  for (const step of ['exchange', 'call', 'refresh']) await expect(stepOf(page, step)).toContainText('200');
  await expect(
    panelOf(page)
      .getByRole('definition')
      .filter({ hasText: /^DPoP$/ }),
  ).toBeVisible();
  // The nonce was asked for, and the proof that has it can be read.
  await expect(wireOf(page).getByText('use_dpop_nonce').first()).toBeAttached();
  const proof = wireOf(page).getByRole('listitem').filter({ hasText: 'Token request' }).first();
  await proof.getByText('DPoP proof, decoded').click();
  await expect(proof.getByRole('region', { name: /DPoP claims/ })).toContainText(`"htu": "${real.origin}/token"`);
  await expect(proof.getByRole('region', { name: /DPoP claims/ })).toContainText('"nonce"');
  await expect(proof).toContainText(`resource=${encodeURIComponent(real.resource)}`);
  expect(real.requests).toContain('GET /api/notes 200');

  // Less to look through for what is looked at next.
  await wireOf(page).getByRole('button', { name: 'Clear' }).click();
  await openTab(page, 'Break it');
  const open = () => page.getByRole('button', { name: 'Open the window' }).click();
  await page.getByRole('button', { name: 'Run: The person says no' }).click();
  await expect(page.getByText('Deny the app in another window')).toBeVisible();
  await expectAccessible(page);
  await decideIn(page, open, 'Deny');
  await expect(page.locator('[data-scenario="denied"]')).toContainText('Passed');
  await page.getByRole('button', { name: /^Run: The code is used twice/ }).click();
  await decideIn(page, open, 'Allow');
  const twice = page.locator('[data-scenario="code-used-twice"]');
  await expect(twice).toContainText('Passed');
  await expect(twice).toContainText('second use: 400 invalid_grant');
});
