import type { MessageResponse } from './messages/message.ts';
import { readObject } from './token-answer.ts';

/** The error that an answer tells: in its body, else in `WWW-Authenticate`. @see RFC 6749 section 5.2, RFC 6750 section 3 */
export function readAnswerError({ body, headers }: MessageResponse): { error: string | null; description: string | null } {
  const json = readObject(body);
  if (typeof json?.error === 'string') {
    return { error: json.error, description: typeof json.error_description === 'string' ? json.error_description : null };
  }
  const challenge = headers.find(([name]) => name === 'www-authenticate')?.[1] ?? '';
  return { error: readParameter(challenge, 'error'), description: readParameter(challenge, 'error_description') };
}

function readParameter(challenge: string, name: string): string | null {
  const [, quoted, bare] = new RegExp(`(?:^|[\\s,])${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s,"]+))`).exec(challenge) ?? [];
  return quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? null;
}

/** Why an answer is not the one that was due, in a sentence. @param thrown what the library said of it */
export function explainAnswer(response: MessageResponse, thrown: unknown): string {
  const { status, statusText, body, headers } = response;
  const { error, description } = readAnswerError(response);
  const line = [status, statusText].filter(Boolean).join(' ');
  const verb = status >= 500 ? 'failed' : 'refused';
  if (status >= 400 && error !== null) return `The server ${verb} (${line}): ${error}${description ? `, ${description}` : ''}`;
  if (status >= 400) {
    const isShort = body.length > 0 && body.length < 200 && !body.includes('<');
    return `The server ${verb} (${line})${isShort ? `: ${body.trim()}` : ', and did not say why.'}`;
  }
  if (status >= 300) return `The server answered with a redirect (${line}), which is not followed.`;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? 'no content type';
  if (/html/i.test(type)) return 'The server answered with a web page, where JSON was due.';
  if (readObject(body) === null)
    return `The answer is not well-formed JSON (${type}, ${body.length} characters), so nothing of it was used.`;
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return `The answer is not as it has to be: ${what.replace(/\.$/, '')}.`;
}
