import type { DemoApp } from '../../contract/lab.ts';
import { isWebAddress } from '../demo-flow/is-web-address.ts';

/** One message and its answer, as sent. */
export interface Exchange {
  method: 'GET' | 'POST';
  url: string;
  /** Null when no answer came. */
  answer: { status: number; contentType: string; body: string } | null;
}

/** The tokens of a token answer; the rest of it is shown as it came. */
export interface FlowTokens {
  accessToken: string;
  refreshToken: string | null;
}

const timeLimit = 15_000;

async function send(method: Exchange['method'], url: string, init: RequestInit): Promise<Exchange> {
  if (!isWebAddress(url)) throw new TypeError('not a web address');
  try {
    const response = await fetch(url, {
      ...init,
      method,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeLimit),
    });
    const contentType = response.headers.get('content-type')?.split(';')[0] ?? '';
    return { method, url, answer: { status: response.status, contentType, body: await response.text() } };
  } catch {
    return { method, url, answer: null };
  }
}

/** @see RFC 6749 section 2.3.1: the credentials of a confidential app go into the body */
function askToken(app: DemoApp, parameters: Record<string, string>): Promise<Exchange> {
  const body = new URLSearchParams({ ...parameters, client_id: app.clientId });
  if (app.clientSecret !== null) body.set('client_secret', app.clientSecret);
  return send('POST', app.tokenEndpoint, { body });
}

export function exchangeCode(app: DemoApp, code: string, verifier: string): Promise<Exchange> {
  return askToken(app, { grant_type: 'authorization_code', code, redirect_uri: app.redirectUri, code_verifier: verifier });
}

export function refreshTokens(app: DemoApp, refreshToken: string): Promise<Exchange> {
  return askToken(app, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

export function callResource(app: DemoApp, accessToken: string): Promise<Exchange> {
  return send('GET', app.sampleCall, { headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' } });
}

/** Reads the tokens of a successful token answer; null for any other. A refresh may keep the refresh token it was sent. */
export function tokensOf({ answer }: Exchange, previous: FlowTokens | null = null): FlowTokens | null {
  if (!answer || answer.status < 200 || answer.status > 299) return null;
  try {
    const { access_token: accessToken, refresh_token: refreshToken } = JSON.parse(answer.body) as Record<string, unknown>;
    if (typeof accessToken !== 'string') return null;
    return { accessToken, refreshToken: typeof refreshToken === 'string' ? refreshToken : (previous?.refreshToken ?? null) };
  } catch {
    return null;
  }
}

const secretMembers = /("(?:access_token|refresh_token|id_token)"\s*:\s*")((?:[^"\\]|\\.)*)(")/g;

/** The body with its tokens cut to their first characters. Works on the text, so that long numbers stay as they came. */
export function maskTokens(body: string): string {
  return body.replace(secretMembers, (_all, before: string, token: string, after: string) => `${before}${maskToken(token)}${after}`);
}

function maskToken(token: string): string {
  return `${token.slice(0, Math.min(6, Math.floor(token.length / 4)))}…`;
}

/** JSON with line breaks, without touching what is in it: parsing would round long numbers. */
export function prettyBody({ contentType, body }: { contentType: string; body: string }): string {
  if (!/\bjson$/.test(contentType)) return body;
  let depth = 0;
  return body.replace(/"(?:[^"\\]|\\.)*"|[[\]{},:]|\s+/g, (piece) => {
    if (/^\s/.test(piece)) return '';
    if (piece === '{' || piece === '[') {
      depth += 1;
      return `${piece}\n${'  '.repeat(depth)}`;
    }
    if (piece === '}' || piece === ']') {
      depth = Math.max(0, depth - 1);
      return `\n${'  '.repeat(depth)}${piece}`;
    }
    if (piece === ',') return `,\n${'  '.repeat(depth)}`;
    return piece === ':' ? ': ' : piece;
  });
}
