import type { Setup } from '../../flow/setup/setup.ts';
import { systemByHand } from '../../flow/system/by-hand.ts';

/** A setup for tests, at a server without metadata. */
export function someSetup({
  secret = null,
  answer = 'redirect',
  authorize = 'http://as.example/authorize',
}: {
  secret?: string | null;
  answer?: Setup['answer'];
  authorize?: string;
} = {}): Setup {
  return {
    system: systemByHand({ endpoints: { authorize, token: 'http://as.example/token' }, resource: 'http://as.example/notes' }),
    client: { id: 'notesweb', secret, authentication: secret === null ? 'none' : 'client_secret_post' },
    redirectUri: 'http://127.0.0.1:4400/flow-tester/callback',
    scopes: ['notes:read'],
    pkce: 'S256',
    answer,
    extra: [],
  };
}
