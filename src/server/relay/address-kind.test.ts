import { describe, expect, it } from 'vitest';
import { specialKindOf } from './address-kind.ts';

describe('what an address is', () => {
  it.each([
    ['a loopback address', ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1']],
    ['an unspecified address', ['0.0.0.0', '0.1.2.3', '::', '::ffff:0.0.0.0']],
    ['a private address', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '::ffff:10.0.0.1', 'fc00::1', 'fd00:ec2::254']],
    ['a link-local address', ['169.254.169.254', '169.254.0.1', '::ffff:a9fe:a9fe', 'fe80::1', 'fe80::1%eth0', 'febf::1']],
    ['an address of a provider’s own network', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
    ['a multicast or broadcast address', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    [
      'an address that stands for another one',
      ['64:ff9b::7f00:1', '64:ff9b::808:808', '64:ff9b:1::a00:1', '2001::1', '2002:7f00:1::', '192.88.99.1'],
    ],
    [
      'an address with a special purpose',
      [
        ...['192.0.0.192', '192.0.2.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '240.0.0.1', '168.63.129.16'],
        ...['2001:db8::1', '2001:2::1', '3fff::1', '::7f00:1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '100::1', '5f00::1', '4000::1'],
      ],
    ],
    ['no IP address', ['', 'localhost', '127.1', '1.2.3.4.5']],
  ])('R45: is known as %s', (kind, addresses) => {
    expect(addresses.map((address) => [address, specialKindOf(address)])).toEqual(addresses.map((address) => [address, kind]));
  });

  it.each(['8.8.8.8', '1.1.1.1', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '223.255.255.255'])(
    'takes %s for one of the open internet',
    (address) => expect(specialKindOf(address)).toBeNull(),
  );

  it.each(['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001::1'])('takes %s for one of the open internet', (address) =>
    expect(specialKindOf(address)).toBeNull(),
  );
});
