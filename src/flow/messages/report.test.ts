import { describe, expect, it } from 'vitest';
import { someSetup } from '../testing.ts';
import { toCurl } from './curl.ts';
import type { Message } from './message.ts';
import { toJson, toMarkdown } from './report.ts';

const secret = 'abcdefghijklmnopqrstuvwxyz';
const message: Message = {
  id: 1,
  channel: 'back',
  step: 'token',
  at: '2026-01-01T00:00:00.000Z',
  request: {
    method: 'POST',
    url: 'https://as.example/token',
    headers: [['accept', "it's json"]],
    body: `client_secret=${secret}&code=${secret}`,
  },
  response: {
    status: 200,
    statusText: 'OK',
    headers: [],
    body: `{"access_token":"${secret}","user_id":70419708032359381,"note":"\`\`\`"}`,
    ms: 12,
  },
  failure: null,
};
const tokens = {
  accessToken: secret,
  tokenType: 'Bearer',
  refreshToken: null,
  idToken: null,
  scope: null,
  expiresIn: 60,
  receivedAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-01T00:01:00.000Z',
};
const trace = { setup: someSetup(), runs: [{ title: 'as.example', setup: someSetup(), messages: [message] }], tokens };

describe('a trace for a bug report', () => {
  it('is JSON without secrets, unless they are to be revealed', () => {
    expect(JSON.parse(toJson(trace))).toMatchObject({
      setup: { client: { id: 'app', confidential: true } },
      runs: [{ title: 'as.example', messages: [{ step: 'token' }] }],
    });
    expect(toJson(trace)).not.toContain(secret);
    expect(toJson(trace, { reveal: true })).toContain(secret);
    for (const reveal of [false, true]) expect(toJson(trace, { reveal })).not.toContain('app-secret');
  });

  it('is Markdown with long numbers as they came, and no text that ends its code block', () => {
    const text = toMarkdown(trace);
    expect(text).toContain('### 1. token, 200, 12 ms');
    expect(text).toContain('70419708032359381');
    expect(text).toContain('````http\n200 OK\n\n{"access_token":"abcdef…"');
    expect(text).not.toContain(secret);
    expect(toMarkdown(trace, { reveal: true })).toContain(secret);
  });

  it('cuts extra parameters short that are secret, unless they are to be revealed', () => {
    const extra: [string, string][] = [
      ['id_token_hint', secret],
      ['prompt', 'login'],
    ];
    const withExtra = { ...trace, setup: someSetup({ extra }) };
    expect(JSON.parse(toJson(withExtra)).setup.extra).toEqual([
      ['id_token_hint', 'abcdef…'],
      ['prompt', 'login'],
    ]);
    expect(toMarkdown(withExtra)).not.toContain(secret);
    expect(JSON.parse(toJson(withExtra, { reveal: true })).setup.extra).toEqual(extra);
  });

  it('keeps the runs apart, and numbers their messages through', () => {
    const runs = ['first.example', 'second.example'].map((title) => ({ title, setup: null, messages: [message] }));
    const headings = toMarkdown({ ...trace, runs }).match(/^##.*$/gm);
    expect(headings).toEqual([
      '## Run 1: first.example',
      '### 1. token, 200, 12 ms',
      '## Run 2: second.example',
      '### 2. token, 200, 12 ms',
    ]);
    expect(JSON.parse(toJson({ ...trace, runs })).runs).toMatchObject([
      { title: 'first.example', messages: [{ id: 1 }] },
      { title: 'second.example', messages: [{ id: 2 }] },
    ]);
  });

  it('tells of each run what it was done with, without its secret', () => {
    const extra: [string, string][] = [['id_token_hint', secret]];
    const [first, second] = [
      someSetup({ pkce: 'plain', extra }),
      someSetup({ client: { id: 'other', secret, authentication: 'client_secret_basic' } }),
    ];
    const runs = [first, second].map((setup) => ({ title: 'as.example', setup, messages: [message] }));
    expect(JSON.parse(toJson({ ...trace, runs })).runs).toMatchObject([
      { setup: { pkce: 'plain', client: { id: 'app', confidential: true }, extra: [['id_token_hint', 'abcdef…']] } },
      { setup: { pkce: 'S256', client: { id: 'other' } } },
    ]);
    const text = toMarkdown({ ...trace, runs });
    expect(text).toMatch(/## Run 1[\s\S]*- PKCE: plain\n- id_token_hint: abcdef…[\s\S]*## Run 2[\s\S]*- App: other, client_secret_basic/);
    for (const report of [text, toJson({ ...trace, runs })]) expect(report).not.toContain(secret);
  });

  it('says why there was no answer', () => {
    const failed = { ...message, response: null, failure: 'No answer came within 15 seconds.' };
    expect(toMarkdown({ ...trace, runs: [{ title: 'as.example', setup: null, messages: [failed] }] })).toContain(
      'No answer came within 15 seconds.',
    );
  });
});

describe('a message as a curl command', () => {
  it('quotes every character for the shell, and hides secrets until they are revealed', () => {
    expect(toCurl(message)).toBe(
      "curl --globoff 'https://as.example/token' \\\n  --header 'accept: it'\\''s json' \\\n  --data-raw 'client_secret=abcdef…&code=abcdef…'",
    );
    expect(toCurl(message, { reveal: true })).toContain(`client_secret=${secret}`);
  });

  it('names a method that curl would not choose itself', () => {
    const request = { ...message.request, method: 'DELETE', body: null };
    expect(toCurl({ ...message, request })).toContain("--request 'DELETE'");
    expect(toCurl({ ...message, request: { ...request, method: 'GET' } })).not.toContain('--request');
  });
});
