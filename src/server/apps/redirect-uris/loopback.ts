import { BlockList, isIPv4 } from 'node:net';

/** The hosts of loopback that an app's own address may have over http, as `URL` writes them. @see RFC 8252 section 7.3 and 8.3 */
export const loopbackIps = ['127.0.0.1', '[::1]'];
export const loopbackHosts = [...loopbackIps, 'localhost'];

const thisComputer = new BlockList();
thisComputer.addSubnet('127.0.0.0', 8, 'ipv4');
thisComputer.addSubnet('0.0.0.0', 8, 'ipv4');
thisComputer.addAddress('::1', 'ipv6');
thisComputer.addAddress('::', 'ipv6');

/**
 * Whether a browser that opens this host stays on its own computer, by whatever name.
 * @param hostname as `URL` has it, which writes every notation of an IP address the same way
 * @see RFC 6761 section 6.3 for `localhost` and the names below it
 */
export function namesThisComputer(hostname: string): boolean {
  const host = withoutRootDot(hostname);
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  if (host.startsWith('[')) return thisComputer.check(host.slice(1, -1), 'ipv6');
  return isIPv4(host) && thisComputer.check(host, 'ipv4');
}

/** `app.example.` and `app.example` are one host. */
export function withoutRootDot(hostname: string): string {
  return hostname.replace(/\.$/, '');
}
