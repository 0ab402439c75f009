import { expect } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, allow, backInTheApp, grace, signIn, signInDialog } from '../support/journey.ts';

onEveryEngine(() => {
  test('another person takes over on the consent screen, the picker knows both, and the request stays', async ({
    page,
    latchstring,
    client,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    const { pathname } = new URL(page.url());
    const notYou = page.getByRole('button', { name: /Not you/ });
    const picker = page.getByRole('heading', { name: 'Choose an account' });
    await notYou.click();
    await expect(picker).toBeFocused();
    await page.getByRole('button', { name: 'Use another account' }).click();
    await signIn(page, grace);
    await expect(page.getByText(grace.identifier)).toBeVisible();
    await notYou.click();
    await expect(picker).toBeVisible();
    await expect(page.getByRole('button', { name: grace.name })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: ada.name }).click();
    await expect(page.getByText(ada.identifier)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(pathname);
    await allow(page);
    await backInTheApp(page);
    const { access_token } = await app.exchange(client.answer);
    expect(await app.call('/api/notes', access_token)).toBe(200);

    // With two people signed in here, nobody is chosen for them; and what one allowed says nothing about the other.
    await page.goto(app.authorizationUrl());
    await expect(picker).toBeVisible();
    await page.getByRole('button', { name: grace.name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('wants to see some of your');
    await page.getByRole('button', { name: 'Deny' }).click();
    await backInTheApp(page);
    expect(client.answer.searchParams.get('error')).toBe('access_denied');
    await page.goto(app.authorizationUrl({ login_hint: ada.identifier }));
    await backInTheApp(page);
    expect(client.answer.searchParams.get('code')).toBeTruthy();
  });

  test('71, 78, R16: an app can ask for nobody, for a choice, for a fresh sign-in and for someone; a cancel leaves the sign-in as it was', async ({
    page,
    latchstring,
    client,
    engine,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    const ask = (changes: Record<string, string>) => page.goto(app.authorizationUrl(changes));
    const outcome = async (name: string) => {
      await backInTheApp(page);
      return client.answer.searchParams.get(name);
    };

    await ask({ prompt: 'none' });
    expect(await outcome('error')).toBe('login_required');
    expect(client.received).toHaveLength(1);
    await ask({ login_hint: grace.identifier });
    await expect(page.getByLabel('Email address')).toHaveValue(grace.identifier);
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
    await signIn(page);
    await allow(page);
    expect(await outcome('code')).toBeTruthy();
    await ask({ prompt: 'none' });
    expect(await outcome('code')).toBeTruthy();

    await ask({ prompt: 'login' });
    await expect(signInDialog(page).getByLabel('Email address')).toHaveValue(ada.identifier);
    await page.getByRole('button', { name: 'Cancel and return to Notes Web' }).click();
    expect(await outcome('error')).toBe('access_denied');
    await ask({});
    expect(await outcome('code')).toBeTruthy();

    await ask({ prompt: 'select_account' });
    await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible();
    await page.getByRole('button', { name: ada.name }).click();
    expect(await outcome('code')).toBeTruthy();
    // Longer ago than a second by now, since a person took part in between.
    for (const seconds of ['0', '1']) {
      await ask({ max_age: seconds });
      await expect(signInDialog(page)).toBeVisible();
    }
    await signIn(page);
    expect(await outcome('code')).toBeTruthy();
  });
});
