import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarios } from '../../../flow/scenarios/all.ts';
import { type DialectName, dialectNames } from '../../engines/mock/dialects/modules.ts';
import { startTestServer } from '../../testing/test-server.ts';
import { scenariosCommand } from './command.ts';

interface Report {
  clientId: string;
  passed: number;
  failed: number;
  skipped: number;
  scenarios: { id: string; result: string; expected: string | null; got: string | null; reason: string | null }[];
}

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function run(argv: string[], env: Record<string, string> = {}) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await scenariosCommand(argv, env, { print: (line) => printed.push(line), complain: (line) => complaints.push(line) });
  return { code, text: printed.join('\n'), complaints: complaints.join('\n') };
}

async function play(...argv: string[]) {
  const { code, text } = await run([...argv, '--json']);
  const report = JSON.parse(text) as Report;
  return { code, report, of: (id: string) => report.scenarios.find((scenario) => scenario.id === id) };
}

const codeScenarios = [
  ...['code-expired', 'code-used-twice', 'wrong-verifier', 'verifier-missing', 'redirect-uri-mismatch', 'redirect-uri-missing'],
  ...['wrong-secret', 'scope-unknown', 'denied', 'state-tampered'],
];

/** What means nothing at a dialect. */
const skippedAt: Record<DialectName, string[]> = {
  standard: ['only-default-scope'],
  moovila: ['only-default-scope', 'iss-tampered'],
  movemint: ['only-default-scope', 'iss-tampered'],
  moves: ['wrong-verifier', 'verifier-missing', 'iss-tampered'],
  movenium: [...codeScenarios, 'only-default-scope', 'iss-tampered'],
};

/** What only this dialect answers, by its sheet. */
const ownAnswers: Record<DialectName, [id: string, got: RegExp][]> = {
  standard: [
    ['code-used-twice', /second use: 400 invalid_grant .*afterwards: 401 invalid_token/],
    ['wrong-verifier', /right verifier afterwards: 400 invalid_grant/],
    ['token-by-get', /^405 /],
  ],
  moovila: [['code-used-twice', /afterwards: 401/]],
  movemint: [
    ['code-used-twice', /second use: 400 invalid_grant .*afterwards: 200$/],
    ['wrong-verifier', /wrong verifier: 400 invalid_grant .*right verifier afterwards: 200$/],
    ['verifier-missing', /400 invalid_request \(Missing required parameter: code_verifier\.\)/],
    ['scope-unknown', /page of the server’s own \(400\)/],
    ['token-by-get', /^404\b/],
    ['revoked-by-person', /call: 401 invalid_token \(The access token was revoked\)/],
    ['access-token-expired', /call: 401 invalid_token \(The access token expired\); refresh: 200; call repeated: 200/],
    ['refresh-token-reuse', /again: 400 invalid_grant .*afterwards: 200$/],
  ],
  moves: [
    ['redirect-uri-mismatch', /^400 invalid_grant$/],
    ['redirect-uri-missing', /^400 invalid_grant$/],
    ['wrong-secret', /^401 invalid_client$/],
    ['only-default-scope', /invalid_scope/],
    ['token-by-get', /^425, reason phrase “Method Not Allowed”$/],
    ['access-token-expired', /call: 401 expired_access_token; refresh: 200; call repeated: 200/],
  ],
  movenium: [
    ['token-by-get', /^405 invalid_request/],
    ['revoked-by-person', /call: 200; refresh: 400 invalid_grant \(Invalid refresh token\)/],
    ['refresh-token-reuse', /again: 400 .*afterwards: 200$/],
  ],
};

describe('latchstring scenarios, against a mock server', () => {
  it.each(dialectNames)('plays everything that means something at %s, with the answers of its sheet', async (dialect) => {
    const { code, report, of } = await play('--system', dialect, '--server', server.origin);
    expect(report.scenarios.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(code).toBe(0);
    expect(report.scenarios.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
    const skipped = report.scenarios.filter(({ result }) => result === 'skipped');
    expect(skipped.map(({ id }) => id).sort()).toEqual([...skippedAt[dialect]].sort());
    for (const { reason } of skipped) expect(reason).toMatch(/\.$/);
    for (const [id, got] of ownAnswers[dialect]) expect([id, of(id)?.got]).toEqual([id, expect.stringMatching(got)]);
    for (const [id, tried] of [
      ['server-slow', /No answer came within 0\.5 seconds\..*token requests: 1/],
      ['server-down', /No answer came: .*once it is back: 200/],
      ['malformed-answer', /^200: The answer is not well-formed JSON/],
    ] as const) {
      expect([id, of(id)?.got]).toEqual([id, expect.stringMatching(tried)]);
    }
    // What was on purpose is over.
    expect(await (await fetch(`${server.origin}/api/lab/faults`)).json()).toEqual({ faults: [] });
    expect(await (await fetch(`${server.origin}/api/lab/decisions`)).json()).toEqual({ decisions: [] });
  });

  it('finds it by its issuer too, and plays the app that is named', async () => {
    const { code, report } = await play('--issuer', `${server.origin}/standard`, '--client-id', 'notesspa', '--scope', 'notes:read');
    expect([code, report.clientId, report.failed]).toEqual([0, 'notesspa', 0]);
    expect(report.scenarios.find(({ id }) => id === 'wrong-secret')?.reason).toBe('The app is a public one: it has no secret.');
  });

  it('prints each scenario with what was expected and what came', async () => {
    const { code, text } = await run(['--system', 'movenium', '--server', server.origin]);
    expect(code).toBe(0);
    expect(text).toMatch(/^Movenium at http:\/\/127\.0\.0\.1:\d+\/movenium\/login, as openapi\n/);
    expect(text).toContain(
      'pass  The person took the access back\n        expected: the access token works until its end; the refresh refused',
    );
    expect(text).toMatch(/skip {2}The code has expired\n {8}Movenium has no authorization endpoint/);
    expect(text).toMatch(/\n\n7 passed, 0 failed, 12 skipped$/);
  });

  it('fails, and exits with 1, when the app is not who it says it is', async () => {
    const { code, text } = await run(['--system', 'moves', '--server', server.origin, '--scope', 'activity'], {
      LATCHSTRING_CLIENT_SECRET: 'not-its-secret',
    });
    expect(code).toBe(1);
    expect(text).toContain(
      'FAIL  The code is used twice\n        There were no tokens to begin with. The server refused (401 Unauthorized): invalid_client',
    );
  });
});

describe('latchstring scenarios, against any other server', () => {
  let other: Server;
  let issuer = '';
  let answer: { status: number; body: string } = { status: 405, body: '' };
  beforeAll(async () => {
    other = createServer((request, response) => {
      const path = request.url?.split('?')[0];
      if (path === '/.well-known/oauth-authorization-server') {
        const metadata = {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          code_challenge_methods_supported: ['S256'],
        };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(metadata));
      } else if (path === '/token' && request.method === 'POST') {
        response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}');
      } else if (path === '/token') response.writeHead(answer.status).end(answer.body);
      else response.writeHead(404).end('<html>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterAll(() => void other.close());

  it('plays what needs no person, and says why it skips the rest', async () => {
    answer = { status: 405, body: '' };
    const { code, report, of } = await play(
      '--issuer',
      issuer,
      '--client-id',
      'app',
      '--client-secret',
      's',
      '--redirect-uri',
      'https://app.example/cb',
    );
    expect(code).toBe(0);
    expect(report.scenarios.filter(({ result }) => result === 'passed').map(({ id }) => id)).toEqual([
      'wrong-secret',
      'token-by-get',
      'state-tampered',
    ]);
    expect(of('code-expired')?.reason).toBe('Not played: it takes a person who answers, or the lab of a Latchstring mock server.');
  });

  it('exits with 1 when one fails', async () => {
    answer = { status: 200, body: '{"access_token":"for-a-get"}' };
    const { code, of } = await play('--issuer', issuer, '--client-id', 'app');
    expect([code, of('token-by-get')?.result]).toEqual([1, 'failed']);
  });

  it('cannot play without an app, nor where there is no metadata', async () => {
    const noApp = await run(['--issuer', issuer]);
    expect([noApp.code, noApp.complaints]).toEqual([
      2,
      expect.stringMatching(/^Say which app of 127\.0\.0\.1:\d+ is played: --client-id ID\.$/),
    ]);
    const noMetadata = await run(['--issuer', `${issuer}/elsewhere`, '--client-id', 'app']);
    expect([noMetadata.code, noMetadata.complaints]).toEqual([2, expect.stringMatching(/^No metadata was found: /)]);
    const noLatchstring = await run(['--system', 'moves', '--server', issuer]);
    expect([noLatchstring.code, noLatchstring.complaints]).toEqual([
      2,
      expect.stringMatching(/^No Latchstring with the mock server answers at /),
    ]);
  });
});

describe('a command that is wrong', () => {
  it.each([
    [[], 'give --issuer or --system'],
    [['--issuer', 'https://a.example', '--system', 'moves'], '--issuer and --system: give one of them'],
    [['--system', 'hydra'], '--system: "hydra" is none of moovila, movemint, movenium, moves, standard'],
    [['--issuer', 'a.example'], '--issuer: "a.example" is not an http or https address'],
    [['--issuer', 'javascript:alert(1)'], '--issuer: "javascript:alert(1)" is not an http or https address'],
    [['--issuer', 'https://a.example', '--server', 'http://127.0.0.1'], '--server: goes with --system only'],
    [['--system', 'moves', '--server', 'here'], '--server: "here" is not an http or https address'],
    [['--system', 'moves', '--redirect-uri', 'callback'], '--redirect-uri: "callback" is not an absolute address'],
    [['--system', 'moves', '--client-id', ''], '--client-id: needs a value'],
    [['--system'], '--system'],
    [['--system', 'moves', '--fast'], '--fast'],
    [['moves'], 'moves'],
  ])('%j exits with 2, says what is wrong and how it is used', async (argv, complaint) => {
    const { code, text, complaints } = await run(argv);
    expect([code, text]).toEqual([2, '']);
    expect(complaints).toContain(complaint);
    expect(complaints).toContain('Usage: latchstring scenarios');
  });
});
