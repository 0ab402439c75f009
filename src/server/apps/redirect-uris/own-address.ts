import { flowTesterCallback } from '../flow-tester-callback.ts';
import { namesThisComputer, withoutRootDot } from './loopback.ts';

/** Where this server is reached. */
export interface OwnAddress {
  /** The origin that browsers see. */
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL | undefined;
}

/**
 * Whether an address is this server's own, by whatever name: one computer's loopback has many. The scheme does not count, because only
 * one program answers at a port.
 */
export function isOwnAddress(address: string, { publicUrl, listening = publicUrl }: OwnAddress): boolean {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  return [publicUrl, listening].some((own) => portOf(own) === portOf(url) && isSameHost(own.hostname, url.hostname));
}

/** Whether no account's app may be answered at an address, because it is this server's own; the flow tester's callback is there to play apps. */
export function isReserved(redirectUri: string, own: OwnAddress): boolean {
  return redirectUri !== flowTesterCallback(own.publicUrl) && isOwnAddress(redirectUri, own);
}

/**
 * Whether an address that fits what an app registered leads to this server all the same: a port of loopback that may vary can be ours.
 * What the operator registered as it is, stays good.
 */
export function leadsToUs(redirectUri: string, app: { owner: string | null; redirectUris: readonly string[] }, own: OwnAddress): boolean {
  const [address] = redirectUri.split('?');
  if (app.owner === null && app.redirectUris.some((registered) => registered.split('?')[0] === address)) return false;
  return isReserved(redirectUri, own);
}

function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

function isSameHost(one: string, other: string): boolean {
  return withoutRootDot(one) === withoutRootDot(other) || (namesThisComputer(one) && namesThisComputer(other));
}
