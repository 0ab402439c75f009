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
      trustProxy: false,
      log: undefined,
    });
  });

  it('takes flags before the environment', () => {
    const env = { LATCHKEY_PORT: '5000', LATCHKEY_PUBLIC_URL: 'https://login.example', LATCHKEY_TRUST_PROXY: '1' };
    expect(readConfig(['--port', '6000', '--engine=oidc-provider'], env)).toMatchObject({
      port: 6000,
      publicUrl: new URL('https://login.example'),
      engine: 'oidc-provider',
      trustProxy: true,
    });
  });

  it('names every mistake at once, by the flag or variable that it stands in', () => {
    const mistakes = mistakesOf(['--port', '70000', '--engine', 'hydra', '--colour', 'blue', 'stray', '--log='], {
      LATCHKEY_PUBLIC_URL: 'https://login.example/path',
      LATCHKEY_INTERACTION_LIFETIME: '0',
    });
    const expected = ['--port', '--engine', '--colour', 'stray', '--log', 'LATCHKEY_PUBLIC_URL', 'LATCHKEY_INTERACTION_LIFETIME'];
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

  it('keeps the mock server, whose secrets are public, on loopback unless told otherwise', () => {
    expect(mistakesOf(['--host', '0.0.0.0'])[0]).toContain('--expose-mock');
    expect(readConfig(['--host', '0.0.0.0', '--expose-mock'], {}).host).toBe('0.0.0.0');
    expect(readConfig(['--host', '::1'], {}).host).toBe('::1');
  });

  it('describes every setting', () => {
    for (const flag of [
      '--port',
      '--host',
      '--public-url',
      '--engine',
      '--interaction-lifetime',
      '--trust-proxy',
      '--expose-mock',
      '--log',
    ]) {
      expect(describeSettings()).toContain(flag);
    }
  });
});
