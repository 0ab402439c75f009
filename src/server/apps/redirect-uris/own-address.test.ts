import { describe, expect, it } from 'vitest';
import { isOwnAddress, isReserved } from './own-address.ts';

const own = { publicUrl: new URL('http://127.0.0.1:4400') };

describe('our own address', () => {
  it.each([
    'http://127.0.0.1:4400/account/callback',
    'http://localhost:4400/account/callback',
    'http://LOCALHOST:4400/',
    'http://localhost.:4400/',
    'http://app.localhost:4400/',
    'http://[::1]:4400/',
    'http://[0:0:0:0:0:0:0:1]:4400/',
    'http://[::ffff:127.0.0.1]:4400/',
    'http://[::]:4400/',
    'http://127.0.0.2:4400/',
    'http://0.0.0.0:4400/',
    'http://0:4400/',
    'http://2130706433:4400/',
    'http://0x7f.1:4400/',
    'http://017700000001:4400/',
    'https://localhost:4400/',
  ])('S14: is %s, too', (address) => {
    expect(isOwnAddress(address, own)).toBe(true);
  });

  it.each([
    'http://127.0.0.1:4401/',
    'http://127.0.0.1/',
    'http://localhost.example:4400/',
    'http://notlocalhost:4400/',
    'http://192.168.0.1:4400/',
    'http://[2001:db8::1]:4400/',
    'com.example.app:/callback',
  ])('S14: is not %s', (address) => {
    expect(isOwnAddress(address, own)).toBe(false);
  });

  it('S14: is the default port where it has none, and the host that is listened on behind a proxy', () => {
    const behindProxy = { publicUrl: new URL('https://login.example.com'), listening: new URL('http://127.0.0.1:4400') };
    for (const address of ['https://login.example.com/x', 'https://LOGIN.example.com.:443/x', 'http://localhost:4400/x']) {
      expect(isOwnAddress(address, behindProxy)).toBe(true);
    }
    for (const address of ['https://login.example.com:8443/', 'https://localhost/', 'https://other.example.com/']) {
      expect(isOwnAddress(address, behindProxy)).toBe(false);
    }
    expect(isOwnAddress('https://127.0.0.1/', { publicUrl: new URL('https://localhost') })).toBe(true);
  });

  it('is kept from apps, but for the callback of the flow tester as it is written', () => {
    expect(isReserved('http://127.0.0.1:4400/flow-tester/callback', own)).toBe(false);
    for (const address of [
      'http://localhost:4400/flow-tester/callback',
      'http://127.0.0.1:4400/flow-tester/callback?x',
      'http://127.0.0.1:4400/',
    ]) {
      expect(isReserved(address, own)).toBe(true);
    }
  });
});
