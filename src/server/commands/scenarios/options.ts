import { parseArgs } from 'node:util';
import { formerVariables } from '../../apps/former-name.ts';
import { dialectNames } from '../../engines/mock/dialects/modules.ts';
import { ConfigError, type Environment, readVariable } from '../../start/config.ts';

/** What is to be played, as the command line says it. */
export interface ScenariosOptions {
  /** Another server by its issuer, or a dialect of a running Latchstring. */
  target: { issuer: string } | { dialect: string; server: string };
  clientId: string | undefined;
  clientSecret: string | undefined;
  redirectUri: string | undefined;
  scopes: string[] | undefined;
  json: boolean;
}

const usage = `Usage: latchstring scenarios --issuer URL [--client-id ID] [--client-secret SECRET] [--redirect-uri URI] [--scope "A B"] [--json]
       latchstring scenarios --system DIALECT [--server URL] [the same]`;

const secretVariable = 'LATCHSTRING_CLIENT_SECRET';

const flags = {
  issuer: { type: 'string' },
  system: { type: 'string' },
  server: { type: 'string' },
  'client-id': { type: 'string' },
  'client-secret': { type: 'string' },
  'redirect-uri': { type: 'string' },
  scope: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** @throws ConfigError what is wrong, and how it is used */
export function readScenariosOptions(argv: readonly string[], env: Environment): ScenariosOptions {
  const values = parse(argv);
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty) throw mistake(`--${empty[0]}: needs a value`);
  const [former] = formerVariables(env);
  if (former) throw mistake(former);
  return {
    target: readTarget(values),
    clientId: values['client-id'],
    clientSecret: values['client-secret'] ?? readVariable(env, secretVariable),
    redirectUri: readAddress('redirect-uri', values['redirect-uri']),
    scopes: values.scope?.split(' ').filter((scope) => scope !== ''),
    json: values.json ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags }).values;
  } catch (error) {
    throw mistake(error instanceof Error ? error.message : String(error));
  }
}

function readTarget({ issuer, system, server }: { issuer?: string; system?: string; server?: string }): ScenariosOptions['target'] {
  if (issuer !== undefined && system !== undefined) throw mistake('--issuer and --system: give one of them');
  if (issuer !== undefined) {
    if (server !== undefined) throw mistake('--server: goes with --system only; an issuer says itself where it is');
    readWebAddress('issuer', issuer);
    return { issuer };
  }
  if (system === undefined) throw mistake('give --issuer or --system: what is to be played against?');
  if (!dialectNames.some((name) => name === system)) throw mistake(`--system: "${system}" is none of ${dialectNames.join(', ')}`);
  return { dialect: system, server: readWebAddress('server', server ?? 'http://127.0.0.1:4400').origin };
}

function readWebAddress(flag: string, address: string): URL {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw mistake(`--${flag}: "${address}" is not an http or https address`);
  }
  return new URL(address);
}

function readAddress(flag: string, address: string | undefined): string | undefined {
  if (address === undefined || URL.canParse(address)) return address;
  throw mistake(`--${flag}: "${address}" is not an absolute address`);
}

function mistake(message: string): ConfigError {
  return new ConfigError(`${message}\n\n${usage}`);
}
