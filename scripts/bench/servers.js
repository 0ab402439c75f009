import { setTimeout } from 'node:timers/promises';
import { clientCredentials, createLatchstringFlow, mockServerFlow, oidcProviderFlow } from './flows.js';
import { measureRate } from './load.js';
import { measureRender } from './render.js';
import { startBare, startLatchstring } from './server.js';

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
    name: 'Latchstring',
    start: startLatchstring,
    token: clientCredentials('/standard/token', { client_id: 'reporter', client_secret: 'reportersecret' }),
    flow: createLatchstringFlow,
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

/** Each server is measured so often, in turns with the others, and the medians count: other programs come and go. */
const turns = 3;
const starts = 15;
/** What a server does in the background once it has started (ours hashes passwords) is no part of an answer. */
const settleMilliseconds = 2000;

/**
 * What each server does in a second, each in a process of its own; how long ours takes to start, and what it takes to render a page.
 * @param {{ seconds: number }} length
 * @returns {Promise<{ rates: Record<string, Rates>, startMilliseconds: number, page: { render: number, compress: number } }>}
 */
export async function measureServers({ seconds }) {
  /** @type {Record<string, Rates[]>} */
  const measured = {};
  for (let turn = 0; turn < turns; turn += 1) {
    for (const contender of contenders) {
      measured[contender.name] ??= [];
      measured[contender.name]?.push(await measureContender(contender, seconds));
    }
  }
  const rates = Object.fromEntries(Object.entries(measured).map(([name, all]) => [name, medians(all)]));
  return { rates, startMilliseconds: await measureStart(), page: await measureRender() };
}

/** @param {(typeof contenders)[number]} contender @param {number} seconds @returns {Promise<Rates>} */
async function measureContender({ start, token, flow }, seconds) {
  const server = await start();
  try {
    await setTimeout(settleMilliseconds);
    const tokens = await measureRate(server, token, { connections: atOnce.token, seconds });
    const flows = flow && (await measureRate(server, flow(), { connections: atOnce.flow, seconds }));
    return {
      clientCredentials: tokens.rate,
      flow: flows?.rate ?? null,
      tokenMicroseconds: tokens.microseconds,
      flowMicroseconds: flows?.microseconds ?? null,
    };
  } finally {
    await server.stop();
  }
}

/** @param {Rates[]} all @returns {Rates} */
function medians(all) {
  /** @param {(rates: Rates) => number | null} read */
  const of = (read) => {
    const values = all.map(read).filter((value) => value !== null);
    return values.length > 0 ? median(values) : null;
  };
  return {
    clientCredentials: median(all.map(({ clientCredentials }) => clientCredentials)),
    flow: of(({ flow }) => flow),
    tokenMicroseconds: of(({ tokenMicroseconds }) => tokenMicroseconds),
    flowMicroseconds: of(({ flowMicroseconds }) => flowMicroseconds),
  };
}

/** From the start of the process to its first answer; the median. */
async function measureStart() {
  const times = [];
  for (let round = 0; round < starts; round += 1) {
    const start = performance.now();
    const server = await startLatchstring();
    await fetch(new URL('/healthz', server.origin));
    times.push(performance.now() - start);
    await server.stop();
  }
  return median(times);
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
