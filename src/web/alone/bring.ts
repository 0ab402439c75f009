import type { Brand } from '../../contract/brand.ts';
import { CapabilitiesSchema } from '../../contract/capabilities.ts';
import { directionOf, findLanguage, type Language } from '../../i18n/languages.ts';
import { request } from '../http/request.ts';
import type { Words } from '../i18n/messages.ts';

/**
 * Puts into a document that comes from a plain file server what our own would have put there: the words, in the language that
 * was chosen here before or the first of the browser's that is spoken, and the operator's brand.
 */
export async function bring(loadWords: (language: Language) => Promise<Words>): Promise<void> {
  const language = [...chosen(), ...navigator.languages].map(findLanguage).find((found) => found !== null) ?? 'en';
  const [words, brand] = await Promise.all([loadWords(language), fetchBrand()]);
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOf(language);
  put('words', { language, words });
  if (!brand) return;
  put('brand', brand);
  if (!brand.accent) return;
  const { light, dark } = brand.accent;
  root.style.setProperty('--accent', `light-dark(${light.accent}, ${dark.accent})`);
  root.style.setProperty('--on-accent', `light-dark(${light.onAccent}, ${dark.onAccent})`);
}

/** The person's choice, kept in a cookie with the time of it. */
function chosen(): string[] {
  const language = /(?:^|; )latchstring-language=([\w-]+)/.exec(document.cookie)?.[1];
  return language === undefined ? [] : [language];
}

/** Without an answer the pages look as they come. */
async function fetchBrand(): Promise<Brand | null> {
  const { brand } = await request(CapabilitiesSchema, '/api/capabilities', { timeout: 5000 }).catch(() => ({ brand: null }));
  return brand;
}

function put(id: string, value: unknown): void {
  const element = document.createElement('data');
  element.hidden = true;
  element.id = id;
  element.textContent = JSON.stringify(value);
  document.body.append(element);
}
