import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { BrandSettings } from '../documents/brand/brand.ts';
import { didYouMean } from '../documents/brand/did-you-mean.ts';
import { type Mistake, readBrand } from '../documents/brand/read-brand.ts';
import { isFile, isList, isSwitch, type Setting, settings } from './settings.ts';

/** What a configuration file says: settings as a flag would bring them, and the brand. */
export interface ConfigFile {
  values: Partial<Record<Setting, string>>;
  /** What each value is called in the file. */
  paths: Partial<Record<Setting, string>>;
  brand: BrandSettings | null;
  mistakes: Mistake[];
}

/** Settings that are part of the brand too, and their names there. */
const brandNames = { support: 'help-url', forgottenPassword: 'forgotten-password-url' } as const;

/** Reads a configuration file. Paths in it begin where it stands. Mistakes in values of settings are left to who reads those. */
export function readConfigFile(file: string): ConfigFile {
  const found: ConfigFile = { values: {}, paths: {}, brand: null, mistakes: [] };
  const content = readObject(file);
  if (typeof content === 'string') return { ...found, mistakes: [{ path: '', reason: content }] };
  const folder = dirname(resolve(file));
  const { brand, ...rest } = content;
  for (const [name, value] of Object.entries(rest)) {
    if (!isSetting(name)) {
      found.mistakes.push({ path: name, reason: `there is no such setting; ${didYouMean(name, names)}` });
      continue;
    }
    const written = writeAsFlag(name, value);
    if (typeof written === 'object') {
      found.mistakes.push({ path: name, value, ...written });
    } else {
      found.values[name] = isFile(name) ? resolve(folder, written) : written;
      found.paths[name] = name;
    }
  }
  if (brand === undefined) return found;
  const read = readBrand(brand, folder);
  found.brand = read.brand;
  found.mistakes.push(...read.mistakes);
  for (const [name, setting] of Object.entries(brandNames)) {
    const value: unknown = (brand as Record<string, unknown> | null)?.[name];
    if (typeof value !== 'string') continue;
    if (found.paths[setting]) found.mistakes.push({ path: `brand.${name}`, reason: `is ${setting}, which is there too; say it once` });
    found.values[setting] = value;
    found.paths[setting] = `brand.${name}`;
  }
  return found;
}

const names = [...Object.keys(settings).filter((name) => name !== 'config'), 'brand'];

function isSetting(name: string): name is Setting {
  return name !== 'brand' && names.includes(name);
}

/** A value as the flag would have it. */
function writeAsFlag(name: Setting, value: unknown): string | Pick<Mistake, 'reason'> {
  if (isSwitch(name)) {
    return typeof value === 'boolean'
      ? String(value)
      : { reason: `must be true or false${typeof value === 'string' ? ', without quotation marks' : ''}` };
  }
  if (isList(name) && Array.isArray(value)) {
    return value.every((entry) => typeof entry === 'string' && entry !== '') ? value.join(',') : { reason: 'must be a list of texts' };
  }
  if (value === '') return { reason: 'is no value; give one, or leave the setting out' };
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return { reason: isList(name) ? 'must be a list of texts' : 'must be text or a number' };
}

/** @returns what is wrong with it, where it is no JSON object */
function readObject(file: string): Record<string, unknown> | string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); give the path of a JSON file`;
  }
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as Record<string, unknown>)
      : 'must be a JSON object, such as {"brand": {"name": "Example"}}';
  } catch (error) {
    const withoutTexts = text.replace(/"(?:\\.|[^"\\\n])*"/g, (quoted) => ' '.repeat(quoted.length));
    const comment = /\/\/|\/\*|#/.exec(withoutTexts);
    if (comment) return `has a comment on line ${withoutTexts.slice(0, comment.index).split('\n').length}; JSON has none, leave it out`;
    return `is not well-formed JSON: ${(error as Error).message}`;
  }
}
