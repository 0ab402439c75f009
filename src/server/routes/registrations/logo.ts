import { type Image, imageTypes, readImage } from '../../apps/images/image.ts';
import { ImageError } from '../../apps/images/image-error.ts';
import { BodyTooLargeError, readBytes } from '../../http/body.ts';
import { ProblemError } from '../../http/problem.ts';
import { LogoLimitError } from '../../ports/registrations.ts';

/** Reads the logo that a request brings as its body. @throws ProblemError unsupported-media-type, body-too-large, invalid-logo */
export async function readLogo(request: Request): Promise<Image> {
  const sent = request.headers.get('content-type')?.trim().toLowerCase();
  const type = imageTypes.find((known) => known === sent);
  if (!type) {
    const detail = 'Send the bytes of the image as image/png or image/webp.';
    throw new ProblemError('unsupported-media-type', 415, { detail }, { accept: imageTypes.join(', ') });
  }
  try {
    return readImage(await readBytes(request), type);
  } catch (error) {
    if (error instanceof BodyTooLargeError) throw new ProblemError('body-too-large', 413, { detail: 'Use an image of at most 64 kB.' });
    if (error instanceof ImageError) throw new ProblemError('invalid-logo', 400, { detail: error.message });
    throw error;
  }
}

/** @throws ProblemError too-many-logos */
export function refuseBeyondRoom(error: unknown): never {
  if (!(error instanceof LogoLimitError)) throw error;
  throw new ProblemError('too-many-logos', 409, {
    detail: `Logos may have ${error.limit / 1024 ** 2} MB together, and this one would be beyond. Use a smaller image, or remove the logo of another app.`,
  });
}
