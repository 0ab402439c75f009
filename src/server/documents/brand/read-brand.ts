import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { type Image, mostImageBytes, readImage } from '../../apps/images/image.ts';
import { ImageError } from '../../apps/images/image-error.ts';
import { PageAddressSchema } from '../../start/settings.ts';
import { readAccent } from './accent.ts';
import { type BrandSettings, emptyBrand } from './brand.ts';
import { didYouMean } from './did-you-mean.ts';

const longestName = 60;
const nameRule = `must be text of 1 to ${longestName} characters in one line, without < and >, control characters and marks that change its direction`;

const isName = (name: string) =>
  Array.from(name).length <= longestName && /[\p{L}\p{N}\p{S}]/u.test(name) && !/[<>\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(name);

const text = v.string('must be text');
const colors = 'must be one colour, or {"light": …, "dark": …}';

/** The `brand` of a configuration file. `support` and `forgottenPassword` are settings by other names, and read as those. */
const BrandSectionSchema = v.partial(
  v.object({
    name: v.pipe(v.string(nameRule), v.trim(), v.check(isName, nameRule)),
    mark: v.pipe(v.string('must be the path of a PNG or WebP image'), v.nonEmpty('must be the path of a PNG or WebP image')),
    accent: v.union([text, v.strictObject({ light: text, dark: text })], colors),
    terms: PageAddressSchema,
    privacy: PageAddressSchema,
    changePassword: PageAddressSchema,
    support: text,
    forgottenPassword: text,
  }),
);

/** A mistake, and what would be right. */
export interface Mistake {
  /** The names that lead to it, with dots between. */
  path: string;
  /** What stands there; absent where the name is the mistake. */
  value?: unknown;
  reason: string;
}

/** @param folder where the path of the mark begins */
export function readBrand(section: unknown, folder: string): { brand: BrandSettings; mistakes: Mistake[] } {
  if (typeof section !== 'object' || section === null || Array.isArray(section)) {
    return { brand: emptyBrand, mistakes: [{ path: 'brand', value: section, reason: 'must be an object, such as {"name": "Example"}' }] };
  }
  const mistakes: Mistake[] = [];
  for (const key of Object.keys(section)) {
    if (Object.hasOwn(BrandSectionSchema.entries, key)) continue;
    mistakes.push({
      path: `brand.${key}`,
      reason: `there is no such setting; ${didYouMean(key, Object.keys(BrandSectionSchema.entries))}`,
    });
  }
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(BrandSectionSchema.entries)) {
    const value: unknown = (section as Record<string, unknown>)[key];
    const { success, output, issues } = v.safeParse(schema, value);
    if (success) sound[key] = output;
    else mistakes.push({ path: `brand.${key}`, value, reason: issues[0].message });
  }

  const { mark, accent, name = null, terms = null, privacy = null, changePassword = null } = v.parse(BrandSectionSchema, sound);
  const accents = accent === undefined ? null : readAccent(accent);
  if (accents && 'mistakes' in accents) {
    for (const { scheme, ...mistake } of accents.mistakes) {
      mistakes.push({ path: typeof accent === 'string' ? 'brand.accent' : `brand.accent.${scheme}`, ...mistake });
    }
  }
  const image = mark === undefined ? null : readMark(resolve(folder, mark));
  if (typeof image === 'string') mistakes.push({ path: 'brand.mark', value: mark, reason: image });
  return {
    brand: {
      ...emptyBrand,
      ...{ name, terms, privacy, changePassword },
      accent: accents && 'mistakes' in accents ? null : accents,
      mark: typeof image === 'string' ? null : image,
    },
    mistakes,
  };
}

/** @returns what is wrong with it, where it cannot be taken */
function readMark(file: string): Image | string {
  try {
    return readImage(readStart(file, mostImageBytes + 1));
  } catch (error) {
    if (error instanceof ImageError) return `is no image to be used. ${error.message}`;
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); give the path of a PNG or WebP image, seen from this file`;
  }
}

/** No more than that of a file, however long it is. */
function readStart(file: string, most: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(most);
    return bytes.subarray(0, readSync(handle, bytes, 0, most, 0));
  } finally {
    closeSync(handle);
  }
}
