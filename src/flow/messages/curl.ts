import type { Message } from './message.ts';
import { redactMessage } from './redact.ts';

/**
 * A message as a command for a POSIX shell.
 * @param reveal whether its secrets are in it; without them it shows what was sent, and does not work
 */
export function toCurl(message: Message, { reveal = false } = {}): string {
  const { method, url, headers, body } = (reveal ? message : redactMessage(message)).request;
  const parts = [
    // Brackets and braces of an address are no patterns.
    `curl --globoff ${quote(url)}`,
    ...(method === 'GET' || (method === 'POST' && body !== null) ? [] : [`--request ${quote(method)}`]),
    ...headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    // What is sent as it is must not be read from a file, as a leading @ would have it.
    ...(body === null ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** Quoted so that a POSIX shell takes every character as it is. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
