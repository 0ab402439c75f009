import { createHash } from 'node:crypto';
import { logoLimits } from '../../../contract/registration.ts';
import { ImageError } from './image-error.ts';
import { checkPng } from './png.ts';
import { checkWebp } from './webp.ts';

export const imageTypes = ['image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** A small picture as it is kept and sent: byte by byte as it came, after all of its structure was looked at. */
export interface Image {
  type: ImageType;
  /** Base64, so that it fits into a snapshot. */
  data: string;
  /** Where pages find it: another image has another path, so that browsers may keep it for ever. */
  path: string;
}

export const mostImageBytes = logoLimits.bytes;

const startOfPng = '\x89PNG';
const startOfWebp = /^RIFF....WEBP/s;

/**
 * Reads a PNG or WebP that pages may show.
 * @param declared the media type that it is said to have; left out, it is what it is
 * @throws ImageError that says what is wrong, and what would be right
 */
export function readImage(bytes: Uint8Array, declared?: ImageType): Image {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > mostImageBytes) {
    throw new ImageError(`It has ${Math.ceil(buffer.length / 1024)} kB; use an image of at most ${mostImageBytes / 1024} kB.`);
  }
  const type = typeOf(buffer.toString('latin1', 0, 12));
  if (!type) throw new ImageError('It is neither a PNG nor a WebP image; save it as one of the two.');
  if (declared !== undefined && declared !== type) throw new ImageError(`It was sent as ${declared} and is ${type}; send it as that.`);
  if (type === 'image/png') checkPng(buffer);
  else checkWebp(buffer);
  const hash = createHash('sha256').update(buffer).digest('hex').slice(0, 32);
  return { type, data: buffer.toString('base64'), path: `/images/${hash}.${type.slice('image/'.length)}` };
}

function typeOf(start: string): ImageType | null {
  if (start.startsWith(startOfPng)) return 'image/png';
  return startOfWebp.test(start) ? 'image/webp' : null;
}
