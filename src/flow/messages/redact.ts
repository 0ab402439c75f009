import type { HeaderLines, Message } from './message.ts';

/** Parameters and members whose value opens something. */
const secretNames = [
  'access_token',
  'actor_token',
  'assertion',
  'bearer_token',
  'client_assertion',
  'client_secret',
  'code_verifier',
  'device_code',
  'id_token',
  'id_token_hint',
  'logout_token',
  'password',
  'refresh_token',
  'registration_access_token',
  'request_uri',
  'subject_token',
  'token',
];

/** Secret in an address or a form only: a JSON body says other things by these names. */
const secretParameters = ['code', 'response'];

/** Headers that hold secrets; of a scheme and its value, the scheme can be seen. */
const secretHeaders = new Set(['authorization', 'cookie', 'dpop', 'proxy-authorization', 'set-cookie']);

const addressHeaders = new Set(['location', 'referer']);

/** What can be seen of a secret: enough to tell two apart, of no use to anybody. */
export function redactValue(value: string): string {
  return value === '' ? '' : `${value.slice(0, Math.min(6, Math.floor(value.length / 4)))}…`;
}

/** The same message without its secrets: codes, tokens, verifiers, passwords and credentials, wherever they stand. */
export function redactMessage(message: Message): Message {
  const { request, response } = message;
  return {
    ...message,
    request: {
      ...request,
      url: redactUrl(request.url),
      headers: redactHeaders(request.headers),
      body: request.body === null ? null : redactBody(request.body),
    },
    response: response && { ...response, headers: redactHeaders(response.headers), body: redactBody(response.body) },
  };
}

/** An address without the secrets of its query and fragment. */
export function redactUrl(url: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  return path + (query && `?${redactForm(query)}`) + (fragment && `#${redactForm(fragment)}`);
}

export function redactHeaders(headers: HeaderLines): HeaderLines {
  return headers.map(([name, value]) => {
    if (addressHeaders.has(name)) return [name, redactUrl(value)];
    if (!secretHeaders.has(name)) return [name, value];
    const [, scheme = '', secret = value] = /^(\w+ +)(.*)$/s.exec(value) ?? [];
    // The beginning of Basic credentials is the client's name and no more, but for the last character or two.
    return [name, scheme + (/^basic/i.test(scheme) ? '…' : redactValue(secret))];
  });
}

/** Whether a parameter of this name opens something. */
export function isSecretParameter(name: string): boolean {
  return secretNames.includes(name) || secretParameters.includes(name);
}

/**
 * A text without the secrets that stand in it as in a form or as in JSON, also in JSON that was cut off, has something before
 * it or is written within JSON. Works on the text, so that long numbers stay as they came.
 */
export function redactBody(body: string): string {
  return redactMembers(/^[\w.%~+-]+=/.test(body) ? redactForm(body) : body);
}

/** A secret member up to its value, and the value up to its closing quote or the end of the text. */
const secretMember = new RegExp(`("(?:${secretNames.join('|')})\\\\*"\\s*:\\s*\\\\*")((?:[^"\\\\]|\\\\[\\s\\S])*)`, 'g');

function redactMembers(text: string): string {
  return text.replaceAll(secretMember, (_all, start: string, value: string) => start + redactValue(value));
}

function redactForm(text: string): string {
  // With the method `plain`, the challenge is the verifier.
  const isPlain = /(?:^|&)code_challenge_method=plain(?:&|$)/.test(text);
  return text
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      const name = decode(at < 0 ? pair : pair.slice(0, at));
      const isSecret = isSecretParameter(name) || (isPlain && name === 'code_challenge');
      return at < 0 || !isSecret ? pair : `${pair.slice(0, at)}=${redactValue(pair.slice(at + 1))}`;
    })
    .join('&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
