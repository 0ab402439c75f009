import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { HeaderList, RelayRequest } from '../../contract/relay.ts';
import { ProblemError } from '../http/problem.ts';

/** Set by whoever carries the request, or a claim: to be a browser's page with its cookies, or a proxy with somebody behind it. */
const forbidden = new RegExp(
  `^(${[
    'accept-encoding|connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade|via|proxy-.*',
    'cookie2?|origin|referer|sec-.*',
    'forwarded|x-forwarded-.*|x-real-ip',
  ].join('|')})$`,
);

/**
 * The headers to send, those that carry the request included.
 * @throws ProblemError invalid-body, pointing at a header that cannot be sent
 */
export function requestHeaders({ headers, method, body }: RelayRequest, url: URL): HeaderList {
  const given = headers.map(([name, value], index): [string, string] => {
    const why = whyNotSent(name, value);
    if (why !== null) throw new ProblemError('invalid-body', 400, { pointer: `/headers/${index}`, detail: why });
    return [name.toLowerCase(), value];
  });
  if (method === 'GET' && body !== null) {
    throw new ProblemError('invalid-body', 400, { pointer: '/body', detail: 'A GET request has no body; send null.' });
  }
  const absent = (name: string) => !given.some((header) => header[0] === name);
  return [
    ['host', url.host],
    ...(absent('accept') ? ([['accept', '*/*']] satisfies HeaderList) : []),
    // Many servers turn away who does not say what he is.
    ...(absent('user-agent') ? ([['user-agent', 'latchstring-flow-tester']] satisfies HeaderList) : []),
    ['accept-encoding', 'identity'],
    ['connection', 'close'],
    ...given,
    ...(method === 'POST' ? ([['content-length', String(Buffer.byteLength(body ?? ''))]] satisfies HeaderList) : []),
  ];
}

function whyNotSent(name: string, value: string): string | null {
  if (forbidden.test(name.toLowerCase())) return `The relay does not send "${name.toLowerCase()}"; leave it out.`;
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return null;
  } catch {
    return 'This is not a header’s name with its value: a name has letters, digits and hyphens, a value no line break.';
  }
}
