import { afterEach, describe, expect, it, vi } from 'vitest';
import { someApp } from '../demo-flow/testing.ts';
import { callResource, type Exchange, exchangeCode, maskTokens, prettyBody, tokensOf } from './wire.ts';

afterEach(() => vi.unstubAllGlobals());

function listen(answer: () => Response | Promise<never>) {
  const sent: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  });
  return sent;
}

const exchange = (status: number, body: string): Exchange => ({
  method: 'POST',
  url: 'http://127.0.0.1:4600/token',
  answer: { status, contentType: 'application/json', body },
});

describe('the token request', () => {
  it('carries the verifier, and a secret only where the app has one', async () => {
    const sent = listen(() => Response.json({}));
    await exchangeCode(someApp(), 'c', 'the-verifier');
    await exchangeCode(someApp({ clientSecret: 's:+%' }), 'c', 'the-verifier');
    const [open, confidential] = sent.map(({ init }) => init.body as URLSearchParams);
    expect(Object.fromEntries(open ?? [])).toEqual({
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: 'http://127.0.0.1:4600/flow-tester/callback',
      code_verifier: 'the-verifier',
      client_id: 'notesspa',
    });
    expect(confidential?.get('client_secret')).toBe('s:+%');
  });

  it('sends neither cookies nor a Referer (R59)', async () => {
    const sent = listen(() => Response.json({}));
    await callResource(someApp(), 't');
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('that gets no answer is not sent again (F7)', async () => {
    const sent = listen(() => Promise.reject(new TypeError('Failed to fetch')));
    expect((await exchangeCode(someApp(), 'c', 'v')).answer).toBeNull();
    expect(sent).toHaveLength(1);
  });
});

describe('the token answer', () => {
  it('gives tokens only when it succeeded', () => {
    expect(tokensOf(exchange(200, '{"access_token":"a","refresh_token":"r"}'))).toEqual({ accessToken: 'a', refreshToken: 'r' });
    expect(tokensOf(exchange(400, '{"access_token":"a"}'))).toBeNull();
    expect(tokensOf(exchange(200, 'a page'))).toBeNull();
  });

  it('keeps the refresh token when a refresh brings none', () => {
    expect(tokensOf(exchange(200, '{"access_token":"b"}'), { accessToken: 'a', refreshToken: 'r' })?.refreshToken).toBe('r');
  });

  it('is shown with its tokens masked and its long numbers as they came', () => {
    const body = '{"access_token":"abcdefghijklmnop","user_id":70419708032359381,"refresh_token":"zy"}';
    expect(maskTokens(body)).toBe('{"access_token":"abcd…","user_id":70419708032359381,"refresh_token":"…"}');
  });

  it('gets line breaks, but no other change', () => {
    expect(prettyBody({ contentType: 'application/json', body: '{"a": [1,{"b":"x,{y"}],"c":70419708032359381}' })).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "x,{y"\n    }\n  ],\n  "c": 70419708032359381\n}',
    );
    expect(prettyBody({ contentType: 'text/plain', body: 'expired_access_token' })).toBe('expired_access_token');
  });
});
