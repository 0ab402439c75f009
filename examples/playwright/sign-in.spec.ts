import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test('a person signs in, allows, and comes back with a code', async ({ page, server }) => {
  const callback = 'http://127.0.0.1:9999/callback';
  // Stands in for the app's own page, which the browser comes back to.
  await page.route(`${callback}*`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Welcome back</h1>' }));
  const request = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets',
    redirect_uri: callback,
    scope: 'ProjectTaskRead',
    state: 'example',
  });
  await page.goto(`${server.url}/moovila/oauth/authorize?${request}`);
  await page.getByLabel('Email').fill('ada@example.test');
  await page.getByLabel('Password', { exact: true }).fill('wonderland');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  const answer = new URL(page.url()).searchParams;
  const response = await fetch(`${server.url}/moovila/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      redirect_uri: callback,
      client_id: 'timesheets',
      client_secret: 'timesheetssecret',
    }),
  });
  expect(await response.json()).toMatchObject({ token_type: 'Bearer', scope: 'ProjectTaskRead' });
});
