import { clientCredentials, createLatchkeyFlow, mockServerFlow, oidcProviderFlow } from './flows.js';
import { measureRate } from './load.js';
import { measureRender } from './render.js';
import { startBare, startLatchkey } from './server.js';

/** @typedef {{ clientCredentials: number, flow: number | null, tokenMicroseconds: number | null, flowMicroseconds: number | null }} Rates how many a second, and the processor time of one */

/** A flow waits for its answers more than it works, so more of them run at a time. */
const atOnce = { token: 32, flow: 64 };

const contenders = [
  {
    name: 'bare Hono handler',
    start: () => startBare('bare-hono'),
    token: clientCredentials('/token', { client_id: 'app', client_secret: 'secret' }),
    flow: null,
  },
  {
    name: 'Latchkey',
    start: startLatchkey,
    token: clientCredentials('/standard/token', { client_id: 'reporter', client_secret: 'reportersecret' }),
    flow: createLatchkeyFlow,
  },
  {
    name: 'oidc-provider',
    start: () => startBare('bare-oidc-provider'),
    token: clientCredentials('/token', { client_id: 'app', client_secret: 'secret', scope: 'statistics' }),
    flow: () => oidcProviderFlow,
  },
  {
    name: 'oauth2-mock-server',
    start: () => startBare('bare-mock'),
    token: clientCredentials('/token', { client_id: 'app', client_secret: 'secret' }),
    flow: () => mockServerFlow,
  },
];

/**
 * What each server does in a second, one after the other, each in a process of its own; how long ours takes to start, and
 * what it takes to render a page.
 * @param {{ seconds: number }} length
 * @returns {Promise<{ rates: Record<string, Rates>, startMilliseconds: number, page: { render: number, compress: number } }>}
 */
export async function measureServers({ seconds }) {
  /** @type {Record<string, Rates>} */
  const rates = {};
  for (const { name, start, token, flow } of contenders) {
    const server = await start();
    try {
      const tokens = await measureRate(server, token, { connections: atOnce.token, seconds });
      const flows = flow && (await measureRate(server, flow(), { connections: atOnce.flow, seconds }));
      rates[name] = {
        clientCredentials: tokens.rate,
        flow: flows?.rate ?? null,
        tokenMicroseconds: tokens.microseconds,
        flowMicroseconds: flows?.microseconds ?? null,
      };
    } finally {
      await server.stop();
    }
  }
  return { rates, startMilliseconds: await measureStart(), page: await measureRender() };
}

/** From the start of the process to its first answer; the median of five. */
async function measureStart() {
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const server = await startLatchkey();
    await fetch(new URL('/healthz', server.origin));
    times.push(performance.now() - start);
    await server.stop();
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}
