import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks that are not the open internet, by what an address in them is. */
const kinds: Record<string, string[]> = {
  'a loopback address': ['127.0.0.0/8', '::1/128'],
  'an unspecified address': ['0.0.0.0/8', '::/128'],
  'a private address': ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10'],
  'a link-local address': ['169.254.0.0/16', 'fe80::/10'],
  'an address of a provider’s own network': ['100.64.0.0/10'],
  'a multicast or broadcast address': ['224.0.0.0/4', '255.255.255.255/32', 'ff00::/8'],
  // Of the IPv6 ones, whoever translates or tunnels goes on to an IPv4 address that nobody has looked at.
  'an address that stands for another one': ['192.88.99.0/24', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16'],
  // The last is Azure's own, on every virtual machine there.
  'an address with a special purpose': [
    ...['192.0.0.0/24', '192.0.2.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4'],
    ...['2001::/23', '2001:db8::/32', '3fff::/20', '168.63.129.16/32'],
  ],
};

const lists = Object.entries(kinds).map(([kind, networks]): [string, BlockList] => {
  const list = new BlockList();
  for (const network of networks) {
    const [prefix = '', length] = network.split('/');
    list.addSubnet(prefix, Number(length), isIPv4(prefix) ? 'ipv4' : 'ipv6');
  }
  return [kind, list];
});

/** All of IPv6 that the open internet uses. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/**
 * What an IP address is that is not one of the open internet, in words; an IPv4 address in the clothes of IPv6 included.
 * @returns null for one that anybody may be asked to connect to
 * @see RFC 6890, and the IANA special-purpose address registries
 */
export function specialKindOf(address: string): string | null {
  const [bare = ''] = address.split('%');
  const family = isIPv4(bare) ? 'ipv4' : 'ipv6';
  if (family === 'ipv6' && !isIPv6(bare)) return 'no IP address';
  const found = lists.find(([, list]) => list.check(bare, family));
  if (found) return found[0];
  return family === 'ipv4' || globalUnicast.check(bare, 'ipv6') ? null : 'an address with a special purpose';
}
