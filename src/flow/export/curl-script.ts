import { quote } from '../curl.ts';
import type { Setup } from '../setup.ts';
import { fixedParameters, grantOf, leftOut, needsSecret, noGrant, type Script, sharedExtra, takesPlainBasic } from './script.ts';

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
    ...(grant === 'authorization_code' ? [askPerson(setup), readAnswer(setup)] : []),
    ...(setup.client.authentication === 'client_secret_basic' && !takesPlainBasic(setup) ? [[encodeFunction]] : []),
    tokenRequest(setup, grantLines[grant](setup)),
    call(setup),
  ];
  return { file, text: `${parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n` };
}

const grantLines = {
  authorization_code: ({ redirectUri, pkce }: Setup) => [
    '-d grant_type=authorization_code',
    '--data-urlencode "code=$(parameter code)"',
    `--data-urlencode ${quote(`redirect_uri=${redirectUri}`)}`,
    ...(pkce === 'none' ? [] : ['-d "code_verifier=$verifier"']),
  ],
  password: (setup: Setup) => [
    '-d grant_type=password',
    '--data-urlencode "username=$LOGIN_NAME"',
    '--data-urlencode "password=$LOGIN_PASSWORD"',
    ...scopeLine(setup),
  ],
  client_credentials: (setup: Setup) => ['-d grant_type=client_credentials', ...scopeLine(setup)],
};

function scopeLine({ scopes }: Setup): string[] {
  return scopes.length > 0 ? [`--data-urlencode ${quote(`scope=${scopes.join(' ')}`)}`] : [];
}

function askPerson(setup: Setup): string[] {
  const { pkce, scopes, system } = setup;
  const url = new URL(system.endpoints.authorize ?? '');
  const added = String(new URLSearchParams([...fixedParameters(setup), ...sharedExtra(setup)])).replaceAll('+', '%20');
  url.search = url.search === '' ? added : `${url.search}&${added}`;
  url.hash = '';
  const made = [
    '&state=$state',
    ...(pkce === 'none' ? [] : [`&code_challenge=${pkce === 'plain' ? '$verifier' : '$challenge'}&code_challenge_method=${pkce}`]),
    ...(scopes.includes('openid') ? ['&nonce=$(openssl rand -hex 16)'] : []),
  ];
  return [
    ...leftOut(setup).map((note) => `# ${note}`),
    'state=$(openssl rand -hex 16)',
    ...(pkce === 'none' ? [] : ['verifier=$(openssl rand -hex 32)']),
    ...(pkce === 'S256'
      ? ["challenge=$(printf %s \"$verifier\" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')"]
      : []),
    `printf 'Open %s\\n' ${quote(url.href)}"${made.join('')}"`,
    "printf 'Paste the address that the browser ends at, even if no page opens there: '",
    'read -r answer',
  ];
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
  const { client, system } = setup;
  const id = `--data-urlencode ${quote(`client_id=${client.id}`)}`;
  const authentication = {
    client_secret_basic: takesPlainBasic(setup)
      ? [`-u ${quote(`${client.id}:`)}"$CLIENT_SECRET"`]
      : [`-u "$(encode ${quote(client.id)}):$(encode "$CLIENT_SECRET")"`],
    client_secret_post: [id, '--data-urlencode "client_secret=$CLIENT_SECRET"'],
    none: [id],
  }[client.authentication];
  const lines = [`curl -sS --globoff --fail-with-body ${quote(system.endpoints.token)}`, ...authentication, ...grant];
  return [
    `tokens=$(${lines.join(' \\\n  ')}) || {`,
    '  printf \'Refused: %s\\n\' "$tokens" >&2',
    '  exit 1',
    '}',
    'printf \'Received %s\\n\' "$tokens"',
  ];
}

function call({ system: { resource } }: Setup): string[] {
  if (resource === null) return [];
  return [
    'access_token=$(printf %s "$tokens" | tr -d \'\\r\\n\' | sed \'s/.*"access_token" *: *"\\([^"]*\\)".*/\\1/\')',
    `curl -sS --globoff --fail-with-body ${quote(resource.url)} -H "Authorization: Bearer $access_token"`,
    'echo',
  ];
}
