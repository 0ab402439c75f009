import { afterEach, describe, expect, it, vi } from 'vitest';
import { flowFetch } from './flow-fetch.ts';

afterEach(() => vi.unstubAllGlobals());

const origin = 'http://127.0.0.1:4400';

function listen() {
  const sent: [string, RequestInit | undefined][] = [];
  vi.stubGlobal('window', { location: { origin } });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    sent.push([url, init]);
    return new Response('{}');
  });
  return sent;
}

describe('what a flow sends to this very origin', () => {
  it.each(['/api/lab/reset', '/api/session/sign-out', '/api/connections/x', '/api/relay', '/interaction/x', '/sign-out'])(
    'never goes to %s, whatever a link or metadata says of its endpoints',
    async (path) => {
      const sent = listen();
      await expect(flowFetch(origin + path, { method: 'POST' })).rejects.toThrow('belongs to Latchstring’s own pages');
      expect(sent).toEqual([]);
    },
  );

  it.each(['/standard/token', '/api/1.1/user/profile', '/token'])('goes to %s, without cookies', async (path) => {
    const sent = listen();
    await flowFetch(origin + path, { method: 'POST' });
    expect(sent).toEqual([[origin + path, { method: 'POST', credentials: 'omit' }]]);
  });
});
