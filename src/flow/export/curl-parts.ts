import { quote } from '../messages/curl.ts';
import type { Setup } from '../setup/setup.ts';
import { takesPlainBasic } from './script.ts';

/** Lines that post a form as the app, and put the answer into a variable; they end the script where it is refused. */
export function requestLines(setup: Setup, variable: string, address: string, form: string[]): string[] {
  const { client, system } = setup;
  const id = `--data-urlencode ${quote(`client_id=${client.id}`)}`;
  const authentication = {
    client_secret_basic: takesPlainBasic(setup)
      ? [`-u ${quote(`${client.id}:`)}"$CLIENT_SECRET"`]
      : [`-u "$(encode ${quote(client.id)}):$(encode "$CLIENT_SECRET")"`],
    client_secret_post: [id, '--data-urlencode "client_secret=$CLIENT_SECRET"'],
    none: [id],
  }[client.authentication];
  const command = system.dpop
    ? `send POST ${quote(address.replace(/[?#].*$/s, ''))} '' ${quote(address)}`
    : `curl -sS --globoff --fail-with-body ${quote(address)}`;
  return [
    `${variable}=$(${[command, ...authentication, ...form].join(' \\\n  ')}) || {`,
    `  printf 'Refused: %s\\n' "$${variable}" >&2`,
    '  exit 1',
    '}',
  ];
}

/** An expression for a text member of the JSON object in a variable. */
export function readMember(variable: string, name: string): string {
  return `$(printf %s "$${variable}" | tr -d '\\r\\n' | sed 's/.*"${name}" *: *"\\([^"]*\\)".*/\\1/')`;
}

/** A signature of OpenSSL is two numbers in DER; a JWS has them as 32 bytes each. @see RFC 9449, RFC 7518 section 3.4 */
export const dpopFunctions = String.raw`# A key of this run alone, and the proofs that we hold it (DPoP, RFC 9449).
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
openssl ecparam -name prime256v1 -genkey -noout -out "$folder/key.pem"
base64url() {
  openssl base64 -A | tr '+/' '-_' | tr -d '='
}
openssl ec -in "$folder/key.pem" -pubout -outform DER -out "$folder/key.der" 2>/dev/null
x=$(tail -c 64 "$folder/key.der" | head -c 32 | base64url)
y=$(tail -c 32 "$folder/key.der" | base64url)
dpop_nonce=
# Its arguments are the method, the address without its query, and the access token.
proof() {
  local header claims signed number zeros signature=
  header="{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"$x\",\"y\":\"$y\"}}"
  claims="\"jti\":\"$(openssl rand -hex 16)\",\"htm\":\"$1\",\"htu\":\"$2\",\"iat\":$(date +%s)"
  [ -z "$3" ] || claims="$claims,\"ath\":\"$(printf %s "$3" | openssl dgst -sha256 -binary | base64url)\""
  [ -z "$dpop_nonce" ] || claims="$claims,\"nonce\":\"$dpop_nonce\""
  signed=$(printf %s "$header" | base64url).$(printf %s "{$claims}" | base64url)
  zeros=$(printf '%064d' 0)
  for number in $(printf %s "$signed" | openssl dgst -sha256 -sign "$folder/key.pem" | openssl asn1parse -inform DER |
    sed -n 's/.*INTEGER *://p'); do
    number=$zeros$number
    signature=$signature$(printf %s "${'$'}{number: -64}" | sed 's/../\\x&/g')
  done
  printf '%s.%s' "$signed" "$(printf %b "$signature" | base64url)"
}
# Asks with a proof, and once more where the server wants its nonce in it. After those of the proof come arguments of curl.
send() {
  local method=$1 htu=$2 token=$3 answer nonce attempt
  shift 3
  for attempt in 1 2; do
    if answer=$(curl -sS --globoff --fail-with-body -D "$folder/headers" -H "DPoP: $(proof "$method" "$htu" "$token")" "$@"); then
      printf '%s\n' "$answer"
      return
    fi
    nonce=$(tr -d '\r' <"$folder/headers" | sed -n 's/^[Dd][Pp][Oo][Pp]-[Nn][Oo][Nn][Cc][Ee]: *//p')
    if [ -z "$nonce" ] || [ "$nonce" = "$dpop_nonce" ]; then break; fi
    dpop_nonce=$nonce
  done
  printf '%s\n' "$answer"
  return 1
}`;
