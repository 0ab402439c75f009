import * as v from 'valibot';
import { isSecretParameter } from '../messages/redact.ts';
import { type Setup, SetupSchema } from './setup.ts';

const name = 'setup';

/** The version of the form of a link. A link of another version is not guessed at. */
const version = 1;

/** The longest link that is read: a setup has a few hundred characters. */
const longest = 20_000;

/** A setup as the query of a deep link. The client secret is left out, and so are extra parameters that are secret. */
export function toLink(setup: Setup): URLSearchParams {
  const { secret, ...client } = setup.client;
  const extra = setup.extra.filter(([name]) => !isSecretParameter(name));
  const shared = { ...setup, extra, client: { ...client, confidential: secret !== null } };
  return new URLSearchParams({ [name]: `${version}.${encode(JSON.stringify(shared))}` });
}

/**
 * Reads a deep link.
 * @returns the setup, in which a confidential app's secret is empty and has to be typed; why it cannot be used, in a sentence; null
 * where the query holds none
 */
export function fromLink(query: URLSearchParams): { setup: Setup } | { reason: string } | null {
  const links = query.getAll(name);
  const [link] = links;
  if (link === undefined) return null;
  if (links.length > 1) return { reason: 'The link holds more than one setup.' };
  if (link.length > longest) return { reason: 'The link is too long to be one of ours.' };
  const [, written, text = ''] = /^(\d+)\.([\w-]+)$/.exec(link) ?? [];
  if (written === undefined) return { reason: 'The link is incomplete, or was changed.' };
  if (Number(written) !== version)
    return { reason: `The link was made by another version (${written}); this one reads version ${version}.` };
  const json = decode(text);
  if (json === null) return { reason: 'The link is incomplete, or was changed.' };
  return readShared(json);
}

function readShared(json: unknown): { setup: Setup } | { reason: string } {
  const { client } = ((typeof json === 'object' ? json : null) as { client?: Record<string, unknown> } | null) ?? {};
  if (client && 'secret' in client)
    return { reason: 'The link holds a client secret, and secrets must not be in links. Nothing of it was used.' };
  const secret = client?.confidential === true ? '' : null;
  const { success, output, issues } = v.safeParse(SetupSchema, { ...(json as object), client: { ...client, secret } });
  if (success) return { setup: output };
  const [issue] = issues;
  const where = v.getDotPath(issue) ?? 'it';
  return { reason: `The link cannot be used: ${issue.received === 'undefined' ? `${where} is missing.` : `${where}: ${issue.message}`}` };
}

function encode(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns null for what is no JSON */
function decode(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
