import { describe, expect, it } from 'vitest';
import type { ServiceCapabilities } from '../../../contract/capabilities.ts';
import { type Known, settle, setupOf } from './known-systems.ts';

const origin = 'http://127.0.0.1:4400';
const service: ServiceCapabilities = {
  id: 'standard',
  name: 'Notebook',
  issuer: `${origin}/standard`,
  authorizationEndpoint: `${origin}/standard/authorize`,
  tokenEndpoint: `${origin}/standard/token`,
  revocationEndpoint: null,
  introspectionEndpoint: null,
  userinfoEndpoint: null,
  jwksUri: null,
  endSessionEndpoint: null,
  scopeChoice: true,
  durations: [],
  narrow: true,
  history: true,
  lastUse: true,
  tokenCounts: true,
};
const known: Known = {
  services: [service],
  apps: [
    {
      service: 'standard',
      clientId: 'notesweb',
      name: 'Notes Web',
      confidential: true,
      secret: 'hush',
      scopes: ['notes:read'],
      demo: null,
    },
  ],
  redirectUri: `${origin}/flow-tester/callback`,
};

function setup() {
  const made = setupOf(known, 'standard', 'notesweb');
  if (!made) throw new Error('standard is known');
  return made;
}

describe('a setup from a link', () => {
  it('gets the public secret of a known app at its own system', () => {
    const linked = { ...setup(), client: { ...setup().client, secret: '' } };
    expect(settle(known, linked).client.secret).toBe('hush');
  });

  it('gets no secret, and not the name of a known system, where it sends tokens elsewhere', () => {
    const { system, client, ...rest } = setup();
    const endpoints = { ...system.endpoints, token: 'https://evil.example/token' };
    const settled = settle(known, { ...rest, client: { ...client, secret: '' }, system: { ...system, endpoints } });
    expect(settled).toMatchObject({ client: { secret: '' }, system: { id: 'server', name: 'evil.example', dialect: null } });
  });

  it('is answered at this page, whatever it says', () => {
    expect(settle(known, { ...setup(), redirectUri: 'https://evil.example/callback' }).redirectUri).toBe(known.redirectUri);
  });
});
