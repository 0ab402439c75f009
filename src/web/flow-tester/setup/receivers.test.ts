import { expect, it } from 'vitest';
import { someSetup } from '../testing.ts';
import { receiversOf } from './receivers.ts';

it('names every host that a setup sends to, one that hides among the endpoints too', () => {
  const setup = someSetup();
  const endpoints = {
    ...setup.system.endpoints,
    authorize: 'https://accounts.good.example/authorize',
    token: 'https://accounts.good.example/token',
    par: 'https://evil.example/par',
    userinfo: 'https://api.good.example/me',
    revoke: null,
    introspect: null,
    tokenInfo: null,
    endSession: null,
  };
  const system = { ...setup.system, endpoints, resource: { method: 'GET' as const, url: 'https://evil.example/api' } };
  expect(receiversOf({ ...setup, system })).toEqual({
    secret: ['accounts.good.example', 'evil.example'],
    token: ['api.good.example'],
    person: ['accounts.good.example'],
  });
});
