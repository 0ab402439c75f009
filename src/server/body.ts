/** The largest request body that any endpoint reads, in bytes. */
const maxBodyBytes = 64 * 1024;

export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/** Reads a body as UTF-8 text and stops at 64 kB. @throws BodyTooLargeError */
export async function readText(request: Request): Promise<string> {
  const tooLarge = () => new BodyTooLargeError(`The body is larger than ${maxBodyBytes / 1024} kB`);
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > maxBodyBytes) throw tooLarge();
  // A body never has more bytes than were announced: that is what ends it.
  if (announced !== null) return request.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
