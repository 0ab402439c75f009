import * as v from 'valibot';
import { dialectNames } from '../engines/mock/dialects/modules.ts';
import { hostAndPort } from '../relay/target.ts';

/** Every setting: its flag, its environment variable (`LATCHSTRING_` and the flag in capitals), and what it means. */
export const settings = {
  config: { value: 'FILE', help: 'read settings, and the brand of the pages, from this JSON file; flags and variables go before it' },
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
  'forgotten-password-url': {
    value: 'URL',
    help: 'where a person gets a new password; linked from the sign-in (brand.forgottenPassword in the file)',
  },
  'help-url': { value: 'URL', help: 'where a person gets help: a page, or a mailto: address (brand.support in the file)' },
  state: { value: 'FILE', help: 'keep the mock server’s state in this file, so that it survives restarts' },
  reveal: { help: 'show codes, tokens and secrets in the lab’s event log' },
  'trust-proxy': {
    help: 'take the client address, which limits count for, from the last entry of X-Forwarded-For; =false takes the connection’s. Behind a proxy it has to be said',
  },
  'expose-mock': { help: 'let demo accounts and apps, whose secrets are public, and the lab be reached on more than loopback' },
  'flow-tester': { help: 'offer the flow tester, which sends requests from this server (default: with the mock engine)' },
  'relay-allow': {
    value: 'HOST:PORT',
    list: true,
    help: 'let the flow tester ask this host in your own network, such as 127.0.0.1:9000; may be repeated',
  },
  log: { value: 'FORMAT', help: 'json or text (default: text on a terminal, else json)' },
} as const satisfies Record<string, { value?: string; list?: true; help: string }>;

export type Setting = keyof typeof settings;

export const isSwitch = (name: Setting) => !('value' in settings[name]);

/** Whether it holds several values: a flag may be repeated, a variable has commas between them. */
export const isList = (name: Setting) => 'list' in settings[name];

/** Whether it is the path of a file. */
export const isFile = (name: Setting) => 'value' in settings[name] && settings[name].value === 'FILE';

const yesOrNo = v.pipe(
  v.picklist(['true', 'false', '1', '0'], 'must be true or false'),
  v.transform((value) => value === 'true' || value === '1'),
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

/** The address of a page that people are sent to. */
export const PageAddressSchema = v.pipe(
  v.string('must be the address of a page, such as https://example.com/page'),
  v.maxLength(2000, 'must have at most 2000 characters'),
  v.check(isPage, 'must be the address of a page, such as https://example.com/page: https, or http on a loopback address'),
);

/** The same, or where to write to. */
const SupportSchema = v.pipe(
  v.string(),
  v.maxLength(2000, 'must have at most 2000 characters'),
  v.check(
    (address) => isPage(address) || isMailbox(address),
    'must be the address of a page (https, or http on a loopback address), or a mailto: address, such as mailto:help@example.com',
  ),
);

function hostsWithPorts() {
  return v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.split(',').flatMap((entry) => entry.trim() || [])),
    v.check((entries) => entries.every(isHostWithPort), 'must be hosts with their ports, such as 127.0.0.1:9000 or login.example.com:443'),
    v.transform((entries) => entries.map((entry) => hostAndPort(new URL(`http://${entry}`)))),
  );
}

/** The values of all settings, by their names. */
export const SettingsSchema = v.object({
  config: v.optional(v.pipe(v.string(), v.nonEmpty('must be the path of a JSON file'))),
  port: v.pipe(
    v.optional(v.string(), '4400'),
    v.regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535'),
    v.transform(Number),
    v.maxValue(65_535, 'must be a whole number from 0 to 65535'),
  ),
  host: v.pipe(v.optional(v.string(), '127.0.0.1'), v.check(isHost, 'must be a host name or an IP address, such as 127.0.0.1 or ::1')),
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
  'forgotten-password-url': v.optional(PageAddressSchema),
  'help-url': v.optional(SupportSchema),
  state: v.optional(v.pipe(v.string(), v.nonEmpty('must be the path of a file'))),
  reveal: flag,
  'trust-proxy': v.optional(yesOrNo),
  'expose-mock': flag,
  'flow-tester': v.optional(yesOrNo),
  'relay-allow': hostsWithPorts(),
  log: v.optional(v.picklist(['json', 'text'], 'must be json or text')),
});

/** A name that ends in a number is an IPv4 address, or nothing. */
function isHost(host: string): boolean {
  return /^[\w.:-]+$/.test(host) && URL.canParse(`http://${host.includes(':') ? `[${host}]` : host}`);
}

function isHostWithPort(entry: string): boolean {
  const port = Number(/^(?:[\w.-]+|\[[\da-fA-F:.]+\]):(\d{1,5})$/.exec(entry)?.[1] ?? 0);
  return port >= 1 && port <= 65_535 && URL.canParse(`http://${entry}`);
}

function isPage(address: string): boolean {
  // Addresses are shown and followed: one that browsers would first have to mend is a mistake.
  if (/[\s\\<>"]/.test(address) || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return isSafeScheme(url) && url.username === '' && url.password === '';
}

function isMailbox(address: string): boolean {
  return /^mailto:[^\s@<>"\\?&]+@[^\s@<>"\\?&]+(\?[^\s<>"\\]*)?$/i.test(address);
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
export function isLoopbackUrl(publicUrl: URL | undefined): boolean {
  return publicUrl === undefined || isLoopback(bareHost(publicUrl));
}

/** Whether a proxy must stand before us: we serve http, and what browsers see is https or beyond this computer. */
export function isBehindProxy(publicUrl: URL | undefined): boolean {
  return publicUrl !== undefined && (publicUrl.protocol === 'https:' || !isLoopbackUrl(publicUrl));
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
