/** The largest request body that any endpoint reads, in bytes. */
const maxBodyBytes = 64 * 1024;

export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/** The connection ended before the body did: nobody waits for an answer. */
export class AbortedRequestError extends Error {
  override name = 'AbortedRequestError';
}

/** Whether a request says that its body is a form, in whatever letters. */
export function isForm({ headers }: Pick<Request, 'headers'>): boolean {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';
}

/** Reads a body as UTF-8 text and stops at 64 kB, or after as many bytes as are said. @throws BodyTooLargeError, AbortedRequestError */
export async function readText(request: Request, most = maxBodyBytes): Promise<string> {
  // A body never has more bytes than were announced: that is what ends it.
  if (isAnnounced(request, most)) return request.text().catch(explain);
  return new TextDecoder().decode(await readUnannounced(request, most));
}

/** Reads a body as it is and stops at 64 kB, or after as many bytes as are said. @throws BodyTooLargeError, AbortedRequestError */
export async function readBytes(request: Request, most = maxBodyBytes): Promise<Uint8Array<ArrayBuffer>> {
  if (isAnnounced(request, most)) return new Uint8Array(await request.arrayBuffer().catch(explain));
  return readUnannounced(request, most);
}

/**
 * Reads a body as UTF-8 text and shows each piece to `look` as it comes. What that throws is thrown when all has come, so that who
 * sends it is there to be answered; nothing is kept until then.
 * @throws BodyTooLargeError, AbortedRequestError
 */
export async function readWatched(request: Request, most: number, look: (piece: Uint8Array) => void): Promise<string> {
  isAnnounced(request, most);
  const decoder = new TextDecoder();
  let text = '';
  let refusal: unknown;
  for await (const piece of piecesOf(request, most)) {
    if (refusal !== undefined) continue;
    try {
      look(piece);
      text += decoder.decode(piece, { stream: true });
    } catch (error) {
      refusal = error;
      text = '';
    }
  }
  if (refusal !== undefined) throw refusal;
  return text + decoder.decode();
}

/** What fails while a body is on its way is the connection; to read it twice, which is a TypeError, is our own mistake. */
function explain(error: unknown): never {
  if (error instanceof TypeError || error instanceof BodyTooLargeError) throw error;
  throw new AbortedRequestError('The connection ended before the body did.', { cause: error });
}

const tooLarge = (most: number) => new BodyTooLargeError(`The body is larger than ${most / 1024} kB`);

/** Whether the length was said in advance, and is one that will be read. @throws BodyTooLargeError */
function isAnnounced({ headers }: Request, most: number): boolean {
  const announced = headers.get('content-length');
  if (Number(announced ?? 0) > most) throw tooLarge(most);
  return announced !== null;
}

async function readUnannounced(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(request, most)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* piecesOf(request: Request, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const piece of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > most) throw tooLarge(most);
      yield piece;
    }
  } catch (error) {
    explain(error);
  }
}
