import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from './request.ts';
import { NetworkError, ProblemError, UnexpectedAnswerError } from './send.ts';

const Schema = v.object({ name: v.string() });

function answer(body: string | null, init?: ResponseInit) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(body, init));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('sends JSON and the token to our own origin, past every cache', async () => {
    const fetch = answer('{"name":"Ada"}');
    await expect(request(Schema, '/api/x', { method: 'POST', body: { a: 1 }, bearer: 'token' })).resolves.toEqual({ name: 'Ada' });
    const [path, init] = fetch.mock.calls[0] ?? [];
    expect(path).toBe('/api/x');
    expect(init).toMatchObject({ method: 'POST', body: '{"a":1}', credentials: 'same-origin', cache: 'no-store' });
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/json',
      authorization: 'Bearer token',
      'content-type': 'application/json',
    });
  });

  it('sends a file as it is, under its own type', async () => {
    const fetch = answer('{"name":"Ada"}');
    const body = new Blob(['bytes'], { type: 'image/png' });
    await request(Schema, '/api/x', { method: 'PUT', body });
    const init = fetch.mock.calls[0]?.[1];
    expect([init?.body, new Headers(init?.headers).get('content-type')]).toEqual([body, 'image/png']);
  });

  it('parses an answer without a body as undefined', async () => {
    answer(null, { status: 204 });
    await expect(request(v.undefined(), '/api/x')).resolves.toBeUndefined();
  });

  it('hands on a problem document with its code and status', async () => {
    const problem = { type: 'about:blank', title: 'Too many', status: 429, code: 'too-many-attempts', retryAfter: 60 };
    answer(JSON.stringify(problem), { status: 429 });
    const error = await request(Schema, '/api/x').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 429, problem });
  });

  it.each([
    ['a page instead of JSON', '<html>', 200],
    ['a bare 502', 'Bad gateway', 502],
    ['an error without a code', '{"error":"x"}', 400],
    ['a wrong shape', '{"name":1}', 200],
    ['no body where one was promised', '', 200],
  ])('calls %s unexpected', async (_what, body, status) => {
    answer(body, { status });
    await expect(request(Schema, '/api/x')).rejects.toThrow(UnexpectedAnswerError);
  });

  it('calls no answer a network error', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(request(Schema, '/api/x')).rejects.toThrow(NetworkError);
  });

  it('gives up after its time and calls that a network error', async () => {
    vi.stubGlobal('fetch', hang);
    await expect(request(Schema, '/api/x', { timeout: 5 })).rejects.toThrow(NetworkError);
  });

  it('leaves an abort of the caller as it is', async () => {
    vi.stubGlobal('fetch', hang);
    const stop = new AbortController();
    const answered = request(Schema, '/api/x', { signal: stop.signal });
    stop.abort();
    await expect(answered).rejects.toMatchObject({ name: 'AbortError' });
  });
});

function hang(_path: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
