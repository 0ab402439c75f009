import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { type DialectName, dialectNames } from './mock/dialects/modules.ts';
import { hostAndPort } from './relay/target.ts';

/** Every setting: its flag, its environment variable (`LATCHKEY_` and the flag in capitals), and what it means. */
const settings = {
  port: { value: 'NUMBER', help: 'port to listen on (default 4400)' },
  host: { value: 'ADDRESS', help: 'address to listen on (default 127.0.0.1)' },
  'public-url': {
    value: 'URL',
    help: 'the origin that browsers see, behind a TLS proxy (default http://<host>:<port>); beyond loopback it needs --expose-mock',
  },
  engine: { value: 'NAME', help: 'mock or oidc-provider (default mock; the other keeps everything in memory)' },
  only: { value: 'DIALECT', help: 'speak one dialect of the mock server only, at the root: moovila, movemint, movenium, moves, standard' },
  'movemint-revoke-without-token': {
    value: 'STATUS',
    help: 'what Movemint answers to a revocation without a token: 400 or 200 (default 400)',
  },
  'moves-method-not-allowed': {
    value: 'STATUS',
    help: 'what Moves answers to a token request that is not a POST: 425 or 405 (default 425)',
  },
  'interaction-lifetime': { value: 'SECONDS', help: 'how long a person has to answer a request (default 600)' },
  'reauthenticate-after': { value: 'SECONDS', help: 'how old a sign-in may be for taking access back (default 3600)' },
  'forgotten-password-url': { value: 'URL', help: 'where a person gets a new password; linked from the sign-in' },
  'help-url': { value: 'URL', help: 'where a person gets help with signing in: a page, or a mailto: address' },
  state: { value: 'FILE', help: 'keep the mock server’s state in this file, so that it survives restarts' },
  reveal: { help: 'show codes, tokens and secrets in the lab’s event log' },
  'trust-proxy': { help: 'take the client address from the last entry of X-Forwarded-For' },
  'expose-mock': { help: 'let demo accounts and apps, whose secrets are public, and the lab be reached on more than loopback' },
  'flow-tester': { help: 'offer the flow tester, which sends requests from this server (default: with the mock engine)' },
  'relay-allow': {
    value: 'HOST:PORT',
    list: true,
    help: 'let the flow tester ask this host in your own network, such as 127.0.0.1:9000; may be repeated',
  },
  log: { value: 'FORMAT', help: 'json or text (default: text on a terminal, else json)' },
} as const satisfies Record<string, { value?: string; list?: true; help: string }>;

type Setting = keyof typeof settings;

const isSwitch = (name: Setting) => !('value' in settings[name]);

/** Whether it holds several values: a flag may be repeated, a variable has commas between them. */
const isList = (name: Setting) => 'list' in settings[name];

const yesOrNo = v.pipe(
  v.picklist(['true', 'false', '1', '0', ''], 'must be true or false'),
  v.transform((value) => value !== 'false' && value !== '0'),
);
const flag = v.optional(yesOrNo, 'false');

function seconds(standard: string, most: number) {
  const message = `must be a whole number of seconds from 1 to ${most}`;
  return v.pipe(
    v.optional(v.string(), standard),
    v.regex(/^\d{1,5}$/, message),
    v.transform(Number),
    v.minValue(1, message),
    v.maxValue(most, message),
  );
}

function link(protocols: string[], message: string) {
  const isLink = (url: string) => URL.canParse(url) && protocols.includes(new URL(url).protocol);
  return v.optional(v.pipe(v.string(), v.check(isLink, message)));
}

function hostsWithPorts() {
  return v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.split(',').flatMap((entry) => entry.trim() || [])),
    v.check((entries) => entries.every(isHostWithPort), 'must be hosts with their ports, such as 127.0.0.1:9000 or login.example.com:443'),
    v.transform((entries) => entries.map((entry) => hostAndPort(new URL(`http://${entry}`)))),
  );
}

const ConfigSchema = v.object({
  port: v.pipe(
    v.optional(v.string(), '4400'),
    v.regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535'),
    v.transform(Number),
    v.maxValue(65_535, 'must be a whole number from 0 to 65535'),
  ),
  host: v.pipe(
    v.optional(v.string(), '127.0.0.1'),
    v.regex(/^[\w.:-]+$/, 'must be a host name or an IP address, such as 127.0.0.1 or ::1'),
  ),
  'public-url': v.optional(
    v.pipe(
      v.string(),
      v.check(isOrigin, 'must be an origin without path, query or credentials, such as https://login.example.com'),
      v.check((url) => !isOrigin(url) || isSafeScheme(new URL(url)), 'must be https, unless its host is a loopback address'),
      v.transform((url) => new URL(url)),
    ),
  ),
  engine: v.optional(v.picklist(['mock', 'oidc-provider'], 'must be mock or oidc-provider'), 'mock'),
  only: v.optional(v.picklist(dialectNames, `must be one of: ${dialectNames.join(', ')}`)),
  'movemint-revoke-without-token': v.optional(
    v.pipe(
      v.picklist(['200', '400'], 'must be 200 or 400'),
      v.transform((status) => (status === '200' ? 200 : 400)),
    ),
  ),
  'moves-method-not-allowed': v.optional(
    v.pipe(
      v.picklist(['405', '425'], 'must be 405 or 425'),
      v.transform((status) => (status === '405' ? 405 : 425)),
    ),
  ),
  'interaction-lifetime': seconds('600', 3600),
  'reauthenticate-after': seconds('3600', 43_200),
  'forgotten-password-url': link(['https:', 'http:'], 'must be the address of a page, such as https://example.com/password'),
  'help-url': link(['https:', 'http:', 'mailto:'], 'must be the address of a page, or a mailto: address'),
  state: v.optional(v.pipe(v.string(), v.nonEmpty('must be the path of a file'))),
  reveal: flag,
  'trust-proxy': flag,
  'expose-mock': flag,
  'flow-tester': v.optional(yesOrNo),
  'relay-allow': hostsWithPorts(),
  log: v.optional(v.picklist(['json', 'text'], 'must be json or text')),
});

/** What the server runs with. `publicUrl` is absent when it follows from the address listened on. */
export interface Config {
  port: number;
  host: string;
  publicUrl: URL | undefined;
  engine: 'mock' | 'oidc-provider';
  /** The one dialect to speak, at the root. */
  only: DialectName | undefined;
  /** What the Movemint dialect answers to a revocation without a token; undefined is its own 400. */
  movemintRevokeWithoutToken: 200 | 400 | undefined;
  /** What the Moves dialect answers to a token request that is not a POST; undefined is its own 425. */
  movesMethodNotAllowed: 405 | 425 | undefined;
  /** Seconds. */
  interactionLifetime: number;
  /** Seconds. */
  reauthenticateAfter: number;
  /** The operator's pages for who cannot sign in. */
  links: { forgottenPassword: string | null; help: string | null };
  /** The file that the mock server's state is kept in; undefined: memory only. */
  state: string | undefined;
  /** Whether the lab's event log shows secrets. */
  reveal: boolean;
  trustProxy: boolean;
  /** Whether the flow tester is there; undefined: with the mock engine it is. */
  flowTester: boolean | undefined;
  /** Hosts with their ports that its relay may ask wherever they are. */
  relayAllow: string[];
  /** Whether it may ask no others: so where the server is meant for more than this computer. */
  relayNamedOnly: boolean;
  log: 'json' | 'text' | undefined;
}

/** Every mistake in flags, environment or command, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads flags over environment variables.
 * @throws ConfigError naming every mistake at once
 */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const sources = new Map<Setting, string>();
  const input: Partial<Record<Setting, string>> = {};
  for (const name of Object.keys(settings) as Setting[]) {
    const variable = `LATCHKEY_${name.toUpperCase().replaceAll('-', '_')}`;
    if (env[variable] === undefined) continue;
    input[name] = env[variable];
    sources.set(name, variable);
  }
  for (const token of parseFlags(argv)) {
    if (token.kind === 'positional') mistakes.push(`${token.value}: is not a flag; flags start with --`);
    if (token.kind !== 'option') continue;
    const name = token.name as Setting;
    if (!Object.hasOwn(settings, name)) {
      mistakes.push(`${token.rawName}: there is no such flag; see --help`);
    } else if (!isSwitch(name) && (token.value === undefined || token.value === '')) {
      mistakes.push(`${token.rawName}: needs a value`);
    } else {
      const before = isList(name) && sources.get(name) === token.rawName ? `${input[name]},` : '';
      input[name] = before + (token.value ?? 'true');
      sources.set(name, token.rawName);
    }
  }
  const parsed = v.safeParse(ConfigSchema, input);
  if (!parsed.success) {
    for (const { path, message } of parsed.issues) {
      const name = path?.[0].key as Setting;
      mistakes.push(`${sources.get(name) ?? name}: ${JSON.stringify(input[name])} ${message}`);
    }
  } else if (!parsed.output['expose-mock']) {
    const { host, 'public-url': publicUrl } = parsed.output;
    for (const name of [!isLoopback(host) && 'host', !isLoopbackUrl(publicUrl) && 'public-url'] as const) {
      if (!name) continue;
      mistakes.push(
        `${sources.get(name) ?? name}: accounts and apps of both engines have public secrets, and the mock’s lab asks nobody to sign in, so they are reached on loopback only; add --expose-mock to open them all the same`,
      );
    }
  }
  if (parsed.success && parsed.output.engine !== 'mock') {
    for (const name of ['state', 'reveal'] as const) {
      if (parsed.output[name]) mistakes.push(`${sources.get(name)}: goes with the mock engine only; leave it out, or use --engine mock`);
    }
  }
  if (parsed.success && parsed.output.engine !== 'mock' && !parsed.output['flow-tester'] && parsed.output['relay-allow'].length > 0) {
    mistakes.push(`${sources.get('relay-allow')}: goes with the flow tester only; add --flow-tester`);
  }
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes.join('\n'));
  const {
    port,
    host,
    'public-url': publicUrl,
    engine,
    only,
    'movemint-revoke-without-token': movemintRevokeWithoutToken,
    'moves-method-not-allowed': movesMethodNotAllowed,
    'interaction-lifetime': interactionLifetime,
    'reauthenticate-after': reauthenticateAfter,
    'forgotten-password-url': forgottenPassword = null,
    'help-url': help = null,
    state,
    reveal,
    'trust-proxy': trustProxy,
    'flow-tester': flowTester,
    'relay-allow': relayAllow,
    log,
  } = parsed.output;
  return {
    port,
    host,
    publicUrl,
    engine,
    only,
    movemintRevokeWithoutToken,
    movesMethodNotAllowed,
    interactionLifetime,
    reauthenticateAfter,
    links: { forgottenPassword, help },
    state,
    reveal,
    trustProxy,
    flowTester,
    relayAllow,
    relayNamedOnly: !isLoopback(host) || !isLoopbackUrl(publicUrl),
    log,
  };
}

/** The text of `--help`. */
export function describeSettings(): string {
  const rows = Object.entries(settings).map(([name, setting]) => [
    `--${name}${'value' in setting ? ` ${setting.value}` : ''}`,
    setting.help,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`);
  return [
    'Usage: latchkey [flags], or npm start -- [flags] from the source',
    '       latchkey dialects [name …]: where the mock server’s dialects deviate from the security checklist',
    '       latchkey scenarios --system DIALECT | --issuer URL: what a client must stand, played against a running server',
    '',
    ...lines,
    '',
    'Each flag is also read from the environment, as in LATCHKEY_PUBLIC_URL.',
  ].join('\n');
}

function parseFlags(argv: readonly string[]) {
  const options = Object.fromEntries(
    (Object.keys(settings) as Setting[]).map((name) => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  return parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}

function isHostWithPort(entry: string): boolean {
  const port = Number(/^(?:[\w.-]+|\[[\da-fA-F:.]+\]):(\d{1,5})$/.exec(entry)?.[1] ?? 0);
  return port >= 1 && port <= 65_535 && URL.canParse(`http://${entry}`);
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, origin, href } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && href === `${origin}/`;
}

function isSafeScheme(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(bareHost(url));
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** Whether browsers reach it on loopback. Without one they do where it listens. */
function isLoopbackUrl(publicUrl: URL | undefined): boolean {
  return publicUrl === undefined || isLoopback(bareHost(publicUrl));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
