import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { HeaderList, RelayAnswer, RelayRequest } from '../../contract/relay.ts';
import { ProblemError } from '../http/problem.ts';
import type { Target } from './target.ts';

/** How large an answer may be, in bytes. */
const mostBytes = 1024 * 1024;

/** Kept from the page: the tester has no cookies, and a page cannot read these anyway. */
const withheld = ['set-cookie', 'set-cookie2'];

/** What a reason phrase does not have, and a page's `Response` throws at. @see RFC 9112 section 4 */
const unprintable = /[^\t\u0020-\u007e\u0080-\u00ff]/g;

/**
 * Sends a request to the very addresses that were looked at, on a connection of its own, and reads the answer to its end.
 * A redirect is an answer; it is not followed.
 * @param signal ends it at any time
 * @throws ProblemError relay-answer-too-large, relay-no-answer where no page could take the answer, and whatever Node says of a failed connection
 */
export async function send(
  { url, addresses }: Target,
  { method, body }: RelayRequest,
  headers: HeaderList,
  signal: AbortSignal,
): Promise<Omit<RelayAnswer, 'ms'>> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(url, { method, headers: headers.flat(), lookup: pinTo(addresses), agent: false, signal });
    request.once('response', resolve);
    request.once('upgrade', (_response, socket) => {
      socket.destroy();
      reject(unusable(url, 101));
    });
    request.on('error', reject);
    request.end(body ?? undefined);
  });
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 599) {
    answer.destroy();
    throw unusable(url, status);
  }
  const received = pairs(answer.rawHeaders);
  const names = new Set(received.map(([name]) => name));
  return {
    status,
    statusText: (answer.statusMessage ?? '').replaceAll(unprintable, ''),
    headers: received.filter(([name]) => !withheld.includes(name)),
    body: await readBody(answer),
    sent: headers,
    dropped: withheld.filter((name) => names.has(name)),
  };
}

function unusable({ host }: URL, status: number): ProblemError {
  const what = status === 101 ? 'by changing to another protocol' : `with the status ${status}, which HTTP does not have`;
  return new ProblemError('relay-no-answer', 502, { detail: `${host} answered ${what}.` });
}

/** In the resolver's place: nobody may be asked a second time, since the second answer could be another. */
function pinTo(addresses: Target['addresses']): LookupFunction {
  const [first] = addresses;
  return (_hostname, options, callback) => {
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  };
}

async function readBody(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > mostBytes) throw new ProblemError('relay-answer-too-large', 502, { detail: 'The relay takes answers of up to 1 MB.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function pairs(raw: readonly string[]): HeaderList {
  return raw.flatMap((name, index): HeaderList => (index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? '']] : []));
}
