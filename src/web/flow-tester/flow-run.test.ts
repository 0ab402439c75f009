import { afterEach, describe, expect, it, vi } from 'vitest';
import { someApp } from '../demo-flow/testing.ts';
import { explain } from './explain.ts';
import { FlowRun } from './flow-run.ts';

afterEach(() => vi.unstubAllGlobals());

const app = someApp();

/** A server whose access can be revoked; refresh tokens rotate. */
function serve() {
  const sent: string[] = [];
  let generation = 0;
  let revoked = false;
  vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
    if (url === app.tokenEndpoint) {
      const parameters = new URLSearchParams(String(body));
      sent.push(`${parameters.get('grant_type')} ${parameters.get('code') ?? parameters.get('refresh_token')}`);
      if (revoked) return Response.json({ error: 'invalid_grant' }, { status: 400 });
      generation += 1;
      return Response.json({ access_token: `a${generation}`, refresh_token: `r${generation}` });
    }
    sent.push(`call ${(headers as Record<string, string>).authorization}`);
    return revoked ? new Response('', { status: 401 }) : Response.json({ notes: [] });
  });
  return {
    sent,
    revoke: () => {
      revoked = true;
    },
  };
}

const run = () => new FlowRun({ kind: 'code', code: 'c', pending: { state: 's', verifier: 'v', app } });

describe('FlowRun', () => {
  it('exchanges the code once and makes one call, however often it is started', async () => {
    const { sent } = serve();
    const flow = run();
    await Promise.all([flow.start(), flow.start()]);
    await flow.start();
    expect(sent).toEqual(['authorization_code c', 'call Bearer a1']);
  });

  it('goes on with the rotated tokens after a refresh', async () => {
    const { sent } = serve();
    const flow = run();
    await flow.start();
    await flow.refresh();
    await flow.call();
    await flow.refresh();
    expect(sent.slice(2)).toEqual(['refresh_token r1', 'call Bearer a2', 'refresh_token r2']);
  });

  it('explains a refused call and a refused refresh as a probable revocation (F15)', async () => {
    const server = serve();
    const flow = run();
    await flow.start();
    server.revoke();
    await flow.call();
    await flow.refresh();
    const told = flow.state().steps.map(({ kind, exchange }) => explain(kind, exchange));
    expect(told.map(({ tone }) => tone)).toEqual(['success', 'success', 'caution', 'caution']);
    expect(told[2]?.text).toContain('revoked');
    expect(told[3]?.text).toContain('probably revoked');
  });

  it('sends nothing for an answer that was refused (104)', async () => {
    const { sent } = serve();
    await new FlowRun({ kind: 'refused', refusal: 'wrong-state' }).start();
    expect(sent).toEqual([]);
  });

  it('does not send a code again after a lost answer (F7)', async () => {
    let asked = 0;
    vi.stubGlobal('fetch', () => {
      asked += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const flow = run();
    await flow.start();
    await flow.start();
    expect(asked).toBe(1);
    expect(flow.state().tokens).toBeNull();
  });
});
