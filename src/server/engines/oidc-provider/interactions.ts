import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import type { RequestedScope } from '../../../contract/interaction.ts';
import { authenticationClaims } from '../../accounts/authentication.ts';
import { type ClaimsRequest, meetsAcr, readClaimsRequest } from '../../accounts/claims-request.ts';
import { additionsFirst, scopeText } from '../../apps/scope-texts.ts';
import { changeOf } from '../../connections/consent-policy.ts';
import { readUiLocales } from '../../languages/language.ts';
import { type AcceptedSignIn, type EngineRequest, RequestGoneError, type Step } from '../../ports/engine.ts';
import { allowedScopes, type Clients } from './clients.ts';
import { type Grants, scopesOf } from './grants.ts';
import { passedHints } from './http/authorization-parameters.ts';
import { scopeTexts, splitList } from './scopes.ts';
import { service, serviceDurations } from './service.ts';

type Interaction = InstanceType<Provider['Interaction']>;
type Grant = InstanceType<Provider['Grant']>;

interface Parts {
  provider: Provider;
  clients: Clients;
  grants: Grants;
}

/** The library's interactions, in the terms of the engine port. */
export class Interactions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws RequestGoneError */
  async find(ref: string): Promise<Interaction> {
    const interaction = await this.#parts.provider.Interaction.find(ref);
    if (!interaction) throw new RequestGoneError('the interaction is unknown, expired or finished');
    return interaction;
  }

  async describe(interaction: Interaction): Promise<EngineRequest> {
    const { params, prompt, lastSubmission, uid, exp } = interaction;
    const registration = this.#parts.clients.get(params.client_id);
    const isConsent = prompt.name === 'consent';
    const accountId = isConsent ? lastSubmission?.login?.accountId : undefined;
    const previous = lastSubmission?.previous;
    const grant = accountId === undefined ? undefined : await this.#parts.grants.find(this.#parts.provider, accountId, registration.id);
    const earlier = this.#parts.grants.connection(grant?.jti);
    const appChange = earlier && changeOf(earlier.agreed, registration, String(params.redirect_uri));
    const hintedAccountId = hintOf(params) ?? claimsOf(params).accountId;
    return {
      ref: uid,
      ...(typeof previous === 'string' ? { continues: previous } : {}),
      kind: isConsent ? 'consent' : 'sign-in',
      service,
      client: this.#parts.clients.describe(registration, String(params.redirect_uri)),
      scopes: this.#describeScopes(interaction, grant),
      scopeChoice: true,
      durations: serviceDurations,
      audience: [this.#parts.clients.audienceOf(registration)],
      ...(earlier && { earlierDuration: earlier.duration }),
      ...(appChange && { appChange }),
      ...(accountId === undefined ? {} : { accountId }),
      ...(hintedAccountId === undefined ? {} : { hintedAccountId }),
      hints: readHints(params),
      expiresAt: new Date(exp * 1000),
    };
  }

  /** Stores the answer; the library takes it up when the browser comes to the address that is returned. */
  async submit(interaction: Interaction, result: InteractionResults): Promise<Step> {
    interaction.result = { ...result, previous: interaction.uid };
    // The browser's session may have become another by now. What binds the answer to the browser is the cookie of this address.
    interaction.session = undefined;
    await interaction.persist();
    return { redirect: new URL(interaction.returnTo) };
  }

  /**
   * Whether a browser session may go on with an answered interaction: the one that gave the answer. The library's cookie alone does
   * not say so, since on http any port of the host can plant one. What was answered before a sign-in holds nothing of anybody.
   */
  async isForSession(uid: string, session: () => string | null): Promise<boolean> {
    const interaction = await this.#parts.provider.Interaction.find(uid);
    const by = (interaction?.result?.login ?? interaction?.lastSubmission?.login)?.session;
    return by === undefined || by === session();
  }

  /** From here on the library itself sees to it that `prompt=none` shows no page. */
  async submitSignIn(interaction: Interaction, { accountId, authTime, session, methods }: AcceptedSignIn): Promise<Step> {
    const { [passedHints.prompt]: passed, ...params } = interaction.params;
    interaction.params = passed === undefined ? params : { ...params, prompt: passed };
    const ts = Math.floor(authTime.getTime() / 1000);
    return this.submit(interaction, { login: { accountId, ts, session, ...authenticationClaims(methods) }, select_account: {} });
  }

  /** Whether the request is about one account and this is another. @see OpenID Connect Core 1.0 sections 3.1.2.1, id_token_hint, and 5.5.1 */
  isForAnother({ params }: Interaction, accountId: string): boolean {
    return [hintOf(params), claimsOf(params).accountId].some((named) => named !== undefined && named !== accountId);
  }

  /** Whether the person signed in in a way that the app finds essential. @see OpenID Connect Core 1.0 section 5.5.1.1 */
  meetsAcr({ params }: Interaction, { methods }: AcceptedSignIn): boolean {
    return meetsAcr(claimsOf(params), authenticationClaims(methods).acr);
  }

  #describeScopes({ params }: Interaction, grant: Grant | undefined): RequestedScope[] {
    const { clients } = this.#parts;
    const registration = clients.get(params.client_id);
    const { granted, declined } = grant ? scopesOf(grant, clients.audienceOf(registration)) : { granted: [], declined: [] };
    const described = allowedScopes(splitList(params.scope), registration).map((name): RequestedScope => {
      const state = granted.includes(name) ? 'granted' : declined.includes(name) ? 'declined' : 'new';
      return { ...scopeText(scopeTexts, name), optional: registration.optionalScopes.includes(name), state };
    });
    return additionsFirst(described);
  }
}

function readHints(params: Interaction['params']): EngineRequest['hints'] {
  const maxAge = params.max_age ?? params[passedHints.maxAge];
  const loginHint = typeof params.login_hint === 'string' ? params.login_hint.slice(0, 320) : undefined;
  return {
    prompt: [...splitList(params.prompt), ...splitList(params[passedHints.prompt])],
    ...(loginHint === undefined ? {} : { loginHint }),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    uiLocales: readUiLocales(params.ui_locales),
  };
}

/** What a well-formed `claims` parameter asks for. */
function claimsOf({ claims, scope }: Interaction['params']): Partial<ClaimsRequest> {
  const read = typeof claims === 'string' ? readClaimsRequest(claims, splitList(scope)) : {};
  return typeof read === 'string' ? {} : read;
}

/** The subject of an `id_token_hint`, whose signature the library has checked. */
function hintOf({ id_token_hint: hint }: Interaction['params']): string | undefined {
  if (typeof hint !== 'string') return undefined;
  const payload = JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sub?: unknown };
  return typeof payload.sub === 'string' ? payload.sub : undefined;
}
