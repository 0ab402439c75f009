import type { HeaderLines } from '../../../flow/messages/message.ts';

/** A body as it came, with line breaks where they help. It is not written anew from what was parsed: that would round long numbers. */
export function prettyBody(headers: HeaderLines, body: string): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (/\bjson\b/i.test(type) && isJson(body)) return prettyJson(body);
  return /x-www-form-urlencoded/i.test(type) ? breakParameters(body) : body;
}

/** A query or form with a line for each parameter. */
export function breakParameters(text: string): string {
  return text.replaceAll('&', '\n&');
}

/** An address with a line for each parameter of its query. */
export function breakQuery(url: string): string {
  const at = url.search(/[?#]/);
  return at < 0 ? url : `${url.slice(0, at)}\n${breakParameters(url.slice(at))}`;
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function prettyJson(body: string): string {
  let depth = 0;
  return body.replace(/"(?:[^"\\]|\\.)*"|\[\s*\]|\{\s*\}|[[\]{},:]|\s+/g, (piece) => {
    if (/^\s/.test(piece)) return '';
    if (/^[[{]\s*[\]}]$/.test(piece)) return piece.replace(/\s/g, '');
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
