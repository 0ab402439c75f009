import { withQuery } from '../authorization-request.ts';
import { quote } from '../messages/curl.ts';
import type { Setup } from '../setup/setup.ts';
import { dpopFunctions, readMember, requestLines } from './curl-parts.ts';
import {
  fixedParameters,
  grantOf,
  leftOut,
  needsSecret,
  noGrant,
  repeatedInScript,
  type Script,
  sharedExtra,
  takesPlainBasic,
} from './script.ts';

const file = 'flow.sh';

/** A setup as a script for bash, which needs curl and openssl. The person pastes the address that the browser ended at. */
export function curlScript(setup: Setup): Script {
  const grant = grantOf(setup);
  if (grant === null) return { whyNot: noGrant };
  const environment = [
    ...(needsSecret(setup) ? [['CLIENT_SECRET', 'the secret of the app']] : []),
    ...(grant === 'password'
      ? [
          ['LOGIN_NAME', 'what the person signs in with'],
          ['LOGIN_PASSWORD', 'the password of the person'],
        ]
      : []),
  ];
  const example = [...environment.map(([name]) => `${name}=…`), 'bash', file].join(' ');
  const parts = [
    ['#!/usr/bin/env bash', `# Needs bash, curl and openssl. Run it as: ${example}`, 'set -euf -o pipefail'],
    environment.map(([name, meaning]) => `: "\${${name}:?Set ${name} to ${meaning}, as in: ${example}}"`),
    ...(needsEncoding(setup) ? [[encodeFunction]] : []),
    ...(setup.system.dpop ? [[dpopFunctions]] : []),
    ...(grant === 'authorization_code' ? [askPerson(setup), readAnswer(setup)] : []),
    tokenRequest(setup, grantLines[grant](setup)),
    call(setup),
  ];
  return { file, text: `${parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n` };
}

const grantLines = {
  authorization_code: (setup: Setup) => [
    '-d grant_type=authorization_code',
    '--data-urlencode "code=$(parameter code)"',
    `--data-urlencode ${quote(`redirect_uri=${setup.redirectUri}`)}`,
    ...(setup.pkce === 'none' ? [] : ['-d "code_verifier=$verifier"']),
    ...repeatedInScript(setup).map(dataLine),
  ],
  password: (setup: Setup) => [
    '-d grant_type=password',
    '--data-urlencode "username=$LOGIN_NAME"',
    '--data-urlencode "password=$LOGIN_PASSWORD"',
    ...scopeLine(setup),
  ],
  client_credentials: (setup: Setup) => ['-d grant_type=client_credentials', ...scopeLine(setup), ...repeatedInScript(setup).map(dataLine)],
};

function scopeLine({ scopes }: Setup): string[] {
  return scopes.length > 0 ? [dataLine(['scope', scopes.join(' ')])] : [];
}

function dataLine([name, value]: [name: string, value: string]): string {
  return `--data-urlencode ${quote(`${name}=${value}`)}`;
}

/** Whether something is put into a form or an address that its server or this script made up. */
function needsEncoding(setup: Setup): boolean {
  const { client, system } = setup;
  return system.endpoints.par !== null || (client.authentication === 'client_secret_basic' && !takesPlainBasic(setup));
}

function askPerson(setup: Setup): string[] {
  const { pkce } = setup;
  return [
    ...leftOut(setup).map((note) => `# ${note}`),
    'state=$(openssl rand -hex 16)',
    ...(pkce === 'none' ? [] : ['verifier=$(openssl rand -hex 32)']),
    ...(pkce === 'S256'
      ? ["challenge=$(printf %s \"$verifier\" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')"]
      : []),
    ...(setup.system.endpoints.par === null ? openAddress(setup) : openPushed(setup, setup.system.endpoints.par)),
    "printf 'Paste the address that the browser ends at, even if no page opens there: '",
    'read -r answer',
  ];
}

/** What each request says anew: names, and what the shell puts there. */
function freshParameters({ pkce, scopes }: Setup): [name: string, value: string][] {
  return [
    ['state', '$state'],
    ...(pkce === 'none'
      ? []
      : ([
          ['code_challenge', pkce === 'plain' ? '$verifier' : '$challenge'],
          ['code_challenge_method', pkce],
        ] satisfies [string, string][])),
    ...(scopes.includes('openid') ? ([['nonce', '$(openssl rand -hex 16)']] satisfies [string, string][]) : []),
  ];
}

function openAddress(setup: Setup): string[] {
  const url = addressWith(setup, [...fixedParameters(setup), ...sharedExtra(setup)]);
  const fresh = freshParameters(setup).map(([name, value]) => `&${name}=${value}`);
  return [`printf 'Open %s\\n' ${quote(url)}"${fresh.join('')}"`];
}

/** @see RFC 9126 section 2 */
function openPushed(setup: Setup, par: string): string[] {
  // Other ways to say who asks send the name of the app themselves.
  const isNamed = setup.client.authentication !== 'client_secret_basic';
  const fixed = fixedParameters(setup).filter(([name]) => !(isNamed && name === 'client_id'));
  const lines = [
    ...[...fixed, ...sharedExtra(setup)].map(dataLine),
    ...freshParameters(setup).map(([name, value]) => `--data-urlencode "${name}=${value}"`),
  ];
  return [
    ...requestLines(setup, 'pushed', par, lines),
    `request_uri=${readMember('pushed', 'request_uri')}`,
    `printf 'Open %s\\n' ${quote(`${addressWith(setup, [['client_id', setup.client.id]])}&request_uri=`)}"$(encode "$request_uri")"`,
  ];
}

function addressWith({ system }: Setup, parameters: [name: string, value: string][]): string {
  const url = withQuery(system.endpoints.authorize ?? '', new URLSearchParams(parameters));
  url.hash = '';
  return url.href;
}

function readAnswer({ system: { issuer, issInAnswer } }: Setup): string[] {
  return [
    readFunctions,
    '[ "$(parameter state)" = "$state" ] || fail \'The state is not the one that was sent: this answer belongs to another request.\'',
    ...(issInAnswer && issuer !== null
      ? [`[ "$(parameter iss)" = ${quote(issuer)} ] || fail 'The answer comes from another server than the one that was asked.'`]
      : []),
    '[ -z "$(parameter error)" ] || fail "Refused: $(parameter error) $(parameter error_description)"',
  ];
}

/** A backslash would be the start of another escape. */
const readFunctions = `# A parameter of the answer, decoded.
parameter() {
  local IFS='&' pair query=\${answer#*\\?}
  for pair in \${query%%#*}; do
    if [ "\${pair%%=*}" = "$1" ]; then
      pair=\${pair#*=}
      pair=\${pair//\\\\/%5C}
      pair=\${pair//+/ }
      printf %b "\${pair//%/\\\\x}"
      return
    fi
  done
}
fail() {
  printf '%s\\n' "$1" >&2
  exit 1
}`;

const encodeFunction = `# As a form encodes it (RFC 6749 section 2.3.1).
encode() {
  local LC_ALL=C i c
  for ((i = 0; i < \${#1}; i++)); do
    c=\${1:i:1}
    case $c in
      [a-zA-Z0-9._-]) printf %s "$c" ;;
      *) printf %%%02X $(($(printf %d "'$c") & 255)) ;;
    esac
  done
}`;

function tokenRequest(setup: Setup, grant: string[]): string[] {
  return [...requestLines(setup, 'tokens', setup.system.endpoints.token, grant), 'printf \'Received %s\\n\' "$tokens"'];
}

function call({ system: { resource, dpop } }: Setup): string[] {
  if (resource === null) return [];
  const address = quote(resource.url);
  return [
    `access_token=${readMember('tokens', 'access_token')}`,
    ...(dpop
      ? [
          `token_type=${readMember('tokens', 'token_type')}`,
          `send GET ${quote(resource.url.replace(/[?#].*$/s, ''))} "$access_token" ${address} -H "Authorization: $token_type $access_token"`,
        ]
      : [`curl -sS --globoff --fail-with-body ${address} -H "Authorization: Bearer $access_token"`, 'echo']),
  ];
}
