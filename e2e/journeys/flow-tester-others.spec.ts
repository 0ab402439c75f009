import { expect, type Page } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { lookUpIssuer, openTab, runAll, signInAndAllow, stepOf, wireOf } from '../support/flow-tester.ts';
import { failedRequest } from '../support/journey.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';
import { OddServer } from '../support/odd-server.ts';

// Four servers for all of them: the tester's own, a real node-oidc-provider on another origin, one where apps can be registered, and one that
// says odd things.
test.describe.configure({ mode: 'default' });

let real: LatchstringServer;
let registering: LatchstringServer;
let odd: OddServer;
let tester: LatchstringServer;
test.beforeAll(async () => {
  [real, registering, odd] = await Promise.all([
    LatchstringServer.start('--engine', 'oidc-provider'),
    LatchstringServer.start(),
    OddServer.start(),
  ]);
  const others = [new URL(real.origin).host, new URL(registering.origin).host, odd.host];
  tester = await LatchstringServer.start(...others.flatMap((host) => ['--relay-allow', host]));
});
test.afterAll(() => Promise.all([real.stop(), registering.stop(), odd.stop(), tester.stop()]));

const lookUp = (page: Page, issuer: string) => lookUpIssuer(page, tester.origin, issuer);

async function lookUpReal(page: Page, issuer = `${real.origin}/oidc`): Promise<void> {
  await lookUp(page, issuer);
  await expect(page.getByText(/was found\. It offers/)).toBeVisible();
  await page.getByLabel('How the app proves who it is').selectOption('none');
  await page.getByLabel('Client ID').fill('notesspa');
  const checked = page.getByRole('group', { name: 'Scopes' }).getByRole('checkbox', { checked: true });
  while ((await checked.count()) > 0) await checked.first().uncheck();
  await page.getByLabel('Other scopes').fill('openid notes:read');
  await page.getByLabel('A resource to call (GET)').last().fill(`${issuer}/api/notes`);
}

for (const way of ['redirect', 'popup'] as const) {
  test(`a real oidc-provider, found by its issuer, through the relay, by ${way}`, async ({
    page,
    context,
    cleanConsole,
    expectAccessible,
  }) => {
    cleanConsole.allow(failedRequest);
    await lookUpReal(page);
    await expectAccessible(page);
    if (way === 'popup') await page.getByRole('radio', { name: /^From a popup/ }).check();
    const opened = way === 'popup' ? context.waitForEvent('page') : Promise.resolve(page);
    await runAll(page);
    const decides = await opened;
    await signInAndAllow(decides);
    await expect(stepOf(page, 'refresh-again')).toContainText('Refused, as it must be');
    await expect(stepOf(page, 'callback')).toContainText('State and issuer are those of this flow');
    // Its access token is for the API alone, and it says so.
    await expect(stepOf(page, 'userinfo')).toContainText('access token missing openid scope');
    await expect(stepOf(page, 'call')).toContainText('200');
    // Cut off from its opener by the other origin's COOP, the popup reached this page by broadcast.
    if (way === 'popup') await expect.poll(() => decides.isClosed()).toBe(true);
  });
}

test('a host of the own network that was not named is refused with the flag that would allow it', async ({ page, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await lookUp(page, 'http://127.0.0.1:9/');
  await expect(page.getByText(/--relay-allow 127\.0\.0\.1:9/).first()).toBeVisible();
});

test('R7: an issuer that is none, metadata of another issuer, a page in its place and a javascript: endpoint are each refused by a sentence', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const trouble = page.getByRole('alert').filter({ hasText: /./ });
  await lookUp(page, 'not an address');
  await expect(trouble).toContainText('http or https address');
  const token_endpoint = `http://${odd.host}/token`;
  await lookUp(
    page,
    odd.publish('other', () => ({ issuer: 'https://other.example', token_endpoint })),
  );
  await expect(trouble).toContainText('https://other.example');
  odd.say('/.well-known/oauth-authorization-server/page', 'text/html', '<!doctype html><title>Welcome</title>');
  await lookUp(page, `http://${odd.host}/page`);
  await expect(trouble).toContainText('JSON');
  const issuer = odd.publish('script', (name) => ({
    issuer: name,
    token_endpoint,
    authorization_endpoint: 'javascript:alert(document.domain)',
    response_types_supported: ['code'],
  }));
  page.on('dialog', () => expect('a script').toBe('not run'));
  await lookUp(page, issuer);
  await expect(trouble).toContainText('authorization_endpoint');
  await openTab(page, 'Run');
  await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
});

test('HTML where JSON is due, a callback with both a code and an error, and a token in the fragment: a sentence beside the step', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  odd.say('/token', 'text/html', '<!doctype html><title>Welcome</title>');
  odd.answers.set('/authorize', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Asked</h1>'));
  const issuer = odd.publish('html', (name) => ({
    issuer: name,
    token_endpoint: `http://${odd.host}/token`,
    authorization_endpoint: `http://${odd.host}/authorize`,
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  }));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  for (const [answer, step, sentence] of [
    ['?code=c&error=access_denied&', 'callback', 'contradict each other'],
    ['#access_token=leaky-token&', 'callback', 'RFC 9700'],
    ['?code=c&', 'exchange', 'JSON'],
  ] as const) {
    await lookUp(page, issuer);
    await expect(page.getByText(/does not say which grants it has .*the default is/)).toBeVisible();
    await page.getByLabel('Client ID').fill('any');
    await page.getByRole('button', { name: 'Add a parameter' }).click();
    await page.getByLabel('Parameter 1', { exact: true }).fill('id_token_hint');
    await page.getByLabel('Value 1').fill('eyJ.hidden.x');
    await runAll(page);
    await expect(page.getByRole('heading', { name: 'Asked' })).toBeVisible();
    const state = new URL(page.url()).searchParams.get('state') ?? '';
    await page.goto(`${tester.origin}/flow-tester/callback${answer}state=${encodeURIComponent(state)}`);
    await expect(stepOf(page, step)).toContainText(sentence);
    await expect(stepOf(page, 'ask')).toContainText('Sent, and not kept: id_token_hint.');
    expect(new URL(page.url()).hash).toBe('');
    await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
  }
  await expect(wireOf(page)).toContainText('<title>Welcome</title>');
  // What stands in a fragment, no server gets.
  expect(asked.filter((request) => request.includes('leaky-token') && !request.includes('#'))).toEqual([]);
});

test('an answer that comes as a form is told beside the step, and its code is in no address', async ({ page, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  odd.answers.set('/form', (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(
      `<form method="post" action="${tester.origin}/flow-tester/callback"><input name="code" value="hushed-code"><input name="state">
<button>Answer</button></form><script>document.forms[0].state.value = new URL(location).searchParams.get('state')</script>`,
    ),
  );
  const issuer = odd.publish('form', (name) => ({
    issuer: name,
    token_endpoint: `http://${odd.host}/token`,
    authorization_endpoint: `http://${odd.host}/form`,
    token_endpoint_auth_methods_supported: ['none'],
  }));
  await lookUp(page, issuer);
  await page.getByLabel('Client ID').fill('any');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await runAll(page);
  await page.getByRole('button', { name: 'Answer' }).click();
  await expect(stepOf(page, 'callback')).toContainText('The answer came as a form (response_mode=form_post)');
  await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
  expect(addresses.join()).not.toContain('hushed-code');
});

test('a server typed by hand: what is wrong stands at its field, and a link brings all of it back', async ({
  page,
  context,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${tester.origin}/flow-tester`);
  await openTab(page, 'Set up');
  await page.getByRole('radio', { name: /Another server/ }).check();
  await page.getByText('By hand, where there is no metadata').click();
  const at = (path: string) => `http://${odd.host}/${path}`;
  const par = page.getByLabel('Pushed authorization requests (PAR)');
  await page.getByLabel('Authorization endpoint').fill(at('authorize'));
  await page.getByLabel('Token endpoint', { exact: true }).fill(at('token'));
  await par.fill('javascript:alert(1)');
  await page.getByRole('checkbox', { name: 'Every answer carries iss' }).check();
  await page.getByRole('button', { name: 'Use these' }).click();
  await expect(page.getByText('Pushed authorization requests (PAR) is not an http or https address.')).toBeVisible();
  await expect(page.getByText('Issuer, as its answers name it is needed: iss in the answer is compared with it.')).toBeVisible();
  await expect(par).toBeFocused();
  await expectAccessible(page);
  await par.fill(at('par'));
  await page.getByLabel('Token info endpoint').fill(at('info'));
  await page.getByLabel('Issuer, as its answers name it').fill(at('issuer'));
  await page.getByRole('checkbox', { name: 'Takes DPoP proofs' }).check();
  await page.getByRole('button', { name: 'Use these' }).click();
  await page.getByLabel('Client ID').fill('any');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await page.getByRole('button', { name: 'Use this setup' }).click();
  await openTab(page, 'Set up');
  await page.getByText('By hand, where there is no metadata').click();
  await expect(par).toHaveValue(at('par'));
  await expect(page.getByLabel('Token info endpoint')).toHaveValue(at('info'));
  for (const name of ['Takes DPoP proofs', 'Every answer carries iss']) await expect(page.getByRole('checkbox', { name })).toBeChecked();
});

test('a typed secret is kept in memory only: after the redirect it is asked for again', async ({
  page,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  const stored: string[] = [];
  await page.exposeFunction('noteStored', (value: string) => stored.push(value));
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(name, value) {
      (globalThis as unknown as { noteStored(value: string): void }).noteStored(value);
      setItem.call(this, name, value);
    };
  });
  await registering.answerNotesWebAt(`${tester.origin}/flow-tester/callback`);
  await lookUpReal(page, `${registering.origin}/standard`);
  await page.getByLabel('How the app proves who it is').selectOption('client_secret_basic');
  await page.getByLabel('Client ID').fill('notesweb');
  await page.getByLabel('Client secret').fill('noteswebsecret');
  await runAll(page);
  await signInAndAllow(page);
  await expect(page.getByText('The client secret is needed again')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Client secret').fill('noteswebsecret');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(stepOf(page, 'refresh-again')).toContainText('Refused, as it must be');
  expect(stored).not.toEqual([]);
  expect(stored.join()).not.toContain('noteswebsecret');
});
