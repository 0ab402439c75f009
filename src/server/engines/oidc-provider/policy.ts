import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { whyNoScope } from '../../apps/registration.ts';
import { mustAsk } from '../../connections/consent-policy.ts';
import { allowedScopes, type Clients } from './clients.ts';
import { type Grants, scopesOf } from './grants.ts';
import { passedHints } from './http/authorization-parameters.ts';
import type { Library } from './library.ts';
import { splitList } from './scopes.ts';

type Policy = NonNullable<NonNullable<Configuration['interactions']>['policy']>;
type ExistingGrant = NonNullable<Configuration['loadExistingGrant']>;

/** When the library stops for a person. Who signs in is always the gateway's to say, so every request stops once. */
export function createPolicy({ interactionPolicy: { base, Check, Prompt }, errors }: Library, clients: Clients, grants: Grants): Policy {
  const policy = base();
  const login = policy.get('login');
  const consent = policy.get('consent');
  if (!login || !consent) throw new Error('the library has no login and consent prompts');

  login.checks.add(
    new Check('known_scopes', 'every scope must be registered', 'invalid_scope', (ctx) => {
      const { registration, requested } = readScopes(ctx, clients);
      // Told at once it would make this an open redirector for whoever registers an app: the person comes first.
      if (ctx.oidc.result?.login === undefined && ctx.oidc.params?.[passedHints.prompt] !== 'none') return Check.NO_NEED_TO_PROMPT;
      // Refresh tokens do not hang on offline_access here; it is ignored for those who send it by habit.
      const foreign = requested.find((scope) => scope !== 'offline_access' && !registration.scopes.includes(scope));
      if (foreign !== undefined) throw new errors.InvalidScope('a requested scope is not registered for this client', foreign.slice(0, 80));
      if (requested.length === 0) throw new errors.InvalidScope(whyNoScope(registration), '');
      return Check.NO_NEED_TO_PROMPT;
    }),
    0,
  );
  login.checks.add(new Check('gateway', 'the person has to sign in', 'login_required', ({ oidc }) => oidc.result?.login === undefined));
  // Answered by the gateway together with the sign-in; listed so that the library knows the value.
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 1);

  const requestable = consent.checks.get('consent_prompt');
  consent.checks.clear();
  if (requestable) consent.checks.add(requestable);
  consent.checks.add(
    new Check('person_must_agree', 'the person has to agree', 'consent_required', (ctx) => needsConsent(ctx, clients, grants)),
  );
  return policy;
}

/** By the policy that all engines share. What the library's own check asks for (`prompt=consent`) comes before. */
function needsConsent(ctx: KoaContextWithOIDC, clients: Clients, grants: Grants): boolean {
  const { result, params, entities } = ctx.oidc;
  if (result?.consent) return false;
  const { registration, requested } = readScopes(ctx, clients);
  const request = { registration, redirectUri: String(params?.redirect_uri), scopes: allowedScopes(requested, registration) };
  const agreed = grants.connection(entities.Grant?.jti)?.agreed;
  return mustAsk(request, entities.Grant && agreed ? { ...scopesOf(entities.Grant, clients.audienceOf(registration)), agreed } : null);
}

/** The one grant of app and account. Latchstring's own pages get theirs without a question. */
export function createLoadExistingGrant(clients: Clients, grants: Grants): ExistingGrant {
  return async (ctx) => {
    const { provider, client, account, result, params } = ctx.oidc;
    if (!client || !account) return undefined;
    const { registration, requested } = readScopes(ctx, clients);
    if (registration.firstParty && result?.login) {
      await grants.accept(provider, {
        accountId: account.accountId,
        registration,
        audience: clients.audienceOf(registration),
        redirectUri: String(params?.redirect_uri),
        granted: allowedScopes(requested, registration),
        declined: [],
        duration: 'until-revoked',
      });
    }
    return grants.find(provider, account.accountId, client.clientId);
  };
}

function readScopes({ oidc }: KoaContextWithOIDC, clients: Clients) {
  return { registration: clients.get(oidc.client?.clientId), requested: splitList(oidc.params?.scope) };
}
