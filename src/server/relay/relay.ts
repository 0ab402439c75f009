import { lookup as lookupName } from 'node:dns/promises';
import type { RelayAnswer, RelayRequest } from '../../contract/relay.ts';
import { ProblemError } from '../http/problem.ts';
import { explainFailure } from './explain-failure.ts';
import { requestHeaders } from './request-headers.ts';
import { send } from './send.ts';
import { hostAndPort, type Lookup, readTarget, refuseOwnApi, resolveTarget } from './target.ts';

/** Sends what a page wants to be sent. @throws ProblemError that says what was wrong, or what became of it */
export type Relay = (request: RelayRequest, signal: AbortSignal) => Promise<RelayAnswer>;

interface RelayOptions {
  /** Our own origin: whatever it stands at, it may be asked, but for its API. */
  publicUrl: URL;
  /** What the operator named: hosts with ports that may be asked wherever they are. */
  allow: readonly string[];
  /** Whether no other host may be asked: where others than the person at this computer reach the server, it is nobody's proxy. */
  namedOnly: boolean;
  lookup?: Lookup;
  /** How long a request may take in all, in milliseconds. */
  most?: number;
}

const lookupAll: Lookup = (hostname) => lookupName(hostname, { all: true });

/** What carries the flow tester's messages to other origins: without cookies, without redirects, and not into our own network. */
export function createRelay({ publicUrl, allow, namedOnly, lookup = lookupAll, most = 15_000 }: RelayOptions): Relay {
  const reach = { named: new Set([hostAndPort(publicUrl), ...allow]), namedOnly };

  return async (request, signal) => {
    const start = performance.now();
    const url = readTarget(request.url);
    refuseOwnApi(url, publicUrl);
    const headers = requestHeaders(request, url);
    const timeout = AbortSignal.timeout(most);
    const ended = new Promise<never>((_resolve, reject) => {
      timeout.addEventListener('abort', () => reject(timeout.reason));
    });
    const work = async () => send(await resolveTarget(url, reach, lookup), request, headers, AbortSignal.any([signal, timeout]));
    try {
      // A resolver cannot be interrupted; it is not waited for.
      const answer = await Promise.race([work(), ended]);
      return { ...answer, ms: Math.round(performance.now() - start) };
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (timeout.aborted) {
        throw new ProblemError('relay-timeout', 504, { detail: `${url.host} did not finish its answer within ${most / 1000} seconds.` });
      }
      throw new ProblemError('relay-no-answer', 502, { detail: explainFailure(error, url) });
    }
  };
}
