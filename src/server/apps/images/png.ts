import { crc32, inflateSync } from 'node:zlib';
import { ImageError } from './image-error.ts';
import { ancillaryRules, whyNotLaidOut } from './png-chunk-rules.ts';
import { requireUsableSize } from './size.ts';

/** Bits for each sample that a colour type allows, and samples for each pixel. @see PNG (Third Edition) section 11.2.1 */
const colorTypes: Record<number, { depths: readonly number[]; samples: number }> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

/** The chunks that a picture is made of; each is checked below. */
const critical = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * Reads a PNG from its first byte to its last: each chunk with its checksum, and as many pixels as it says.
 * @throws ImageError
 * @see PNG (Third Edition) sections 5 and 11
 */
export function checkPng(bytes: Buffer): void {
  if (!bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) throw damaged('its first eight bytes are not those of one');
  const chunks = [...readChunks(bytes)];
  const types = chunks.map(({ type }) => type);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13) throw damaged('it does not begin with its size');
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  requireUsableSize({ width, height });
  const [depth = 0, colorType = 0, compression, filter, interlace] = header.data.subarray(8);
  const color = colorTypes[colorType];
  if (!color?.depths.includes(depth) || compression !== 0 || filter !== 0) throw damaged('it has colours that there are not');
  if (interlace !== 0) throw new ImageError('It is interlaced; save it without interlacing.');

  const reason = whyNotLaidOut({ chunks, colorType, depth });
  if (reason !== null) throw damaged(reason);
  const first = types.indexOf('IDAT');
  const pixels = chunks.filter(({ type }) => type === 'IDAT');
  if (first < 0 || types.slice(first, first + pixels.length).some((type) => type !== 'IDAT'))
    throw damaged('its pixels are not in one piece');
  for (const [place, type] of types.entries()) {
    if (type !== 'IDAT' && types.indexOf(type) !== place) throw damaged(`it has ${type} twice`);
    if (place > first && type !== 'IDAT' && type !== 'IEND') throw damaged(`${type} comes too late`);
  }
  checkPixels(Buffer.concat(pixels.map(({ data }) => data)), height, 1 + Math.ceil((width * depth * color.samples) / 8));
}

function* readChunks(bytes: Buffer): Generator<Chunk> {
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) throw damaged('it ends too early');
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw damaged('it ends too early');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!ancillaryRules.has(type) && !critical.includes(type)) {
      const shown = /^[a-z]{4}$/i.test(type) ? `a chunk ${type}` : 'an unknown chunk';
      throw new ImageError(`It has ${shown}, which is not needed to draw it; save it for the web, without metadata and colour profile.`);
    }
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged(`the checksum of ${type} is wrong`);
    yield { type, data: bytes.subarray(at + 8, end - 4) };
    if (type === 'IEND') {
      if (length > 0 || end !== bytes.length) throw new ImageError('Something stands behind its end; save the image anew.');
      return;
    }
    at = end;
  }
}

/** @param row bytes of a row of pixels, its filter type included */
function checkPixels(packed: Buffer, rows: number, row: number): void {
  let pixels: Buffer;
  try {
    // No more is unpacked than the size promises, whatever is inside.
    const { buffer, engine } = inflateSync(packed, { maxOutputLength: rows * row, info: true }) as unknown as Unpacked;
    if (engine.bytesWritten !== packed.length) throw new Error('something stands behind the pixels');
    pixels = buffer;
  } catch {
    throw damaged('its pixels cannot be unpacked, or are more than its size says');
  }
  if (pixels.length !== rows * row) throw damaged('its pixels are fewer than its size says');
  for (let at = 0; at < pixels.length; at += row)
    if ((pixels[at] ?? 0) > 4) throw damaged('its pixels are filtered in a way that there is not');
}

/** What `info` makes of the answer. @see https://nodejs.org/api/zlib.html#class-options */
interface Unpacked {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

function damaged(how: string): ImageError {
  return new ImageError(`It is a damaged PNG: ${how}. Save it anew.`);
}
