import type { FlowSession } from '../session.ts';
import type { Changes, StepResult, TokenSet } from '../step-result.ts';
import { asksPeople } from './by-dialect.ts';
import { type Actor, NotPlayable, type Outcome, type ScenarioLab } from './scenario.ts';

/** From the person's yes to a good answer with a code. @throws Error where there is none */
export async function getCode(actor: Actor, session: FlowSession, changes?: Changes): Promise<void> {
  const { ok, problem } = session.readCallback(await actor.authorize(session, 'allow', changes));
  if (!ok) throw new Error(`There was no code to begin with. ${problem}`);
}

/** From nothing to tokens: by way of a code, or with the person's password. @throws Error where there are none */
export async function getTokens(actor: Actor, session: FlowSession): Promise<TokenSet> {
  const { ok, problem } = await askForTokens(actor, session);
  const { tokens } = session.state();
  if (!ok || !tokens) throw new Error(`There were no tokens to begin with. ${problem}`);
  return tokens;
}

/** The request for the first tokens, whatever comes of it. @param ready is done right before it */
export async function askForTokens(
  actor: Actor,
  session: FlowSession,
  ready: () => Promise<unknown> = async () => undefined,
): Promise<StepResult> {
  if (asksPeople(actor.setup) === true) {
    await getCode(actor, session);
    await ready();
    return session.exchange();
  }
  const { username, password } = await actor.credentials();
  await ready();
  return session.signInWithPassword(username, password);
}

/**
 * Lets a session believe that it was answered, with a code that nobody made: for what a server refuses before it looks at the
 * code, and what a client refuses before it asks a server.
 */
export async function makeUpAnswer(session: FlowSession): Promise<URL> {
  await session.authorizationUrl();
  const { pending } = session.state();
  const { redirectUri, system } = session.setup;
  const answer = new URL(redirectUri);
  answer.searchParams.set('code', 'made-up');
  if (pending?.state) answer.searchParams.set('state', pending.state);
  if (system.issInAnswer && system.issuer !== null) answer.searchParams.set('iss', system.issuer);
  return answer;
}

/** Whether the access token is of use, and what was answered. */
export interface Use {
  works: boolean;
  got: string;
}

/**
 * Finds a place that takes the session's access token: the resource, else where one can ask about it.
 * @returns how to go there again
 * @throws NotPlayable where there is none
 */
export async function findUse(session: FlowSession): Promise<() => Promise<Use>> {
  const ways = [() => session.call(), () => session.userinfo(), () => session.introspect(), () => session.tokenInfo()];
  for (const way of ways) {
    const use = async () => {
      const result = await way();
      return { works: result.ok && !/"active"\s*:\s*false/.test(result.message?.response?.body ?? ''), got: tell(result) };
    };
    if ((await use()).works) return use;
  }
  throw new NotPlayable('No address is known that takes the access token; give the setup a resource.');
}

/** A result in a few words. */
export function tell({ ok, status, error, description, problem, message }: StepResult): string {
  if (status === null) return problem ?? 'nothing';
  if (ok) return String(status);
  // The body of a success may hold tokens.
  const text = status < 400 ? problem : message?.response?.body.trim().slice(0, 80);
  return [status, error ?? text, description && `(${description})`].filter(Boolean).join(' ');
}

export function isRefused({ ok, error }: StepResult, errors: readonly string[]): boolean {
  return !ok && error !== null && errors.includes(error);
}

/** An outcome of several checks: it passed when all did. */
export function outcome(passed: boolean, expected: string, got: string | readonly string[]): Outcome {
  return { passed, expected, got: typeof got === 'string' ? got : got.join('; ') };
}

/** How often a browser by itself sends what was dropped on a connection that it had kept open. */
const browserTries = 5;

type Fault = Parameters<ScenarioLab['faults']['add']>[0]['effect'];

/** Gets the first tokens with a fault at the token endpoint. @returns what came of it */
export async function askWithFault(actor: Actor, session: FlowSession, effect: Fault): Promise<StepResult> {
  const { faults } = labOf(actor);
  const { system, client } = actor.setup;
  let id: string | null = null;
  try {
    return await askForTokens(actor, session, async () => {
      id = await faults.add({
        service: system.id,
        endpoint: 'token',
        clientId: client.id,
        times: 'drop' in effect ? browserTries : 1,
        effect,
      });
    });
  } finally {
    // It is gone where it met its request.
    if (id !== null) await faults.remove(id).catch(() => undefined);
  }
}

/** @throws Error where the actor has none, although the scenario says that it needs it */
export function labOf({ lab }: Actor): ScenarioLab {
  if (!lab) throw new Error('There is no lab.');
  return lab;
}
