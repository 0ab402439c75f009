import { describe, expect, it, vi } from 'vitest';
import { FlowError } from '../../../flow/flow-error.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { someSetup } from '../testing.ts';
import { TraceLog } from '../wire/trace-log.ts';
import { FlowRun, type RunPorts } from './flow-run.ts';

/** A server whose access can be revoked; refresh tokens rotate. */
function openPorts() {
  const sent: string[] = [];
  const saved: Parameters<RunPorts['save']>[0][] = [];
  let generation = 0;
  let revoked = false;
  const ports: RunPorts = {
    async fetch(url, { body, headers }) {
      if (url.endsWith('/token')) {
        const form = new URLSearchParams(String(body));
        sent.push(`${form.get('grant_type')} ${form.get('code') ?? form.get('refresh_token')} ${form.get('client_secret') ?? ''}`.trim());
        if (revoked) return Response.json({ error: 'invalid_grant' }, { status: 400 });
        generation += 1;
        return Response.json({ access_token: `a${generation}`, token_type: 'Bearer', refresh_token: `r${generation}`, expires_in: 60 });
      }
      sent.push(`call ${new Headers(headers).get('authorization')}`);
      return revoked ? new Response('', { status: 401 }) : Response.json({ notes: [] });
    },
    now: () => new Date(),
    log: new TraceLog(),
    save: (flow) => void saved.push(flow),
    leave: vi.fn(),
    openPopup: () => null,
    waitForAnswer: async () => null,
    labActors: null,
  };
  const revoke = () => {
    revoked = true;
  };
  return { ports, sent, saved, revoke };
}

/** From the question to the callback, as the page that comes after a redirect. */
async function askAndReturn(setup: Setup, answer: (state: string) => string, goal: 'answer' | 'call' = 'call') {
  const world = openPorts();
  await new FlowRun(setup, world.ports).ask(goal);
  const [flow] = world.saved;
  if (!flow) throw new Error('nothing was saved');
  const run = new FlowRun(setup, world.ports, { kept: flow.kept, lostExtra: [] });
  await run.receive(answer(flow.kept.pending.state ?? ''), goal);
  return { ...world, run };
}

const good = (state: string) => `?code=c&state=${state}`;

describe('a run', () => {
  it('sends nothing more once another setup is on the bench', async () => {
    const setup = someSetup({ secret: 'hush' });
    const { ports, sent, saved } = openPorts();
    await new FlowRun(setup, ports).ask('all');
    const kept = saved[0]?.kept;
    const run = new FlowRun(
      setup,
      {
        ...ports,
        fetch(url, init) {
          run.leave();
          return ports.fetch(url, init);
        },
      },
      kept && { kept, lostExtra: [] },
    );
    await run.receive(good(kept?.pending.state ?? ''), 'all');
    expect(sent).toHaveLength(1);
  });

  it('exchanges the code once and makes one call', async () => {
    const { sent, run } = await askAndReturn(someSetup(), good);
    expect(sent).toEqual(['authorization_code c', 'call Bearer a1']);
    expect(await run.take('call')).toBe(true);
    expect(await run.take('refresh')).toBe(true);
    expect(sent.slice(2)).toEqual(['call Bearer a1', 'refresh_token r1']);
  });

  it.each([
    ['a wrong state', () => 'code=c&state=other'],
    ['no state', () => 'code=c'],
    ['an unexpected iss', (state: string) => `${good(state)}&iss=https://evil.example`],
    ['two codes', (state: string) => `${good(state)}&code=d`],
    ['a code and an error', (state: string) => `${good(state)}&error=access_denied`],
    ['nothing', () => ''],
  ])('104, R55: sends nothing with %s', async (_name, answer) => {
    const { sent, run } = await askAndReturn(someSetup(), answer);
    expect(sent).toEqual([]);
    expect(run.state().outcomes.callback?.tone).toBe('caution');
  });

  it('tells a denial as what it is', async () => {
    const { run, sent } = await askAndReturn(someSetup(), (state) => `?error=access_denied&state=${state}`);
    expect(run.state().outcomes.callback).toMatchObject({ tone: 'expected', error: 'access_denied' });
    expect(sent).toEqual([]);
  });

  it('says of the issuer only what the answer shows', async () => {
    const setup = someSetup();
    setup.system.issuer = 'https://as.example';
    const named = await askAndReturn(setup, (state) => `${good(state)}&iss=https%3A%2F%2Fas.example`);
    expect(named.run.state().outcomes.callback?.text).toContain('State and issuer are those of this flow');
    const unnamed = await askAndReturn(setup, good);
    expect(unnamed.run.state().outcomes.callback?.text).toContain('names no issuer');
  });

  it('tells an error of the server once, in the server’s own words', async () => {
    const { run } = await askAndReturn(someSetup(), (state) => `?error=server_error&error_description=Oops&state=${state}`);
    expect(run.state().outcomes.callback).toMatchObject({ tone: 'caution', error: 'server_error', description: 'Oops' });
    expect(run.state().outcomes.callback?.text).not.toContain('Oops');
  });

  it.each([
    ['a failure', async () => new Response('<h1>Boom</h1>', { status: 500 }), /^The server failed \(500\)/],
    ['a refusal to send', () => Promise.reject(new FlowError('start Latchstring with: --relay-allow x:1')), /--relay-allow x:1$/],
  ])('gives the reason of %s, and what it means for the code', async (_what, fetch, reason) => {
    const { ports, saved } = openPorts();
    const setup = someSetup();
    await new FlowRun(setup, ports).ask('call');
    const kept = saved[0]?.kept;
    const run = new FlowRun(setup, { ...ports, fetch }, kept && { kept, lostExtra: [] });
    await run.receive(good(kept?.pending.state ?? ''), 'call');
    const { exchange } = run.state().outcomes;
    expect(exchange?.reason).toMatch(reason);
    expect(exchange?.text).toMatch(/^The code may be spent/);
  });

  it('explains a refused call and a refused refresh as a probable revocation (F15)', async () => {
    const { run, revoke } = await askAndReturn(someSetup(), good);
    revoke();
    await run.take('call');
    await run.take('refresh');
    const { call, refresh } = run.state().outcomes;
    expect(call).toMatchObject({ tone: 'caution', status: 401 });
    expect(refresh?.text).toContain('probably revoked');
  });

  it('asks for a secret that the redirect has taken, and goes on with it', async () => {
    const { run, sent } = await askAndReturn(someSetup({ secret: '' }), good);
    expect([sent, run.state().lacksSecret]).toEqual([[], true]);
    await run.giveSecret('hush');
    expect(sent).toEqual(['authorization_code c hush', 'call Bearer a1']);
  });

  it('R7: leaves for no javascript: address', async () => {
    const setup = someSetup();
    setup.system.endpoints.authorize = 'javascript:alert(1)';
    const { ports, saved } = openPorts();
    const run = new FlowRun(setup, ports);
    await run.ask('call');
    expect([saved, ports.leave]).toEqual([[], expect.toSatisfy((leave: RunPorts['leave']) => vi.mocked(leave).mock.calls.length === 0)]);
    expect(run.state().outcomes.ask?.tone).toBe('caution');
  });

  it('offers the same window where the popup is blocked', async () => {
    const { ports } = openPorts();
    const run = new FlowRun(someSetup({ answer: 'popup' }), ports);
    await run.ask('call');
    expect(run.state().popup).toBe('blocked');
    run.goInThisWindow();
    expect(ports.leave).toHaveBeenCalledOnce();
  });
});
