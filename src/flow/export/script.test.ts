import { describe, expect, it } from 'vitest';
import { someSetup, someSystem } from '../testing.ts';
import { curlScript } from './curl-script.ts';
import { literal } from './literal.ts';
import { oauth4webapiScript } from './oauth4webapi-script.ts';
import { openidClientScript } from './openid-client-script.ts';
import { forScript } from './script.ts';

const kinds = [curlScript, openidClientScript, oauth4webapiScript];
const withoutPages = (grants: string[]) => {
  const { endpoints, ...system } = someSystem();
  return someSetup({ system: { ...system, grants, endpoints: { ...endpoints, authorize: null } } });
};

describe('a setup as a script', () => {
  it('has no secret in it', () => {
    for (const script of kinds) expect(JSON.stringify(script(someSetup()))).not.toContain('app-secret');
  });

  it('leaves out extra parameters that are secret, and says so', () => {
    const extra: [string, string][] = [
      ['id_token_hint', 'eyJ.hidden'],
      ['prompt', 'login'],
    ];
    for (const script of kinds) {
      const { text = '' } = script(someSetup({ extra })) as { text?: string };
      expect(text).not.toContain('eyJ.hidden');
      expect(text).toContain('The parameter id_token_hint is left out, since it is a secret: add it to the address yourself.');
      expect(text).toMatch(/prompt.{1,4}login/);
    }
  });

  it('takes an address with brackets as it is', () => {
    const resource = { method: 'GET' as const, url: 'https://api.example/notes?fields[a]=1&b={1,2}' };
    const { text = '' } = curlScript(someSetup({ system: someSystem({ resource }) })) as { text?: string };
    expect(text.match(/curl -sS --globoff /g)).toHaveLength(2);
  });

  it('is answered at an address that is free for it, where the setup’s is a page of the tester', () => {
    const setup = someSetup({ redirectUri: 'http://127.0.0.1:4400/flow-tester/callback' });
    expect(forScript(setup, 'http://127.0.0.1:4400').redirectUri).toBe('http://127.0.0.1:9999/callback');
    expect(forScript(setup, 'https://login.example').redirectUri).toBe(setup.redirectUri);
  });

  it('says why there is none for a system that takes the password, which the libraries do not send', () => {
    const setup = withoutPages(['password']);
    expect(curlScript(setup)).toHaveProperty('text', expect.stringContaining('LOGIN_PASSWORD'));
    for (const script of [openidClientScript, oauth4webapiScript]) {
      expect(script(setup)).toEqual({ whyNot: expect.stringContaining('take the curl script') });
    }
  });

  it('says why there is none for a system without any way to go', () => {
    for (const script of kinds) expect(script(withoutPages(['refresh_token']))).toEqual({ whyNot: expect.stringContaining('no grant') });
  });

  it('allows http to the libraries only where the setup has it', () => {
    const { endpoints, ...system } = someSystem();
    const insecure = someSetup({ system: { ...system, endpoints: { ...endpoints, token: 'http://127.0.0.1:4400/token' } } });
    for (const script of [openidClientScript, oauth4webapiScript]) {
      expect(script(someSetup())).not.toHaveProperty('text', expect.stringContaining('allowInsecureRequests'));
      expect(script(insecure)).toHaveProperty('text', expect.stringContaining('allowInsecureRequests'));
    }
  });

  it('sends the verifier itself with PKCE plain, and none without PKCE', () => {
    for (const script of kinds) {
      expect(script(someSetup({ pkce: 'plain' }))).toHaveProperty('text', expect.stringMatching(/code_challenge(=\$|: )verifier/));
      expect(script(someSetup({ pkce: 'none' }))).not.toHaveProperty('text', expect.stringMatching(/verifier|challenge/));
    }
  });
});

describe('a string of JavaScript', () => {
  it.each(['', "it's", '"', '\\', '\\"', "\\'", '$x`', 'a\nb\r', '\u2028', '</script>', 'ä😀'])(
    'is the text that it stands for: %j',
    (text) => {
      expect(new Function(`return ${literal(text)}`)()).toBe(text);
    },
  );
});
