import type { Setup } from '../setup.ts';
import { literal } from './literal.ts';
import { listen, listensAt, paste } from './receive-answer.ts';
import { grantOf, leftOut, needsSecret, noGrant, type Script, sharedExtra } from './script.ts';

const file = 'flow.mjs';

/** What differs between the libraries. Each gives lines of JavaScript. */
export interface Library {
  packageName: string;
  /** What the script calls it. */
  namespace: string;
  /** Expressions that make such a value. */
  random: { state: string; nonce: string; verifier: string };
  /** The server's metadata, and how the app says who it is, in whatever form the other parts take them. */
  configure(setup: Setup): string[];
  /** From `state`, and `verifier` and `nonce` as far as the setup has them, to `url`. */
  authorizationUrl(setup: Setup): string[];
  /** From `answer`, a URL, to `tokens`. */
  redeem(setup: Setup): string[];
  /** To `tokens`. */
  clientCredentials(setup: Setup): string[];
  /** An expression that calls the resource with `tokens`. */
  call(url: string): string;
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
          [...randomValues(setup, library), ...library.authorizationUrl(setup), ...extraLines(setup)],
          listening ? listen(listening) : paste,
          library.redeem(setup),
        ]
      : [library.clientCredentials(setup)]),
    [
      "console.log('Received', Object.keys(tokens).join(', '));",
      ...(resource === null ? [] : [`const called = await ${library.call(literal(resource.url))};`, 'console.log(await called.text());']),
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

/** They may be there more than once. */
function extraLines(setup: Setup): string[] {
  return [
    ...leftOut(setup).map((note) => `// ${note}`),
    ...sharedExtra(setup).map(([name, value]) => `url.searchParams.append(${literal(name)}, ${literal(value)});`),
  ];
}
