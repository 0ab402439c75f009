/** What a chunk may be, by the header and the palette of its image. Lengths in bytes. */
interface ChunkRule {
  /** The bounds of its length; null where it does not belong into such an image. */
  length: (image: { colorType: number; paletteEntries: number }) => readonly [least: number, most: number] | null;
  /** Where it stands, besides before the pixels. */
  place?: 'before the palette' | 'behind the palette';
}

const exactly = (length: number) => () => [length, length] as const;
/** By colour type: grey, colour, palette, grey with alpha, colour with alpha. */
const byColor =
  (lengths: Record<number, number>) =>
  ({ colorType }: { colorType: number }) => {
    const length = lengths[colorType];
    return length === undefined ? null : ([length, length] as const);
  };

/**
 * Those that say how an image is drawn. All others are refused rather than dropped: texts, times, EXIF data and whatever else an
 * image may carry tell the world what its maker did not mean to publish, and are where a second file hides in a first.
 * @see PNG (Third Edition) sections 5.6 and 11.3
 */
export const ancillaryRules: ReadonlyMap<string, ChunkRule> = new Map<string, ChunkRule>([
  [
    'tRNS',
    {
      length: ({ colorType, paletteEntries }) => (colorType === 3 ? [1, paletteEntries] : byColor({ 0: 2, 2: 6 })({ colorType })),
      place: 'behind the palette',
    },
  ],
  ['gAMA', { length: exactly(4), place: 'before the palette' }],
  ['cHRM', { length: exactly(32), place: 'before the palette' }],
  ['sRGB', { length: exactly(1), place: 'before the palette' }],
  ['sBIT', { length: byColor({ 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }), place: 'before the palette' }],
  ['bKGD', { length: byColor({ 0: 2, 2: 6, 3: 1, 4: 2, 6: 6 }), place: 'behind the palette' }],
  ['pHYs', { length: exactly(9) }],
]);

interface Layout {
  /** The chunks in their order. */
  chunks: readonly { type: string; data: Buffer }[];
  colorType: number;
  depth: number;
}

/**
 * Holds the palette and what goes with it to the kind of image.
 * @returns what is wrong, as the end of "It is a damaged PNG: …"; null where all is well
 * @see PNG (Third Edition) section 11.2.2
 */
export function whyNotLaidOut({ chunks, colorType, depth }: Layout): string | null {
  const paletteAt = chunks.findIndex(({ type }) => type === 'PLTE');
  const palette = chunks[paletteAt]?.data.length;
  if (palette !== undefined && (colorType === 0 || colorType === 4)) return 'it is grey, and has a palette';
  const mostBytes = colorType === 3 ? 3 * 2 ** depth : 768;
  if (palette === undefined ? colorType === 3 : palette === 0 || palette % 3 !== 0 || palette > mostBytes) return 'its palette is none';
  for (const [place, { type, data }] of chunks.entries()) {
    const rule = ancillaryRules.get(type);
    if (!rule) continue;
    const bounds = rule.length({ colorType, paletteEntries: (palette ?? 0) / 3 });
    if (bounds === null) return `${type} does not go with its kind of colours`;
    const [least, most] = bounds;
    if (data.length < least || data.length > most) return `${type} holds ${data.length > most ? 'more' : 'less'} than belongs there`;
    if (paletteAt < 0 || rule.place === undefined) continue;
    if (place < paletteAt !== (rule.place === 'before the palette')) return `${type} does not stand ${rule.place}`;
  }
  return null;
}
