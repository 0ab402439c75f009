import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { makePng } from '../apps/images/testing.ts';
import { ConfigError, readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchstring-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: unknown, name = 'latchstring.json'): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return file;
}

const read = (content: unknown, flags: string[] = [], env: Record<string, string> = {}) =>
  readConfig(['--config', write(content), ...flags], env);

/** Without the name of the file. */
function mistakesOf(content: unknown, flags: string[] = [], env: Record<string, string> = {}): string[] {
  try {
    read(content, flags, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.replaceAll(`${folder}/`, '').replaceAll('latchstring.json: ', '').split('\n');
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('a configuration file', () => {
  it('has marks that are not seen written out where its mistakes are told', () => {
    expect(mistakesOf({ brand: { name: 'Bank\u202eevil' } })[0]).toMatch(/^brand\.name: "Bank\\u\{202e\}evil" must be text/);
  });

  it('holds any setting by the name of its flag, in the shapes that JSON has', () => {
    const content = { port: 5000, 'trust-proxy': true, 'relay-allow': ['127.0.0.1:9000', 'login.example:443'], engine: 'oidc-provider' };
    expect(read({ ...content, 'flow-tester': true })).toMatchObject({
      port: 5000,
      trustProxy: true,
      relayAllow: ['127.0.0.1:9000', 'login.example:443'],
      engine: 'oidc-provider',
    });
  });

  it('stands behind the environment, which stands behind flags', () => {
    const content = { port: 5000, host: '127.0.0.2', 'interaction-lifetime': 30 };
    expect(read(content, ['--port', '7000'], { LATCHSTRING_PORT: '6000', LATCHSTRING_HOST: '127.0.0.3' })).toMatchObject({
      port: 7000,
      host: '127.0.0.3',
      interactionLifetime: 30,
    });
    expect(readConfig([], { LATCHSTRING_CONFIG: write({ port: 5000 }) }).port).toBe(5000);
  });

  it('has paths that begin where it stands', () => {
    expect(read({ state: 'state.json' }).state).toBe(join(folder, 'state.json'));
  });

  it('brings a brand: name, mark, accent and links', () => {
    write(makePng(), 'mark.png');
    const { brand, links } = read({
      brand: {
        name: ' Example Identity ',
        mark: 'mark.png',
        accent: '#1A6B52',
        support: 'mailto:help@example.com',
        terms: 'https://example.com/terms',
        privacy: 'http://127.0.0.1:8080/privacy',
        forgottenPassword: 'https://example.com/forgotten',
        changePassword: 'https://example.com/change',
      },
    });
    expect(brand).toMatchObject({
      name: 'Example Identity',
      mark: { type: 'image/png', data: makePng().toString('base64') },
      accent: { light: { accent: '#1a6b52', onAccent: '#ffffff' } },
      support: 'mailto:help@example.com',
      terms: 'https://example.com/terms',
      privacy: 'http://127.0.0.1:8080/privacy',
      changePassword: 'https://example.com/change',
    });
    expect(links).toEqual({ help: 'mailto:help@example.com', forgottenPassword: 'https://example.com/forgotten' });
    const flags = ['--help-url', 'https://example.com/help'];
    expect(read({ brand: { support: 'mailto:help@example.com' } }, flags)).toMatchObject({
      links: { help: 'https://example.com/help' },
      brand: { support: 'https://example.com/help' },
    });
  });

  it('is as the example in this repository', () => {
    const example = fileURLToPath(new URL('../../../examples/brand/latchstring.json', import.meta.url));
    const { brand, links } = readConfig(['--config', example], {});
    expect(brand).toMatchObject({ name: 'Fjell Identity', mark: { type: 'image/png' }, accent: { light: { accent: '#1a6b52' } } });
    expect(Object.values({ ...brand, ...links })).not.toContain(null);
  });

  it('is told every mistake at once, with the place, the value and what would be right', () => {
    write('<svg xmlns="http://www.w3.org/2000/svg"/>', 'mark.svg');
    const mistakes = mistakesOf(
      {
        prot: 5000,
        'trust-proxy': 'yes',
        'relay-allow': [1],
        'public-url': 'https://login.example/path',
        brand: {
          name: '<b>Example</b>',
          mark: 'mark.svg',
          accent: '#ffcc00',
          terms: 'javascript:alert(1)',
          privacy: 'http://example.com/privacy',
          support: 'data:text/html,x',
          changepassword: 'https://example.com/change',
          colour: '#000000',
        },
      },
      ['--port', 'x'],
    );
    expect(mistakes).toEqual([
      'prot: there is no such setting; did you mean port?',
      'trust-proxy: "yes" must be true or false, without quotation marks',
      'relay-allow: [1] must be a list of texts',
      'brand.changepassword: there is no such setting; did you mean changePassword?',
      expect.stringMatching(/^brand\.colour: there is no such setting; choose from: name, mark, /),
      expect.stringMatching(/^brand\.name: "<b>Example<\/b>" must be text of 1 to 60 characters .* without < and >/),
      expect.stringMatching(/^brand\.terms: "javascript:alert\(1\)" must be the address of a page, .* https/),
      expect.stringMatching(/^brand\.privacy: "http:\/\/example\.com\/privacy" must be .* http on a loopback address$/),
      expect.stringMatching(/^brand\.accent: "#ffcc00" has a contrast of 1\.\d\d:1 .* needs 4\.5:1; #[\da-f]{6} would do$/),
      'brand.mark: "mark.svg" is no image to be used. It is neither a PNG nor a WebP image; save it as one of the two.',
      expect.stringMatching(/^--port: "x" must be a whole number/),
      expect.stringMatching(/^public-url: "https:\/\/login\.example\/path" must be an origin/),
      expect.stringMatching(/^brand\.support: "data:text\/html,x" must be .* mailto: address/),
    ]);
  });

  it.each([
    ['control characters', 'Exam\u0007ple'],
    ['a line break', 'Example\nSign in'],
    ['a mark that turns the direction', 'Example \u202egnp'],
    ['nothing to see', '\u200b\u200b'],
    ['too much', 'x'.repeat(61)],
    ['no text', 7],
  ])('R60: refuses %s as a name', (_what, name) => {
    expect(mistakesOf({ brand: { name } })[0]).toMatch(/^brand\.name: .* must be text of 1 to 60 characters/);
  });

  it.each([
    'https://user:secret@example.com/',
    'https://',
    'https://example.com/<script>',
    'https:\\\\example.com',
    ' https://example.com',
    'JAVASCRIPT:alert(1)',
    'https://example.com/a b',
    '/terms',
    '',
    'mailto:help@example.com',
    null,
    7,
  ])('refuses %j as the address of a page', (terms) => {
    expect(mistakesOf({ brand: { terms } })[0]).toMatch(/^brand\.terms: /);
  });

  it.each(['mailto:', 'mailto:nobody', 'mailto:a@b@c', 'mailto:a@b?subject=<b>', 'http://example.com/help', 'tel:112'])(
    'refuses %s as support',
    (support) => expect(mistakesOf({ brand: { support } })[0]).toMatch(/^brand\.support: /),
  );

  it('says what is the same by two names', () => {
    expect(mistakesOf({ 'help-url': 'https://example.com/a', brand: { support: 'https://example.com/b' } })).toEqual([
      'brand.support: is help-url, which is there too; say it once',
    ]);
  });

  it.each([
    ['{\n  "port": 1, // ours\n}', 'has a comment on line 2; JSON has none, leave it out'],
    ['{"a": "// no comment", }', /^is not well-formed JSON: .+/],
    ['[]', 'must be a JSON object, such as {"brand": {"name": "Example"}}'],
    ['', /^is not well-formed JSON: /],
    ['{"brand": []}', 'brand: [] must be an object, such as {"name": "Example"}'],
    ['{"brand": {"accent": {"light": "#000000"}}}', /^brand\.accent: .* must be one colour, or/],
    ['{"brand": {"mark": "missing.png"}}', /^brand\.mark: "missing\.png" cannot be read \(ENOENT\)/],
    ['{"config": "other.json"}', /^config: there is no such setting/],
    ['{"__proto__": {"port": 1}}', /^__proto__: there is no such setting/],
  ])('says of %s: %s', (content, reason) => {
    const [first] = mistakesOf(content);
    if (typeof reason === 'string') expect(first).toBe(reason);
    else expect(first).toMatch(reason);
  });

  it('has to be there', () => {
    expect(() => readConfig(['--config', join(folder, 'missing.json')], {})).toThrow(/missing\.json: cannot be read \(ENOENT\)/);
    expect(() => readConfig(['--config'], {})).toThrow('--config: needs a value');
  });
});
