import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import type { AccountDirectory } from '../../accounts/directory.ts';
import { accountClientId, connectionsScope } from '../../apps/account-client.ts';
import type { Registration } from '../../apps/registration.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Engine, type Rejection, RequestGoneError } from '../../ports/engine.ts';
import { NoteBook, type SeededNotes } from '../shared/notes/note-book.ts';
import { Clients } from './clients.ts';
import { createConfiguration } from './configuration.ts';
import { createConnections } from './connections.ts';
import { Grants } from './grants.ts';
import { createHandle } from './http/handle.ts';
import { createLibraryCall } from './http/library-call.ts';
import { installMiddleware } from './http/middleware.ts';
import { Interactions } from './interactions.ts';
import { loadLibrary } from './library.ts';
import { createMemoryAdapter } from './memory/memory-adapter.ts';
import { MemoryStore } from './memory/memory-store.ts';
import { createNotesApi, findLiveToken } from './resources.ts';
import { describeService, issuerOf } from './service.ts';
import { SignIns } from './sign-ins.ts';

interface Dependencies {
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL;
  clock: Clock;
  accounts: AccountDirectory;
  /** The private key that ID tokens are signed with (RS256); a new one when left out. */
  signingKey?: JWK;
  /** What the operator calls itself, so that no app passes for it. */
  operatorName?: string | null;
  /** The apps that exist; those of the standard service that ask people are this issuer's. */
  registrations: Registration[];
  /** What accounts have written before the start. */
  notes?: SeededNotes;
}

/** node-oidc-provider behind the engine port, with everything in memory: for trying out. */
export async function createOidcProviderEngine({
  publicUrl,
  listening,
  clock,
  accounts,
  signingKey,
  operatorName = null,
  registrations,
  notes = {},
}: Dependencies): Promise<Engine> {
  const library = await loadLibrary();
  const store = new MemoryStore();
  const clients = new Clients({ own: { publicUrl, listening }, clock, operatorName, registrations });
  const grants = new Grants(store, clock);
  const signIns = new SignIns(store, clock, accountClientId);
  const configuration = createConfiguration({
    library,
    publicUrl,
    accounts,
    clients,
    grants,
    adapter: createMemoryAdapter(store),
    signingKey: signingKey ?? (await generateSigningKey()),
  });
  const provider = new library.Provider(issuerOf(publicUrl), configuration);
  provider.proxy = true;
  // Which addresses are good, ports of loopback included, is decided for every engine in one place.
  provider.Client.prototype.redirectUriAllowed = function (redirectUri) {
    return clients.isAnsweredAt(this.clientId, redirectUri);
  };
  // The library checks a registration when it first meets it; a mistake is to be known at the start.
  await Promise.all(clients.ids().map((id) => provider.Client.find(id)));
  installMiddleware({ provider, clients, store, grants, signIns, clock });
  const interactions = new Interactions({ provider, clients, grants });
  const accountAudience = `${publicUrl.origin}/api`;
  const reject = async (ref: string, error: keyof typeof rejectionTexts) =>
    interactions.submit(await interactions.find(ref), { error, error_description: rejectionTexts[error] });

  return {
    name: 'oidc-provider',
    handle: createHandle({
      library: createLibraryCall(provider, publicUrl),
      store,
      clients,
      isOrigin: (origin) => clients.isOrigin(origin),
      interactions,
      notes: createNotesApi({ provider, grants, audience: `${issuerOf(publicUrl)}/api`, clock, book: new NoteBook(notes) }),
    }),
    async arrive(url) {
      return interactions.describe(await interactions.find(url.searchParams.get('uid') ?? ''));
    },
    attend(ref, until) {
      store.attend(ref, until);
    },
    async acceptSignIn(ref, signIn) {
      const interaction = await interactions.find(ref);
      if (interactions.isForAnother(interaction, signIn.accountId)) return reject(ref, 'login_required');
      if (!interactions.meetsAcr(interaction, signIn)) return reject(ref, 'unmet_authentication_requirements');
      if (signIns.counts(signIn)) return interactions.submitSignIn(interaction, signIn);
      const page = await interactions.describe(interaction);
      if (page.hints.prompt.includes('none')) return reject(ref, 'login_required');
      // Who was chosen is known by now: it is the password that is missing.
      const prompt = [...page.hints.prompt.filter((value) => value !== 'select_account'), 'login'];
      return { page: { ...page, hints: { ...page.hints, prompt } } };
    },
    async acceptConsent(ref, { scopes, duration }) {
      const interaction = await interactions.find(ref);
      const { login } = interaction.lastSubmission ?? {};
      if (!login) throw new RequestGoneError('nobody has signed in to this authorization request');
      const registration = clients.get(interaction.params.client_id);
      const shown = (await interactions.describe(interaction)).scopes.map(({ name }) => name);
      const grantId = await grants.accept(provider, {
        accountId: login.accountId,
        registration,
        audience: clients.audienceOf(registration),
        redirectUri: String(interaction.params.redirect_uri),
        granted: shown.filter((scope) => scopes.includes(scope)),
        declined: shown.filter((scope) => !scopes.includes(scope)),
        duration,
      });
      return interactions.submit(interaction, { ...interaction.lastSubmission, consent: { grantId } });
    },
    reject,
    async restart(ref) {
      const interaction = await interactions.find(ref);
      interaction.prompt = { name: 'login', reasons: ['another_account'], details: {} };
      await interaction.persist();
      return { page: await interactions.describe(interaction) };
    },
    async authenticate(bearer) {
      const token = await findLiveToken(provider, bearer, accountAudience);
      const authTime = store.get('AccessToken', bearer)?.family?.authTime;
      if (token?.clientId !== accountClientId || authTime === undefined) return null;
      return { accountId: token.accountId, authTime: new Date(authTime * 1000), scopes: token.scopes };
    },
    account: {
      issuer: issuerOf(publicUrl),
      clientId: accountClientId,
      redirectUri: `${publicUrl.origin}/account/callback`,
      parameters: { scope: connectionsScope, resource: accountAudience },
    },
    connections: createConnections({ provider, store, clients, grants }),
    endSessions: async (ended) => signIns.end(ended),
    onSignedOut(tell) {
      signIns.onEndByApp = tell;
    },
    capabilities: () => [describeService(publicUrl)],
  };
}

const rejectionTexts: Record<Rejection | 'unmet_authentication_requirements', string> = {
  access_denied: 'The person said no.',
  login_required: 'The person has to sign in, and may not be asked or is not the one expected.',
  account_selection_required: 'The person has to choose an account, and prompt=none forbids asking.',
  interaction_required: 'The person has to be asked, and prompt=none forbids it.',
  unmet_authentication_requirements: 'The person did not sign in in a way that the essential claim acr asks for.',
};

async function generateSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK;
}
