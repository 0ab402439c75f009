import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { ProblemError } from '../http/problem.ts';
import { specialKindOf } from './address-kind.ts';

/** Looks a host name up, all its addresses. @throws an error of the resolver's */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

/** Where a request goes: nothing is looked up after this. */
export interface Target {
  url: URL;
  addresses: LookupAddress[];
}

/**
 * Reads the address that a page wants to be asked.
 * @throws ProblemError invalid-body
 */
export function readTarget(address: string): URL {
  const refuse = (detail: string) => new ProblemError('invalid-body', 400, { pointer: '/url', detail });
  if (!URL.canParse(address)) throw refuse('This is not an absolute address, such as https://login.example.com/token.');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refuse('Only https and http addresses are asked.');
  if (url.username !== '' || url.password !== '') {
    throw refuse('Take the user name and password out of the address; credentials belong into a header or the body.');
  }
  if (url.port === '0') throw refuse('There is no port 0.');
  // The refusal prints the name as a flag, which a person may paste into a shell.
  if (!/^([\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) throw refuse('The host name has characters that no host name has.');
  return url;
}

/** An address's host and port, as `--relay-allow` names them: `127.0.0.1:9000`, `[::1]:9000`, `login.example.com:443`. */
export function hostAndPort({ protocol, hostname, port }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/**
 * Keeps an endpoint's address, which anybody may have made up, from reaching what rules this server.
 * @throws ProblemError relay-refused
 */
export function refuseOwnApi(url: URL, publicUrl: URL): void {
  if (hostAndPort(url) !== hostAndPort(publicUrl) || !/^[/\\]+api([/\\]|$)/i.test(decodePath(url))) return;
  const detail = 'The relay does not ask this server’s own API: a setup from elsewhere could change the server by it.';
  throw new ProblemError('relay-refused', 403, { detail });
}

/** As a router reads it: `/%61pi` is `/api`. */
function decodePath({ pathname }: URL): string {
  return pathname.replaceAll(/%([0-7][\da-f])/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Which hosts may be asked. */
export interface Reach {
  /** Hosts with ports, as {@link hostAndPort} writes them, that may be asked wherever they are. */
  named: ReadonlySet<string>;
  /** Whether no other host may be asked, not even on the open internet. */
  namedOnly: boolean;
}

/**
 * Looks the host up, once, and takes it only if every one of its addresses is on the open internet or the operator has named it.
 * @throws ProblemError relay-refused, relay-no-answer
 */
export async function resolveTarget(url: URL, { named, namedOnly }: Reach, lookup: Lookup): Promise<Target> {
  const isNamed = named.has(hostAndPort(url));
  const flag = `--relay-allow ${hostAndPort(url)}`;
  if (namedOnly && !isNamed) {
    const detail = `Others than you can reach this server, so its flow tester asks only hosts that it was started with: ${flag}`;
    throw new ProblemError('relay-refused', 403, { detail });
  }
  const addresses = await addressesOf(url, lookup);
  if (isNamed) return { url, addresses };
  for (const { address } of addresses) {
    const kind = specialKindOf(address);
    if (kind === null) continue;
    const subject = url.hostname === address || url.hostname === `[${address}]` ? address : `${url.hostname} is at ${address}, which`;
    const detail = `${subject} is ${kind}. To let the flow tester ask it, start Latchstring with: ${flag}`;
    throw new ProblemError('relay-refused', 403, { detail });
  }
  return { url, addresses };
}

async function addressesOf({ hostname }: URL, lookup: Lookup): Promise<LookupAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  if (family !== 0) return [{ address: literal, family }];
  const found = await lookup(hostname).catch((): LookupAddress[] => []);
  if (found.length > 0) return found;
  throw new ProblemError('relay-no-answer', 502, { detail: `The name ${hostname} leads to no address. Is it spelt right?` });
}
