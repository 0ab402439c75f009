import type { Client } from '../../contract/client.ts';
import { anInteraction } from '../../web/interaction/testing.ts';

/** A name of the most characters that an app may have, in one word. */
export const longName = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverwaltung';
export const longHost = `login.${'a-very-long-label-of-a-host-name.'.repeat(3)}example`;

export function aClient(over: Partial<Client> = {}): Client {
  return { ...anInteraction().client, homepage: 'https://timesheets.example/', ...over };
}

export const unverified: Partial<Client> = {
  id: 'prize-draw',
  name: 'Free Prize Draw',
  publisher: 'Lucky Ltd',
  verified: false,
  homepage: null,
  redirectHost: 'prizes.example',
};

export const lookAlike: Partial<Client> = {
  ...unverified,
  id: 'google',
  name: 'Gооgle',
  publisher: 'Google LLC',
  lookAlike: { of: 'name', mixedScripts: true, resembles: 'Google' },
  redirectHost: 'accounts.google.com.evil.example',
};

export const longWinded: Partial<Client> = { name: longName, publisher: longName, id: longName.toLowerCase(), redirectHost: longHost };

/** On this device, and none that anybody has verified. */
export const desktop: Partial<Client> = {
  id: 'jotter',
  name: 'Jotter for Desktop',
  publisher: null,
  verified: false,
  homepage: null,
  redirectHost: '127.0.0.1:9999',
  redirectKind: 'loopback',
};

export const phoneApp: Partial<Client> = {
  ...desktop,
  id: 'pocket',
  name: 'Pocket Notes',
  redirectHost: 'com.example.pocket',
  redirectKind: 'custom-scheme',
};
