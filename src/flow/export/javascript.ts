import type { Setup } from '../setup/setup.ts';
import { againLines, extraLines, parameterEntries } from './library-parts.ts';
import { literal } from './literal.ts';
import { listen, listensAt, paste } from './receive-answer.ts';
import { grantOf, leftOut, needsSecret, noGrant, type Script } from './script.ts';

const file = 'flow.mjs';

/** What differs between the libraries. Each gives lines of JavaScript. */
export interface Library {
  packageName: string;
  /** What the script calls it. */
  namespace: string;
  /** Expressions that make such a value. */
  random: { state: string; nonce: string; verifier: string };
  /** An expression for the S256 challenge of `verifier`. */
  challenge: string;
  /** The server's metadata, how the app says who it is, and the key of DPoP, in whatever form the other parts take them. */
  configure(setup: Setup): string[];
  /** From `parameters`, a `URLSearchParams`, to `url`; by a pushed request where the system takes one. */
  authorizationUrl(setup: Setup): string[];
  /** From `answer`, a URL, and `again`, where there are parameters to repeat, to `tokens`. */
  redeem(setup: Setup): string[];
  /** To `tokens`, with `again` likewise. */
  clientCredentials(setup: Setup): string[];
  /** An expression that calls the resource with `tokens`. @param url as an expression */
  call(setup: Setup, url: string): string;
}

/** A setup as a program for Node with a library. */
export function javascript(setup: Setup, library: Library): Script {
  const grant = grantOf(setup);
  if (grant === null) return { whyNot: noGrant };
  if (grant === 'password') {
    return { whyNot: 'OAuth 2.1 has no password grant, and neither has this library: take the curl script.' };
  }
  const listening = listensAt(setup.redirectUri);
  const command = [...(needsSecret(setup) ? ['CLIENT_SECRET=…'] : []), 'node', file].join(' ');
  const { resource } = setup.system;
  const parts = [
    [
      `// npm install ${library.packageName}, save this as ${file}, and run: ${command}`,
      ...(grant !== 'authorization_code'
        ? []
        : [listening ? "import { createServer } from 'node:http';" : "import { createInterface } from 'node:readline/promises';"]),
      `import * as ${library.namespace} from '${library.packageName}';`,
    ],
    readSecret(setup, command),
    library.configure(setup),
    ...(grant === 'authorization_code'
      ? [
          [...randomValues(setup, library), ...parameterLines(setup, library), ...library.authorizationUrl(setup)],
          listening ? listen(listening) : paste,
          [...againLines(setup), ...library.redeem(setup)],
        ]
      : [[...againLines(setup), ...library.clientCredentials(setup)]]),
    [
      "console.log('Received', Object.keys(tokens).join(', '));",
      ...(resource === null
        ? []
        : [`const called = await ${library.call(setup, literal(resource.url))};`, 'console.log(await called.text());']),
    ],
  ];
  return { file, text: `${parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n` };
}

function readSecret(setup: Setup, command: string): string[] {
  if (!needsSecret(setup)) return [];
  return [
    'const secret = process.env.CLIENT_SECRET;',
    'if (!secret) {',
    `  console.error('Set CLIENT_SECRET to the secret of the app, as in: ${command}');`,
    '  process.exit(1);',
    '}',
  ];
}

function randomValues({ pkce, scopes }: Setup, { random }: Library): string[] {
  return [
    `const state = ${random.state};`,
    ...(scopes.includes('openid') ? [`const nonce = ${random.nonce};`] : []),
    ...(pkce === 'none' ? [] : [`const verifier = ${random.verifier};`]),
  ];
}

function parameterLines(setup: Setup, { challenge }: Library): string[] {
  return [
    ...leftOut(setup).map((note) => `// ${note}`),
    'const parameters = new URLSearchParams({',
    ...parameterEntries(setup, challenge).map((entry) => `  ${entry},`),
    '});',
    ...extraLines(setup, 'parameters'),
  ];
}
