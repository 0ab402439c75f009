import { vi } from 'vitest';
import { demoPassword } from '../../demo/accounts.ts';
import { demoContent } from '../../demo/content.ts';
import { sessionLifetime } from '../../gateway/browser-sessions.ts';
import { silentLog } from '../../http/log.ts';
import { systemClock } from '../../ports/clock.ts';
import type { Engine } from '../../ports/engine.ts';
import { createApp } from '../../start/app.ts';
import { readConfig } from '../../start/config.ts';
import { createTestDirectory, emptyPages } from '../test-app.ts';
import type { Subject } from './subject.ts';

/** Where the server under test believes to be. */
export const inProcessUrl = new URL('http://127.0.0.1:4400');

/** The demo accounts, with passwords that are quick to check. */
export const inProcessAccounts = createTestDirectory();

/** The demo apps and notes: an engine of each test has its own, since it may change them. */
export const inProcessContent = () => demoContent(inProcessUrl, systemClock.now());

const redirectUri = 'http://127.0.0.1:9999/callback';

/** The whole server around an engine that has the demo apps, in this process, on the system's clock, which tests may move. */
export function createSubject(engine: Engine, serviceId: string, resourcePath: string): Subject {
  const app = createApp({
    ...readConfig([], {}),
    engine,
    accounts: inProcessAccounts,
    clock: systemClock,
    publicUrl: inProcessUrl,
    pages: emptyPages,
    log: silentLog,
    addressOf: () => '192.0.2.1',
  });
  const service = engine.capabilities().find(({ id }) => id === serviceId);
  if (!service?.issuer) throw new Error(`the engine has no service ${serviceId} with an issuer`);
  return {
    fetch: async (request) => app.fetch(request),
    origin: inProcessUrl.origin,
    serviceId,
    issuer: service.issuer,
    endpoints: {
      authorize: service.authorizationEndpoint ?? '',
      token: service.tokenEndpoint,
      revoke: service.revocationEndpoint ?? '',
      introspect: service.introspectionEndpoint ?? '',
    },
    confidential: {
      id: 'notesweb',
      secret: 'noteswebsecret',
      redirectUri,
      elsewhere: 'https://notes.example/callback',
      scopes: ['notes:read', 'notes:write'],
    },
    other: { id: 'copycat', secret: 'copycatsecret', redirectUri, scopes: ['notes:read', 'notes:write'] },
    public: { id: 'notesspa', redirectUri, scopes: ['notes:read', 'notes:write'] },
    resource: inProcessUrl.origin + resourcePath,
    sessionSeconds: sessionLifetime(inProcessUrl, { isMock: engine.lab !== undefined }),
    people: {
      ada: { identifier: 'ada@example.test', password: demoPassword },
      grace: { identifier: 'grace@example.test', password: demoPassword },
    },
    advance: (seconds) => void vi.setSystemTime(Date.now() + seconds * 1000),
  };
}
