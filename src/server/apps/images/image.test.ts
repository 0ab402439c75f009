import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImage } from './image.ts';
import { ImageError } from './image-error.ts';
import { makePng, pngChunk, webps } from './testing.ts';

function reasonOf(bytes: Buffer, declared?: 'image/png' | 'image/webp'): string {
  try {
    readImage(bytes, declared);
  } catch (error) {
    if (error instanceof ImageError) return error.message;
    throw error;
  }
  throw new Error('the image was taken');
}

/** The bytes with a few of them replaced. */
function changed(bytes: Buffer, at: number, ...values: number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, at);
  return copy;
}

const png = makePng();
const script = Buffer.from('<script>alert(1)</script>');

describe('an image', () => {
  it.each([
    ['a PNG', png],
    ['a PNG with its colour space', makePng({ chunks: [pngChunk('sRGB', Buffer.alloc(1))] })],
    ['the smallest', makePng({ width: 32, height: 32 })],
    ['the largest', makePng({ width: 1024, height: 1024 })],
    ['a lossy WebP', webps.lossy],
    ['a lossless WebP', webps.lossless],
    ['a WebP with transparency', webps.transparent],
  ])('is %s, kept as it came', (_what, bytes) => {
    const image = readImage(bytes);
    expect(Buffer.from(image.data, 'base64').equals(bytes)).toBe(true);
    expect(image.path).toMatch(/^\/images\/[\da-f]{32}\.(png|webp)$/);
  });

  const palette = (entries: number) => pngChunk('PLTE', Buffer.alloc(3 * entries, 1));
  const chunk = (type: string, length: number) => pngChunk(type, Buffer.alloc(length));

  it.each<[string, Parameters<typeof makePng>[0]]>([
    ['grey', { colorType: 0 }],
    ['grey with one transparent', { colorType: 0, chunks: [chunk('sBIT', 1), chunk('bKGD', 2), chunk('tRNS', 2)] }],
    ['with a suggested palette', { colorType: 2, chunks: [chunk('gAMA', 4), palette(256), chunk('bKGD', 6), chunk('tRNS', 6)] }],
    ['by its palette', { colorType: 3, chunks: [chunk('sBIT', 3), palette(16), chunk('bKGD', 1), chunk('tRNS', 16), chunk('pHYs', 9)] }],
    ['grey with alpha', { colorType: 4, chunks: [chunk('cHRM', 32), chunk('sBIT', 2)] }],
    ['in colours with alpha', { colorType: 6, chunks: [chunk('sBIT', 4), palette(1), chunk('bKGD', 6)] }],
  ])('S16: may be a PNG drawn %s', (_how, parts) => {
    expect(readImage(makePng(parts)).type).toBe('image/png');
  });

  it.each<[string, Parameters<typeof makePng>[0], string]>([
    ['a grey one with a palette', { colorType: 0, chunks: [palette(2)] }, 'it is grey, and has a palette'],
    ['a grey one with alpha and a palette', { colorType: 4, chunks: [palette(2)] }, 'it is grey, and has a palette'],
    ['one that needs a palette and has none', { colorType: 3 }, 'its palette is none'],
    ['one with an empty palette', { colorType: 3, chunks: [palette(0)] }, 'its palette is none'],
    ['one with 257 colours in its palette', { colorType: 3, chunks: [palette(257)] }, 'its palette is none'],
    ['one with two palettes', { colorType: 3, chunks: [palette(2), palette(2)] }, 'it has PLTE twice'],
    ['one with half a colour in its palette', { colorType: 3, chunks: [chunk('PLTE', 4)] }, 'its palette is none'],
    ['transparency beside alpha', { colorType: 6, chunks: [chunk('tRNS', 6)] }, 'tRNS does not go with its kind of colours'],
    ['transparency beside grey and alpha', { colorType: 4, chunks: [chunk('tRNS', 2)] }, 'tRNS does not go with its kind of colours'],
    ['more transparency than colours', { colorType: 3, chunks: [palette(2), chunk('tRNS', 3)] }, 'tRNS holds more than belongs there'],
    ['transparency of another kind', { colorType: 2, chunks: [chunk('tRNS', 2)] }, 'tRNS holds less than belongs there'],
    ['transparency before the palette', { colorType: 3, chunks: [chunk('tRNS', 1), palette(2)] }, 'tRNS does not stand behind the palette'],
    ['a gamma behind the palette', { colorType: 3, chunks: [palette(2), chunk('gAMA', 4)] }, 'gAMA does not stand before the palette'],
    ['a background of another kind', { colorType: 3, chunks: [palette(2), chunk('bKGD', 6)] }, 'bKGD holds more than belongs there'],
    ['half a gamma', { chunks: [chunk('gAMA', 2)] }, 'gAMA holds less than belongs there'],
    ['two gammas', { chunks: [chunk('gAMA', 4), chunk('gAMA', 4)] }, 'it has gAMA twice'],
  ])('S16: is no PNG with %s', (_what, parts, reason) => {
    expect(reasonOf(makePng(parts))).toBe(`It is a damaged PNG: ${reason}. Save it anew.`);
  });

  it('has another address where it is another image', () => {
    expect(readImage(png).path).not.toBe(readImage(makePng({ width: 65 })).path);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><title>x</title>'), 'neither a PNG nor a WebP'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'neither a PNG nor a WebP'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'neither a PNG nor a WebP'],
    ['nothing', Buffer.alloc(0), 'neither a PNG nor a WebP'],
    ['65 kB', Buffer.concat([png, Buffer.alloc(65 * 1024)]), 'at most 64 kB'],
    [
      '20,000 pixels wide and high',
      makePng({ width: 20_000, height: 20_000, pixels: Buffer.alloc(1) }),
      '20000 × 20000 pixels; use at most 1024',
    ],
    ['31 pixels high', makePng({ height: 31 }), '64 × 31 pixels; use at least 32'],
    ['a PNG with a page behind it', makePng({ tail: script }), 'stands behind its end'],
    ['a PNG with a text', makePng({ chunks: [pngChunk('tEXt', script)] }), 'a chunk tEXt, which is not needed'],
    ['a PNG with a page in its gamma', makePng({ chunks: [pngChunk('gAMA', script)] }), 'gAMA holds more than belongs there'],
    ['a PNG with EXIF data', makePng({ chunks: [pngChunk('eXIf', script)] }), 'a chunk eXIf'],
    ['a PNG with a chunk that nobody can name', makePng({ chunks: [pngChunk('a<b>', script)] }), 'an unknown chunk'],
    ['a PNG with two sizes', makePng({ chunks: [pngChunk('IHDR', png.subarray(16, 29))] }), 'it has IHDR twice'],
    ['a PNG with a wrong checksum', changed(png, 50, 0), 'checksum of IDAT is wrong'],
    ['a PNG cut short', png.subarray(0, -5), 'ends too early'],
    ['a PNG with a length beyond its end', changed(png, 33, 0x7f, 0xff, 0xff, 0xff), 'ends too early'],
    ['a PNG that unpacks to more than it says', makePng({ pixels: Buffer.alloc(10_000_000) }), 'more than its size says'],
    ['a PNG with too few pixels', makePng({ pixels: Buffer.alloc(100) }), 'fewer than its size says'],
    ['a PNG with a filter that there is not', makePng({ pixels: Buffer.alloc(64 * 193, 9) }), 'filtered in a way'],
    ['an animated WebP', webps.animated, 'animated; use a still picture'],
    ['a WebP with EXIF data', webps.withExif, 'a chunk EXIF'],
    ['a WebP with a page behind it', Buffer.concat([webps.lossy, script]), 'longer or shorter than it says'],
    ['a WebP cut short', webps.lossy.subarray(0, -2), 'longer or shorter than it says'],
    ['a WebP 16,384 pixels wide', changed(webps.lossless, 21, 0xff, 0xff), '16384 × '],
    ['a WebP with two sizes', changed(webps.transparent, 24, 0x20), 'two different sizes'],
    ['a WebP of no known kind', changed(webps.lossy, 15, 0x39), 'an unknown chunk'],
    ['a WebP that does not begin', changed(webps.lossy, 23, 0), 'has no beginning'],
    ['a WebP header alone', Buffer.from('524946460400000057454250', 'hex'), 'not one still picture'],
  ])('is not %s', (_what, bytes, reason) => {
    expect(reasonOf(bytes)).toContain(reason);
  });

  it('is refused where it was sent as what it is not', () => {
    expect(reasonOf(png, 'image/webp')).toBe('It was sent as image/webp and is image/png; send it as that.');
    expect(reasonOf(webps.lossy, 'image/png')).toContain('send it as that');
    expect(readImage(png, 'image/png').type).toBe('image/png');
  });

  it('is read or refused with a reason, whichever bytes of it are changed or missing', () => {
    const sound = fc.constantFrom(png, ...Object.values(webps));
    fc.assert(
      fc.property(sound, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat(400), (bytes, changes, cut) => {
        const copy = Buffer.from(bytes.subarray(0, Math.max(0, bytes.length - (cut > 200 ? 0 : cut))));
        for (const [at, value] of changes) if (copy.length > 0) copy[at % copy.length] = value;
        try {
          readImage(copy);
        } catch (error) {
          expect(error).toBeInstanceOf(ImageError);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
