import { expect } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { failedRequest } from '../support/journey.ts';

onEveryEngine(() => {
  test('P3: a page with a wrong secret in its request reads the error, and the browser asks nobody for a password', async ({
    page,
    latchstring,
    engine,
    cleanConsole,
  }) => {
    cleanConsole.allow(failedRequest);
    await page.goto(latchstring.origin);
    // What a person would see as the browser's own password prompt; without a window Chromium says no to it by itself.
    const prompts: string[] = [];
    const debug = await page.context().newCDPSession(page);
    debug.on('Fetch.requestPaused', ({ requestId }) => void debug.send('Fetch.continueRequest', { requestId }));
    debug.on('Fetch.authRequired', ({ requestId, request }) => {
      prompts.push(request.url);
      void debug.send('Fetch.continueWithAuth', { requestId, authChallengeResponse: { response: 'CancelAuth' } });
    });
    await debug.send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: '*/token' }] });

    const ask = (headers: Record<string, string>, credentials: string) =>
      page.evaluate(
        async ([url, headers, body]) => {
          const response = await fetch(url, { method: 'POST', credentials: 'include', headers, body: new URLSearchParams(body) });
          return { status: response.status, ...((await response.json()) as { error: string }) };
        },
        [`${latchstring.origin}/${engine.service}/token`, headers, `grant_type=refresh_token&refresh_token=x&${credentials}`] as const,
      );
    const answers = [await ask({}, 'client_id=notesweb&client_secret=wrong'), await ask({}, 'client_id=nobody')];
    expect(prompts).toEqual([]);
    expect(answers).toMatchObject([
      { status: 400, error: 'invalid_client' },
      { status: 400, error: 'invalid_client' },
    ]);
    // Whoever sends Basic is asked for it again: that is how a prompt shows here.
    expect(await ask({ authorization: `Basic ${btoa('notesweb:wrong')}` }, '')).toMatchObject({ status: 401, error: 'invalid_client' });
    expect(prompts).toHaveLength(1);
    await debug.detach();
  });
});
