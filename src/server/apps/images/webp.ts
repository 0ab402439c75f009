import { ImageError } from './image-error.ts';
import { requireUsableSize, type Size } from './size.ts';

interface Chunk {
  type: string;
  data: Buffer;
}

/** The flag of VP8X that says that there is transparency, the one thing of the extended format that a still picture needs. */
const alphaFlag = 0x10;

/**
 * Reads the structure of a WebP from its first byte to its last, and its size. The picture itself is decoded by browsers only: its
 * size is bounded, and nothing stands beside it (what stands inside its data is not seen). As with PNG, what is not needed to draw it is refused rather than dropped.
 * @throws ImageError
 * @see RFC 9649 section 2, RFC 6386 section 9.1
 */
export function checkWebp(bytes: Buffer): void {
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) throw damaged('it is longer or shorter than it says');
  const chunks = [...readChunks(bytes)];
  const extended = chunks[0]?.type === 'VP8X' ? chunks.shift() : undefined;
  const picture = chunks.pop();
  if (!picture || chunks.some(({ type }) => type !== 'ALPH') || chunks.length > 1) throw damaged('it is not one still picture');
  if (chunks.length > 0 && (!extended || picture.type !== 'VP8 ')) throw damaged('its transparency has no place');
  const size = sizeOf(picture);
  requireUsableSize(size);
  if (extended) checkExtended(extended.data, size);
}

function* readChunks(bytes: Buffer): Generator<Chunk> {
  let at = 12;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) throw damaged('it ends too early');
    const type = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (type === 'ANIM' || type === 'ANMF') throw new ImageError('It is animated; use a still picture.');
    if (!['VP8X', 'ALPH', 'VP8 ', 'VP8L'].includes(type)) {
      const shown = /^[A-Z]{3}[A-Z ]$/.test(type) ? `a chunk ${type.trim()}` : 'an unknown chunk';
      throw new ImageError(`It has ${shown}, which is not needed to draw it; save it for the web, without metadata and colour profile.`);
    }
    // Chunks have an even length, with a zero behind an odd one.
    const next = end + (end % 2);
    if (next > bytes.length || (next > end && bytes[end] !== 0)) throw damaged('it ends too early');
    yield { type, data: bytes.subarray(at + 8, end) };
    at = next;
  }
}

function sizeOf({ type, data }: Chunk): Size {
  if (type === 'VP8L') {
    const sides = data.length >= 5 && data[0] === 0x2f ? data.readUInt32LE(1) : 0;
    // Its version, which is 0, is in the top three bits.
    if (data.length < 6 || data[0] !== 0x2f || sides >>> 29 !== 0) throw damaged('its picture has no beginning');
    return { width: (sides & 0x3fff) + 1, height: ((sides >>> 14) & 0x3fff) + 1 };
  }
  if (type !== 'VP8 ' || data.length < 11) throw damaged('it is not one still picture');
  const tag = data.readUIntLE(0, 3);
  const isKeyFrame = (tag & 1) === 0 && data.readUIntBE(3, 3) === 0x9d012a;
  if (!isKeyFrame || 10 + (tag >>> 5) > data.length) throw damaged('its picture has no beginning');
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

function checkExtended(data: Buffer, { width, height }: Size): void {
  if (data.length !== 10 || ((data[0] ?? 0) & ~alphaFlag) !== 0) {
    throw new ImageError('It announces animation, metadata or a colour profile; save it for the web, as one still picture without them.');
  }
  if (data.readUIntLE(4, 3) + 1 !== width || data.readUIntLE(7, 3) + 1 !== height) throw damaged('it has two different sizes');
}

function damaged(how: string): ImageError {
  return new ImageError(`It is a damaged WebP: ${how}. Save it anew.`);
}
