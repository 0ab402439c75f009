import { expect, it } from 'vitest';
import { networkOf } from './network.ts';

it('R47: a network is an IPv4 address or an IPv6 /64, whatever the port and the way it is written', () => {
  expect(networkOf('9.9.9.9:1001')).toBe('9.9.9.9');
  expect(networkOf('::ffff:9.9.9.9')).toBe('9.9.9.9');
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('[2001:0DB8:0:0:1::2]:443')).toBe('2001:db8:0:0::/64');
  expect(networkOf('unknown')).toBe('unknown');
});
