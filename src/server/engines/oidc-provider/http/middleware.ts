import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Clock } from '../../../ports/clock.ts';
import type { Clients } from '../clients.ts';
import { recordEvent, recordUse } from '../connection-record.ts';
import { type Grants, scopesOf } from '../grants.ts';
import type { MemoryStore } from '../memory/memory-store.ts';
import { scopeTexts, splitList } from '../scopes.ts';
import type { SignIns } from '../sign-ins.ts';
import { renderSignOut } from './account-pages.ts';

/** What the library does not know of itself, or says of it too much. @see RFC 8414 section 2 */
const metadata = {
  response_modes_supported: ['query'],
  prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
  scopes_supported: scopeTexts.map(({ name }) => name),
  revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  introspection_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
};

interface Parts {
  provider: Provider;
  clients: Clients;
  store: MemoryStore;
  grants: Grants;
  signIns: SignIns;
  clock: Clock;
}

/** What happens around the library's own handling of a request, by endpoint. */
export function installMiddleware({ provider, clients, store, grants, signIns, clock }: Parts): void {
  const after: Partial<Record<string, (ctx: KoaContextWithOIDC) => Promise<void> | void>> = {
    resume: ({ oidc }) => {
      const login = oidc.result?.login;
      if (login && oidc.session) signIns.record(String(login.session), oidc.session.uid, login.accountId);
    },
    token: async (ctx) => {
      if (ctx.status === 200) await noteExchange(ctx, { grants, store, clock });
      else if (ctx.status !== 401) burnCode(ctx, store);
    },
    userinfo: ({ status, oidc }) => {
      const connection = grants.connection(oidc.entities.AccessToken?.grantId);
      if (status === 200 && connection) recordUse(connection, { kind: 'userinfo', what: 'Read who you are' }, clock.now());
    },
    introspection: (ctx) => {
      const { AccessToken, Grant } = ctx.oidc.entities;
      const answer = ctx.body as { active?: boolean; scope?: string; exp: number } | undefined;
      if (answer?.active !== true || !Grant) return;
      // The person may have taken something back while the token was made, or have let the access end sooner since.
      const { granted } = scopesOf(Grant, clients.audienceOf(clients.get(Grant.clientId)));
      const scope = splitList(answer.scope).filter((name) => granted.includes(name));
      ctx.body = { ...answer, scope: scope.join(' '), exp: Math.min(answer.exp, Grant.exp ?? answer.exp) };
      const connection = grants.connection(AccessToken?.grantId);
      if (connection) recordUse(connection, { kind: 'introspection', what: 'Checked whether its access still works' }, clock.now());
    },
    end_session: async (ctx) => {
      const { session } = ctx.oidc;
      // With nobody signed in the library goes on by an inline script; the same question does no harm.
      if (ctx.status === 200 && session && !session.accountId) {
        const action = ctx.oidc.urlFor('end_session_confirm');
        const secret = String(session.state?.secret);
        await renderSignOut(
          ctx,
          `<form id="op.logoutForm" method="post" action="${action}"><input type="hidden" name="xsrf" value="${secret}"></form>`,
        );
      }
    },
    discovery: (ctx) => {
      ctx.body = { ...(ctx.body as object), ...metadata };
    },
  };

  provider.use(async (ctx, next) => {
    const uid = /^\/auth\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (uid !== undefined) await makeWayForAccount(ctx as KoaContextWithOIDC, uid, provider);
    await next();
    const { oidc } = ctx as Partial<KoaContextWithOIDC>;
    if (oidc) await after[oidc.route]?.(ctx as KoaContextWithOIDC);
  });

  provider.on('end_session.success', ({ oidc }) => {
    // Not in the library's types: set once the person said yes.
    const { session } = oidc as { session?: { uid: string; destroyed?: boolean } };
    if (session?.destroyed) signIns.endByApp(session.uid);
  });
}

/**
 * Ends the library's session when the request goes on as another account; the library would first sign the other one
 * out by a form that submits itself, for which it needs an inline script.
 */
async function makeWayForAccount(ctx: KoaContextWithOIDC, uid: string, provider: Provider): Promise<void> {
  if (ctx.cookies.get(provider.cookieName('resume'), { signed: true }) !== uid) return;
  const login = (await provider.Interaction.find(uid))?.result?.login;
  const session = await provider.Session.get(ctx);
  if (login && session.accountId !== undefined && session.accountId !== login.accountId) await session.destroy();
}

async function noteExchange(
  { oidc, body }: KoaContextWithOIDC,
  { grants, store, clock }: Pick<Parts, 'grants' | 'store' | 'clock'>,
): Promise<void> {
  const { AccessToken: token } = oidc.entities;
  const connection = grants.connection(token?.grantId);
  if (!token?.grantId || !connection) return;
  if (oidc.params?.grant_type === 'refresh_token') recordEvent(connection, 'refreshed', splitList(token.scope), clock.now());
  if (connection.duration !== 'once') return;
  const end = Math.floor(Date.now() / 1000) + token.expiration;
  await grants.endWith(oidc.provider, token.grantId, end);
  // It was made before that end was known, and would outlive it where the person gives access for longer again.
  const { refresh_token: refreshToken } = body as { refresh_token?: string };
  if (refreshToken !== undefined) store.shorten('RefreshToken', refreshToken, end);
}

/** A failed try by the code's own client burns the code; after a replay its family is gone, however late. @see RFC 9700 section 4.13 */
function burnCode({ oidc }: KoaContextWithOIDC, store: MemoryStore): void {
  const code = typeof oidc.params?.code === 'string' ? store.get('AuthorizationCode', oidc.params.code) : null;
  if (!code || code.payload.clientId !== oidc.client?.clientId) return;
  if (code.payload.consumed !== undefined && code.payload.grantId !== undefined)
    store.removeCredentialsOf(code.payload.grantId, code.family);
  store.remove('AuthorizationCode', code.id);
}
