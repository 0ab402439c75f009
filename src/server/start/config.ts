import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { formerVariables } from '../apps/former-name.ts';
import { type BrandSettings, emptyBrand } from '../documents/brand/brand.ts';
import type { DialectName } from '../engines/mock/dialects/modules.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { isBehindProxy, isList, isLoopback, isLoopbackUrl, isSwitch, type Setting, SettingsSchema, settings } from './settings.ts';

/** What variables there are, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An environment variable; an empty one is not set, so that what comes after it counts. */
export function readVariable(env: Environment, name: string): string | undefined {
  return env[name] || undefined;
}

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
  /** How the operator's pages look, and where else they lead. */
  brand: BrandSettings;
  /** The file that the mock server's state is kept in; undefined: memory only. */
  state: string | undefined;
  /** Whether the lab's event log shows secrets. */
  reveal: boolean;
  /** Whether limits count for the address that a proxy tells, or for that of the connection. */
  trustProxy: boolean;
  /** Whether the flow tester is there; undefined: with the mock engine it is. */
  flowTester: boolean | undefined;
  /** Hosts with their ports that its relay may ask wherever they are. */
  relayAllow: string[];
  /** Whether it may ask no others: so where the server is meant for more than this computer. */
  relayNamedOnly: boolean;
  log: 'json' | 'text' | undefined;
}

/** Every mistake in flags, environment, file or command, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads flags over environment variables over the configuration file that one of them names.
 * @throws ConfigError naming every mistake at once
 */
export function readConfig(argv: readonly string[], env: Environment): Config {
  const mistakes = formerVariables(env);
  const sources = new Map<Setting, string>();
  const flags = parseFlags(argv);
  const file = readFile(flags, env, mistakes);
  const input: Partial<Record<Setting, string>> = { ...file?.values };
  for (const [name, path] of Object.entries(file?.paths ?? {})) sources.set(name as Setting, `${file?.name}: ${path}`);
  for (const name of Object.keys(settings) as Setting[]) {
    const variable = `LATCHSTRING_${name.toUpperCase().replaceAll('-', '_')}`;
    const value = readVariable(env, variable);
    if (value === undefined) continue;
    input[name] = value;
    sources.set(name, variable);
  }
  for (const token of flags) {
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
  const parsed = v.safeParse(SettingsSchema, input);
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
  if (parsed.success && isBehindProxy(parsed.output['public-url']) && parsed.output['trust-proxy'] === undefined) {
    mistakes.push(
      `${sources.get('public-url')}: a proxy stands before that address, and every request comes from it; add --trust-proxy where it sets X-Forwarded-For, or --trust-proxy=false to limit sign-ins by the address of the connection all the same`,
    );
  }
  if (parsed.success && parsed.output.engine !== 'mock') {
    const { host, 'public-url': publicUrl } = parsed.output;
    if (!isLoopback(host) && publicUrl?.protocol !== 'https:') {
      mistakes.push(
        `${sources.get('host')}: a real engine is reached over http on loopback only, since passwords and cookies would cross the network unprotected; put a proxy with TLS before it, and add --public-url https://…`,
      );
    }
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
    'help-url': support = null,
    state,
    reveal,
    'trust-proxy': trustProxy = false,
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
    links: { forgottenPassword, help: support },
    brand: { ...(file?.brand ?? emptyBrand), support },
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
    'Usage: latchstring [flags], or npm start -- [flags] from the source',
    '       latchstring dialects [name …]: where the mock server’s dialects deviate from the security checklist',
    '       latchstring scenarios --system DIALECT | --issuer URL: what a client must stand, played against a running server',
    '',
    ...lines,
    '',
    'Each flag is also read from the environment, as in LATCHSTRING_PUBLIC_URL (an empty variable is not set), and from the file of --config by its name, without the dashes.',
  ].join('\n');
}

/** The configuration file that a flag or else a variable names, and its mistakes. */
function readFile(flags: ReturnType<typeof parseFlags>, env: Environment, mistakes: string[]): (ConfigFile & { name: string }) | null {
  const flag = flags.findLast((token) => token.kind === 'option' && token.name === 'config');
  const name = flag?.kind === 'option' ? flag.value : readVariable(env, 'LATCHSTRING_CONFIG');
  // A flag without a value is told of where all are.
  if (!name) return null;
  const file = readConfigFile(name);
  for (const mistake of file.mistakes) {
    const { path, reason } = mistake;
    const value = 'value' in mistake ? `${quoted(mistake.value)} ` : '';
    mistakes.push([name, ...(path ? [path] : []), value + reason].join(': '));
  }
  return { ...file, name };
}

/** A value as it can be shown: marks that are not seen, or change what is, are written out. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(/\p{Cf}/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
}

function parseFlags(argv: readonly string[]) {
  const options = Object.fromEntries(
    (Object.keys(settings) as Setting[]).map((name) => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  return parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true }).tokens;
}
