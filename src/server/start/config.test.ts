import { describe, expect, it } from 'vitest';
import { ConfigError, describeSettings, readConfig } from './config.ts';

function mistakesOf(argv: string[], env: Record<string, string> = {}): string[] {
  try {
    readConfig(argv, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('the configuration', () => {
  it('has sensible defaults', () => {
    expect(readConfig([], {})).toEqual({
      port: 4400,
      host: '127.0.0.1',
      publicUrl: undefined,
      engine: 'mock',
      interactionLifetime: 600,
      reauthenticateAfter: 3600,
      links: { forgottenPassword: null, help: null },
      brand: { name: null, mark: null, accent: null, support: null, terms: null, privacy: null, changePassword: null },
      reveal: false,
      trustProxy: false,
      flowTester: undefined,
      relayAllow: [],
      relayNamedOnly: false,
      log: undefined,
    });
  });

  it('takes a state file and the word to show secrets for the mock engine only', () => {
    expect(readConfig(['--state', 'state.json', '--reveal'], {})).toMatchObject({ state: 'state.json', reveal: true });
    expect(mistakesOf(['--engine', 'oidc-provider', '--state', 'state.json'], { LATCHSTRING_REVEAL: '1' })).toEqual([
      '--state: goes with the mock engine only; leave it out, or use --engine mock',
      'LATCHSTRING_REVEAL: goes with the mock engine only; leave it out, or use --engine mock',
    ]);
  });

  it('takes flags before the environment', () => {
    const env = { LATCHSTRING_PORT: '5000', LATCHSTRING_PUBLIC_URL: 'https://login.example', LATCHSTRING_TRUST_PROXY: '1' };
    expect(readConfig(['--port', '6000', '--engine=oidc-provider', '--expose-mock'], env)).toMatchObject({
      port: 6000,
      publicUrl: new URL('https://login.example'),
      engine: 'oidc-provider',
      trustProxy: true,
    });
  });

  it('names every mistake at once, by the flag or variable that it stands in', () => {
    const mistakes = mistakesOf(['--port', '70000', '--engine', 'hydra', '--colour', 'blue', 'stray', '--log='], {
      LATCHSTRING_PUBLIC_URL: 'https://login.example/path',
      LATCHSTRING_INTERACTION_LIFETIME: '0',
    });
    const expected = ['--port', '--engine', '--colour', 'stray', '--log', 'LATCHSTRING_PUBLIC_URL', 'LATCHSTRING_INTERACTION_LIFETIME'];
    for (const source of expected) expect(mistakes.some((mistake) => mistake.startsWith(`${source}: `))).toBe(true);
  });

  it.each([
    ['http://login.example', 'must be https'],
    ['login.example', 'must be an origin'],
    ['https://user:secret@login.example', 'must be an origin'],
    ['ftp://login.example', 'must be an origin'],
  ])('refuses the public URL %s: %s', (publicUrl, reason) => {
    expect(mistakesOf(['--public-url', publicUrl])[0]).toContain(reason);
  });

  it('takes how old a sign-in may be, and the links for who cannot sign in', () => {
    const flags = ['--reauthenticate-after', '43200', '--forgotten-password-url=https://id.example/password'];
    expect(readConfig(flags, { LATCHSTRING_HELP_URL: 'mailto:help@id.example' })).toMatchObject({
      reauthenticateAfter: 43_200,
      links: { forgottenPassword: 'https://id.example/password', help: 'mailto:help@id.example' },
    });
    expect(readConfig(['--reauthenticate-after', '1'], {}).reauthenticateAfter).toBe(1);
    expect(readConfig(['--help-url', 'https://id.example/help'], {}).links.help).toBe('https://id.example/help');
  });

  it.each(['0', '43201', '99999', '999999', '-1', '1.5', 'soon'])('refuses %s as the age of a sign-in', (age) => {
    const mistake = mistakesOf([`--reauthenticate-after=${age}`])[0];
    expect(mistake).toBe(`--reauthenticate-after: "${age}" must be a whole number of seconds from 1 to 43200`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'help.example',
    '/help',
    '//help.example',
    'ftp://help.example/',
    'blob:https://x/1',
  ])('R5: refuses the link %s, which a page would have to show', (address) => {
    for (const flag of ['--forgotten-password-url', '--help-url'])
      expect(mistakesOf([flag, address])[0]).toMatch(new RegExp(`^${flag}: .* must be the address of a page`));
  });

  it('takes what Movemint answers to a revocation without a token', () => {
    expect(readConfig(['--movemint-revoke-without-token', '200'], {}).movemintRevokeWithoutToken).toBe(200);
    expect(readConfig([], { LATCHSTRING_MOVEMINT_REVOKE_WITHOUT_TOKEN: '400' }).movemintRevokeWithoutToken).toBe(400);
    expect(mistakesOf(['--movemint-revoke-without-token', '204'])).toEqual(['--movemint-revoke-without-token: "204" must be 200 or 400']);
  });

  it('takes what Moves answers to a token request that is not a POST', () => {
    expect(readConfig(['--moves-method-not-allowed', '405'], {}).movesMethodNotAllowed).toBe(405);
    expect(readConfig([], { LATCHSTRING_MOVES_METHOD_NOT_ALLOWED: '425' }).movesMethodNotAllowed).toBe(425);
    expect(mistakesOf(['--moves-method-not-allowed', '404'])).toEqual(['--moves-method-not-allowed: "404" must be 405 or 425']);
  });

  it('takes the hosts that the flow tester may ask in the operator’s own network, from repeated flags or a list', () => {
    const flags = ['--relay-allow', '127.0.0.1:9000', '--relay-allow=[::1]:80', '--relay-allow', 'LOGIN.example.com:443, other:1'];
    const all = ['127.0.0.1:9000', '[::1]:80', 'login.example.com:443', 'other:1'];
    expect(readConfig(flags, { LATCHSTRING_RELAY_ALLOW: 'unused:1' }).relayAllow).toEqual(all);
    expect(readConfig([], { LATCHSTRING_RELAY_ALLOW: all.join(',') }).relayAllow).toEqual(all);
    expect(readConfig([], { LATCHSTRING_RELAY_ALLOW: '' }).relayAllow).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    'login.example.com',
    'https://login.example.com:443',
    'login.example.com:443/token',
    'host:0',
    'host:65536',
    ':80',
    'a b:80',
    '$(id):80',
    '::1:80',
    '256.1.1.1:80',
  ])('refuses to let the flow tester ask %s', (entry) => {
    const mistake = `--relay-allow: ${JSON.stringify(entry)} must be hosts with their ports, such as 127.0.0.1:9000 or login.example.com:443`;
    expect(mistakesOf(['--relay-allow', entry])).toEqual([mistake]);
  });

  it('offers the flow tester with the mock engine, with another when asked, and nowhere when told so', () => {
    const other = ['--engine', 'oidc-provider'];
    expect(readConfig([], {}).flowTester).toBeUndefined();
    expect(readConfig([...other, '--flow-tester'], {}).flowTester).toBe(true);
    expect(readConfig(['--flow-tester=false'], {}).flowTester).toBe(false);
    expect(mistakesOf([...other, '--relay-allow', '127.0.0.1:9000'])).toEqual([
      '--relay-allow: goes with the flow tester only; add --flow-tester',
    ]);
  });

  it('lets the flow tester ask named hosts only, where the server is meant for more than this computer', () => {
    expect(readConfig(['--host', '0.0.0.0', '--expose-mock'], {}).relayNamedOnly).toBe(true);
    expect(readConfig(['--public-url', 'https://login.example', '--expose-mock', '--trust-proxy'], {}).relayNamedOnly).toBe(true);
    expect(readConfig(['--public-url', 'http://[::1]:4400', '--host', '::1'], {}).relayNamedOnly).toBe(false);
  });

  it('refuses a mail address where a page sets a new password, and an empty link', () => {
    expect(mistakesOf(['--forgotten-password-url', 'mailto:help@id.example'])[0]).toContain('must be the address of a page');
    expect(mistakesOf(['--help-url='])[0]).toContain('needs a value');
  });

  it.each([
    '127.0.0.300',
    '127.0.0.1.5',
    '1.2.3.4.5',
    'a:b',
    '::1::',
    '[::1]',
    '127.0.0.1:80',
    'a b',
    'http://x',
    'fe80::1%lo',
    'user@host',
  ])('S13: refuses %s as the address to listen on', (host) =>
    expect(mistakesOf([`--host=${host}`, '--expose-mock'])[0]).toMatch(/^--host: .* must be a host name or an IP address/),
  );

  it('keeps the mock server, whose secrets are public, on loopback unless told otherwise', () => {
    expect(mistakesOf(['--host', '0.0.0.0'])[0]).toContain('--expose-mock');
    expect(readConfig(['--host', '0.0.0.0', '--expose-mock'], {}).host).toBe('0.0.0.0');
    expect(readConfig(['--host', '::1'], {}).host).toBe('::1');
  });

  it('keeps them on loopback behind a proxy too, unless told otherwise', () => {
    const beyond = ['--public-url', 'https://login.example.com', '--trust-proxy'];
    for (const engine of ['mock', 'oidc-provider']) {
      expect(mistakesOf([...beyond, '--engine', engine])).toEqual([
        expect.stringMatching(/^--public-url: .* public secrets, and the mock’s lab asks nobody to sign in, .*--expose-mock/),
      ]);
    }
    expect(
      mistakesOf(['--host', '::', '--trust-proxy'], { LATCHSTRING_PUBLIC_URL: 'https://login.example.com' }).map(
        (mistake) => mistake.split(':')[0],
      ),
    ).toEqual(['--host', 'LATCHSTRING_PUBLIC_URL']);
    expect(readConfig([...beyond, '--expose-mock'], {}).publicUrl?.host).toBe('login.example.com');
    for (const loopback of ['http://localhost:8080', 'https://127.0.0.1', 'http://[::1]:4400'])
      expect(readConfig(['--public-url', loopback, '--trust-proxy=false'], {}).publicUrl?.origin).toBe(loopback);
    expect(describeSettings()).toMatch(/--expose-mock .* the lab/);
  });

  it('S2: starts a real engine beyond loopback over https only, whatever is exposed', () => {
    const beyond = ['--engine', 'oidc-provider', '--host', '0.0.0.0', '--expose-mock', '--trust-proxy'];
    expect(mistakesOf(beyond)).toEqual([
      expect.stringMatching(/^--host: a real engine is reached over http on loopback only, .*--public-url https/),
    ]);
    expect(mistakesOf([...beyond, '--public-url', 'http://127.0.0.1:4400'])).toHaveLength(1);
    expect(readConfig([...beyond, '--public-url', 'https://login.example'], {}).host).toBe('0.0.0.0');
  });

  it('S6: behind a proxy asks whose address sign-ins are limited by, before everybody is locked out together', () => {
    for (const address of ['https://login.example.com', 'https://127.0.0.1:8443', 'https://localhost']) {
      const told = /^--public-url: a proxy stands before that address, .*add --trust-proxy .*, or --trust-proxy=false /;
      expect(mistakesOf(['--expose-mock', '--public-url', address])).toEqual([expect.stringMatching(told)]);
      for (const [decision, trustProxy] of [
        ['--trust-proxy', true],
        ['--trust-proxy=false', false],
      ] as const) {
        expect(readConfig(['--expose-mock', '--public-url', address, decision], {}).trustProxy).toBe(trustProxy);
      }
    }
    expect(readConfig([], { LATCHSTRING_PUBLIC_URL: 'https://127.0.0.1', LATCHSTRING_TRUST_PROXY: 'false' }).trustProxy).toBe(false);
    expect(mistakesOf([], { LATCHSTRING_PUBLIC_URL: 'https://127.0.0.1' })[0]).toMatch(/^LATCHSTRING_PUBLIC_URL: a proxy/);
    expect(readConfig(['--public-url', 'http://127.0.0.1:8080'], {}).trustProxy).toBe(false);
    expect(readConfig(['--host', '0.0.0.0', '--expose-mock'], {}).trustProxy).toBe(false);
  });

  it('describes every setting', () => {
    for (const flag of [
      '--port',
      '--host',
      '--public-url',
      '--engine',
      '--moves-method-not-allowed',
      '--interaction-lifetime',
      '--reauthenticate-after',
      '--forgotten-password-url',
      '--help-url',
      '--trust-proxy',
      '--flow-tester',
      '--relay-allow',
      '--expose-mock',
      '--log',
    ]) {
      expect(describeSettings()).toContain(flag);
    }
  });
});
