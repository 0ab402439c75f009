import { crc32, deflateSync } from 'node:zlib';

interface PngParts {
  width?: number;
  height?: number;
  /** By the specification's number; left out, red, green and blue. Eight bits a sample. */
  colorType?: 0 | 2 | 3 | 4 | 6;
  /** Between size and pixels. */
  chunks?: readonly Buffer[];
  /** Rows with their filter type, unpacked. */
  pixels?: Buffer;
  /** Behind everything. */
  tail?: Buffer;
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** A PNG of one green, or of one grey or the first colour of its palette, with whatever a test wants to be different. */
export function makePng({ width = 64, height = 64, colorType = 2, chunks = [], pixels, tail = Buffer.alloc(0) }: PngParts = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colorType, 0, 0, 0], 8);
  const pixel = colorType === 2 ? [26, 107, 82] : Array(samples[colorType]).fill(0);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.from(Array.from({ length: width }, () => pixel).flat())]);
  const drawn = pixels ?? Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(drawn)),
    pngChunk('IEND', Buffer.alloc(0)),
    tail,
  ]);
}

/** 40 × 32 pixels in WebP, as encoders write it. */
export const webps = {
  lossy: Buffer.from('UklGRjoAAABXRUJQVlA4IC4AAADwAgCdASooACAAP3G202G0ryqmJWgCkC4JZwAAKUNt8AD+334/pLpcx254CAAA', 'base64'),
  lossless: Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvJ8AHAAfQtWpUqv+BiOh/AAA=', 'base64'),
  transparent: Buffer.from(
    'UklGRl4AAABXRUJQVlA4WAoAAAAQAAAAJwAAHwAAQUxQSAoAAAABB1C8iAhERP8DVlA4IC4AAADwAgCdASooACAAP3G202G0ryqmJWgCkC4JZwAAKUNt8AD+334/pLpcx254CAAA',
    'base64',
  ),
  withExif: Buffer.from(
    'UklGRmIAAABXRUJQVlA4WAoAAAAIAAAAJwAAHwAAVlA4IC4AAADwAgCdASooACAAP3G202G0ryqmJWgCkC4JZwAAKUNt8AD+334/pLpcx254CAAARVhJRg4AAABNTQAqAAAACAAAAAAAAA==',
    'base64',
  ),
  animated: Buffer.from(
    'UklGRsoAAABXRUJQVlA4WAoAAAACAAAAHwAAHwAAQU5JTQYAAAAAAAAAAABBTk1GQAAAAAAAAAAAAB8AAB8AAAAAAAJWUDggKAAAALACAJ0BKiAAIAAuTTabTaEkJCQEAExLSAASF5ZxIAD+/SEt/5z4AABBTk1GVgAAAAAAAAAAAB8AAB8AAAAAAABWUDggPgAAAPQCAJ0BKiAAIAA+bTSWR4KAgAAA2JZQDJAoACyJdQxQAP7zaZf+xZy2BeP/+7J//bJ//bJ/7xn/D2vDGLAA',
    'base64',
  ),
};
