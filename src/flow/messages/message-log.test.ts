import { describe, expect, it } from 'vitest';
import { FlowError } from '../flow-error.ts';
import { type FlowFetch, MessageLog } from './message-log.ts';
import { answeredAs } from './sent-as.ts';

const post = { method: 'POST', headers: { Accept: 'application/json' }, body: 'a=1' };
const logOf = (fetch: FlowFetch, timeLimit?: number) => new MessageLog({ fetch, ...(timeLimit !== undefined && { timeLimit }) });

describe('the message log', () => {
  it('keeps what was sent and what came, text as text', async () => {
    const body = '{"user_id":70419708032359381}';
    const log = logOf(async () => new Response(body, { status: 201, statusText: 'Made', headers: { 'X-One': '1' } }));
    const { response } = await log.send('token', 'https://as.example/token', post);
    expect(log.messages).toMatchObject([
      {
        id: 1,
        channel: 'back',
        step: 'token',
        request: { method: 'POST', url: 'https://as.example/token', headers: [['accept', 'application/json']], body: 'a=1' },
        response: { status: 201, statusText: 'Made', body, headers: expect.arrayContaining([['x-one', '1']]) },
        failure: null,
      },
    ]);
    expect(await response.text()).toBe(body);
  });

  it('shows what a relay really sent in its place, how long that took, and what it withholds', async () => {
    const really = { headers: [['host', 'as.example']] as [string, string][], ms: 12, withheld: ['set-cookie'] };
    const log = logOf(async () => answeredAs(new Response('{}'), really));
    await log.send('token', 'https://as.example/token', post);
    expect(log.messages).toMatchObject([
      { request: { headers: really.headers, body: 'a=1' }, response: { ms: 12, withheld: ['set-cookie'] } },
    ]);
  });

  it('sends neither cookies nor a Referer, and follows no redirect (R59)', async () => {
    const inits: RequestInit[] = [];
    const log = logOf(async (_url, init) => {
      inits.push(init);
      return new Response(null, { status: 302, headers: { location: 'https://evil.example' } });
    });
    await log.send('token', 'https://as.example/token', post);
    expect(inits).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store' }]);
  });

  it('takes answers whose status has no body', async () => {
    const log = logOf(async () => new Response(null, { status: 204 }));
    expect((await log.send('revoke', 'https://as.example/revoke', post)).response.status).toBe(204);
  });

  it('gives up on silence, and says after how long', async () => {
    const silent: FlowFetch = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const log = logOf(silent, 5);
    await expect(log.send('token', 'https://as.example/token', post)).rejects.toThrow('No answer came within 0.005 seconds.');
    expect(log.messages[0]?.failure).toBe('No answer came within 0.005 seconds.');
  });

  it.each([
    [
      'a server that is down',
      new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }),
      /^No answer came: .* \(ECONNREFUSED\)\.$/,
    ],
    ['a relay that refuses', new FlowError('Start the server with --relay-allow.'), /^Start the server with --relay-allow\.$/],
  ])('says what came of %s', async (_what, error, sentence) => {
    const log = logOf(() => Promise.reject(error));
    await expect(log.send('token', 'https://as.example/token', post)).rejects.toThrow(sentence);
    expect(log.messages).toMatchObject([{ response: null, failure: expect.stringMatching(sentence) }]);
  });

  it('goes on counting where an earlier log ended', async () => {
    const earlier = logOf(async () => new Response());
    earlier.noteFront('authorize', 'https://as.example/authorize');
    const log = new MessageLog({ fetch: async () => new Response(), messages: earlier.messages });
    log.noteFront('callback', 'https://app.example/callback');
    expect(log.messages.map(({ id, channel }) => [id, channel])).toEqual([
      [1, 'front'],
      [2, 'front'],
    ]);
  });
});
