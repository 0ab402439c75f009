import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createTestRelay, someHost, startOther } from './testing.ts';

const at = (...addresses: string[]) => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('where the relay goes', () => {
  it.each([
    ['http://127.0.0.1:9000/', '127.0.0.1 is a loopback address', '127.0.0.1:9000'],
    ['http://127.1/', '127.0.0.1 is a loopback address', '127.0.0.1:80'],
    ['http://2130706433/', '127.0.0.1 is a loopback address', '127.0.0.1:80'],
    ['http://0x7f.0.0.1/', '127.0.0.1 is a loopback address', '127.0.0.1:80'],
    ['http://127.0.0.1./', '127.0.0.1 is a loopback address', '127.0.0.1:80'],
    ['http://①②⑦.0.0.1/', '127.0.0.1 is a loopback address', '127.0.0.1:80'],
    ['https://[::1]/', '::1 is a loopback address', '[::1]:443'],
    ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1 is a loopback address', '[::ffff:7f00:1]:80'],
    ['http://[64:ff9b::a9fe:a9fe]/', '64:ff9b::a9fe:a9fe is an address that stands for another one', '[64:ff9b::a9fe:a9fe]:80'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254 is a link-local address', '169.254.169.254:80'],
    ['http://0/', '0.0.0.0 is an unspecified address', '0.0.0.0:80'],
    ['https://10.1.2.3/', '10.1.2.3 is a private address', '10.1.2.3:443'],
  ])('R45: refuses %s, and says how the operator can allow it', async (url, reason, hostAndPort) => {
    expect(await createTestRelay([]).refusal(url)).toEqual({
      status: 403,
      code: 'relay-refused',
      detail: `${reason}. To let the flow tester ask it, start Latchstring with: --relay-allow ${hostAndPort}`,
    });
  });

  it.each([
    [at('127.0.0.1'), '127.0.0.1, which is a loopback address'],
    [at('8.8.8.8', '192.168.1.1'), '192.168.1.1, which is a private address'],
    [at('2606:4700::1111', '::1'), '::1, which is a loopback address'],
    [at('fe80::1%eth0'), 'fe80::1%eth0, which is a link-local address'],
  ])('R45: refuses a name of which one address is not on the open internet (%j)', async (addresses, reason) => {
    const { refusal } = createTestRelay([], { lookup: async () => addresses });
    expect(await refusal('https://inside.example.com/')).toEqual({
      status: 403,
      code: 'relay-refused',
      detail: `inside.example.com is at ${reason}. To let the flow tester ask it, start Latchstring with: --relay-allow inside.example.com:443`,
    });
  });

  it('R45: asks the resolver once and goes to that very address, whatever it would say the next time', async () => {
    const { asked, port } = await startOther();
    const answers: LookupAddress[][] = [at('127.0.0.1'), at('169.254.169.254')];
    const looked: string[] = [];
    const { ask } = createTestRelay([port], {
      async lookup(hostname) {
        looked.push(hostname);
        return answers.shift() ?? [];
      },
    });
    expect((await ask(`http://${someHost}:${port}/`)).status).toBe(200);
    expect(looked).toEqual([someHost]);
    expect(asked.map(({ request }) => request.headers.host)).toEqual([`${someHost}:${port}`]);
  });

  it('R45: looks at a name anew for every request: one that has moved into the own network is refused', async () => {
    const answers = [at('8.8.8.8'), at('127.0.0.1')];
    const gone = AbortSignal.abort();
    const { refusal } = createTestRelay([], { lookup: async () => answers.shift() ?? [] });
    expect((await refusal('http://moves.example.com/', {}, gone)).code).toBe('relay-no-answer');
    expect((await refusal('http://moves.example.com/')).code).toBe('relay-refused');
  });

  it('takes the next address of a name where the first does not answer', async () => {
    const { port } = await startOther();
    const { ask } = createTestRelay([port], { lookup: async () => at('::1', '127.0.0.1') });
    expect((await ask(`http://${someHost}:${port}/`)).status).toBe(200);
  });

  it('lets the operator name a host with one port: no other port of it, and no other name of the same address', async () => {
    const [one, other] = [await startOther(), await startOther()];
    const { ask, refusal } = createTestRelay([], { allow: [`127.0.0.1:${one.port}`] });
    expect((await ask(`http://127.0.0.1:${one.port}/`)).status).toBe(200);
    expect((await refusal(`http://127.0.0.1:${other.port}/`)).code).toBe('relay-refused');
    expect((await refusal(`http://localhost:${one.port}/`)).detail).toContain(`--relay-allow localhost:${one.port}`);
    expect(other.asked).toEqual([]);
  });

  it('may ask our own origin, and no other port of this computer', async () => {
    const [own, other] = [await startOther(), await startOther()];
    const { ask, refusal } = createTestRelay([], { publicUrl: new URL(`http://127.0.0.1:${own.port}`) });
    expect((await ask(`http://127.0.0.1:${own.port}/standard/jwks`)).status).toBe(200);
    expect((await refusal(`http://127.0.0.1:${other.port}/`)).code).toBe('relay-refused');
  });

  it.each([
    '/api',
    '/api/',
    '/api/lab/reset',
    '/%61pi/lab/reset',
    '/api%2flab/reset',
    '//api/lab/reset',
    '/x/../api/lab/reset',
    '/API/lab',
  ])('does not ask our own API, as %s, and says why', async (path) => {
    const own = await startOther();
    const { refusal } = createTestRelay([], { publicUrl: new URL(`http://127.0.0.1:${own.port}`) });
    expect(await refusal(`http://127.0.0.1:${own.port}${path}`, { method: 'POST' })).toEqual({
      status: 403,
      code: 'relay-refused',
      detail: 'The relay does not ask this server’s own API: a setup from elsewhere could change the server by it.',
    });
    expect(own.asked).toEqual([]);
  });

  it('asks what only sounds like our API, and the API of others', async () => {
    const [own, other] = [await startOther(), await startOther()];
    const { ask } = createTestRelay([other.port], { publicUrl: new URL(`http://127.0.0.1:${own.port}`) });
    expect((await ask(`http://127.0.0.1:${own.port}/standard/api/notes`)).status).toBe(200);
    expect((await ask(`http://127.0.0.1:${own.port}/apis`)).status).toBe(200);
    expect((await ask(`http://${someHost}:${other.port}/api/me`)).status).toBe(200);
  });

  it('asks named hosts only where others can reach the server: it is nobody’s proxy', async () => {
    const { port } = await startOther();
    const looked: string[] = [];
    const { ask, refusal } = createTestRelay([port], {
      namedOnly: true,
      async lookup(hostname) {
        looked.push(hostname);
        return at('127.0.0.1');
      },
    });
    expect((await ask(`http://${someHost}:${port}/`)).status).toBe(200);
    expect(await refusal('https://login.example.com/')).toEqual({
      status: 403,
      code: 'relay-refused',
      detail:
        'Others than you can reach this server, so its flow tester asks only hosts that it was started with: --relay-allow login.example.com:443',
    });
    expect(looked).toEqual([someHost]);
  });
});
