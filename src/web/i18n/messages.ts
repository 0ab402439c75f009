import type { account } from '../../i18n/en/account.ts';
import type { later } from '../../i18n/en/later.ts';
import type { sheet } from '../../i18n/en/sheet.ts';
import type { Language } from '../../i18n/languages.ts';
import { setLanguage } from './format.ts';

type English = typeof sheet & typeof account & typeof later;

/**
 * What pages say, an object an area. They are empty until `speak` fills them: read them when something is shown, never when
 * a module is loaded. They bear the types of the English texts, whose placeholders say what `format` has to be given.
 */
export const accountSessionMessages = {} as English['accountSession'];
export const appMessages = {} as English['app'];
export const bulkRevocationMessages = {} as English['bulkRevocation'];
export const commonMessages = {} as English['common'];
export const connectedAppsMessages = {} as English['connectedApps'];
export const connectionDetailsMessages = {} as English['connectionDetails'];
export const connectionFiltersMessages = {} as English['connectionFilters'];
export const connectionSelectionMessages = {} as English['connectionSelection'];
export const copyMessages = {} as English['copy'];
export const interactionMessages = {} as English['interaction'];
export const lookAlikeMessages = {} as English['lookAlike'];
export const moveniumMessages = {} as English['movenium'];
export const narrowingMessages = {} as English['narrowing'];
export const recentlyRevokedMessages = {} as English['recentlyRevoked'];
export const revocationMessages = {} as English['revocation'];
export const signOutEverywhereMessages = {} as English['signOutEverywhere'];

const areas: { [Area in keyof English]: object } = {
  accountSession: accountSessionMessages,
  app: appMessages,
  bulkRevocation: bulkRevocationMessages,
  common: commonMessages,
  connectedApps: connectedAppsMessages,
  connectionDetails: connectionDetailsMessages,
  connectionFilters: connectionFiltersMessages,
  connectionSelection: connectionSelectionMessages,
  copy: copyMessages,
  interaction: interactionMessages,
  lookAlike: lookAlikeMessages,
  movenium: moveniumMessages,
  narrowing: narrowingMessages,
  recentlyRevoked: recentlyRevokedMessages,
  revocation: revocationMessages,
  signOutEverywhere: signOutEverywhereMessages,
};

/** Catalogs of one language, by area; a document brings those of its first screen. */
export type Words = { [Area in keyof English]?: object };

/** Lets all pages speak a language from the next time they are rendered. */
export function speak(language: Language, words: Words): void {
  setLanguage(language);
  for (const area of Object.keys(words) as (keyof Words)[]) Object.assign(areas[area], words[area]);
}
