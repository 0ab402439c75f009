import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSignature } from '../../../flow/jwt.ts';
import { getTokens } from '../../../flow/scenarios/playing.ts';
import type { FlowSession } from '../../../flow/session.ts';
import { systemFromCapabilities } from '../../../flow/system/from-capabilities.ts';
import { type DialectName, dialectNames } from '../../engines/mock/dialects/modules.ts';
import { describeService } from '../../engines/oidc-provider/service.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { readScenariosOptions } from './options.ts';
import { findActor } from './place.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function connect(dialect: DialectName) {
  const options = readScenariosOptions(['--system', dialect, '--server', server.origin], {});
  const actor = await findActor(options, (url, init) => fetch(url, init));
  const session = actor.newSession();
  return { session, tokens: await getTokens(actor, session) };
}

const steps = {
  call: (session: FlowSession) => session.call(),
  tokenInfo: (session: FlowSession) => session.tokenInfo(),
  userinfo: (session: FlowSession) => session.userinfo(),
  introspect: (session: FlowSession) => session.introspect(),
  keys: (session: FlowSession) => session.fetchKeys(),
  refresh: (session: FlowSession) => session.refresh(),
  revoke: (session: FlowSession) => session.revoke('refresh_token'),
};

/** What a client finds at each dialect; the rest it says there is none of. */
const found: Record<DialectName, (keyof typeof steps)[]> = {
  standard: ['call', 'userinfo', 'introspect', 'keys', 'refresh', 'revoke'],
  moovila: ['call', 'refresh'],
  movemint: ['call', 'tokenInfo', 'introspect', 'refresh', 'revoke'],
  moves: ['call', 'tokenInfo', 'refresh'],
  movenium: ['call', 'keys', 'refresh'],
};

describe('a session at a dialect of the mock server', () => {
  it.each(dialectNames)('takes every step that %s has, and sends nothing for the others', async (dialect) => {
    const { session } = await connect(dialect);
    const taken: string[] = [];
    for (const [name, step] of Object.entries(steps)) {
      const { ok, message, problem } = await step(session);
      if (ok) taken.push(name);
      else expect([name, message, problem]).toEqual([name, null, expect.stringMatching(/\.$|: /)]);
    }
    expect(taken).toEqual(found[dialect]);
    if (!found[dialect].includes('revoke')) return;
    expect((await session.call()).status).toBe(401);
  });

  it('finds the signature of an ID token good (standard), and that of an access token (Movenium)', async () => {
    for (const [dialect, kind] of [
      ['standard', 'idToken'],
      ['movenium', 'accessToken'],
    ] as const) {
      const { session, tokens } = await connect(dialect);
      const keys = (await session.fetchKeys()).message?.response?.body ?? null;
      expect([dialect, await checkSignature(tokens[kind] ?? '', keys)]).toEqual([dialect, expect.objectContaining({ result: 'good' })]);
    }
  });

  it('keeps numbers that are longer than JavaScript can hold', async () => {
    const { session } = await connect('moves');
    const body = session.state().messages.find(({ step }) => step === 'token')?.response?.body ?? '';
    const userId = /"user_id":(\d+)/.exec(body)?.[1] ?? '0';
    expect(BigInt(userId)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  });
});

it('a service that speaks no dialect is left to discovery', () => {
  expect(systemFromCapabilities(describeService(new URL(server.origin)), null)).toBeNull();
});
