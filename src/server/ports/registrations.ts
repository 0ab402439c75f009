import type { Registration, RegistrationDraft, RegistrationRules } from '../../contract/registration.ts';
import type { Image } from '../apps/images/image.ts';
import type { LocalNames } from '../apps/local-names.ts';

/** An app as its owner sees it, with its names in other languages. */
export interface OwnApp extends Registration {
  localNames: LocalNames;
}

/** The same, as it is to be; left out, it has no names in other languages. */
export interface AppDraft extends RegistrationDraft {
  localNames?: LocalNames;
}

/**
 * Apps that accounts register themselves. Every call names the account; what belongs to another is not found, and what
 * the operator registered belongs to nobody. Drafts come with their service's rules kept.
 */
export interface Registrations {
  /** What each service asks of an app, those included where nobody registers apps himself. */
  rules(): RegistrationRules[];
  /** Newest first. */
  list(accountId: string): Promise<OwnApp[]>;
  /** @returns null when this account has no such app */
  get(accountId: string, id: string): Promise<OwnApp | null>;
  /**
   * Registers an app that nobody vouches for. Its secret is told this once, and null for an app that keeps none.
   * @throws RegistrationLimitError
   */
  create(accountId: string, draft: AppDraft): Promise<{ registration: OwnApp; clientSecret: string | null }>;
  /**
   * Changes what an app says of itself, where its answers go and what it may ask for. Its service, its id and whether it
   * keeps a secret stay. Connections keep what people gave, a scope that the app may no longer ask for included; a request
   * that waits for a person ends where it no longer fits, and every later one is held against what is registered now.
   * @returns null when this account has no such app
   */
  change(accountId: string, id: string, draft: AppDraft): Promise<OwnApp | null>;
  /**
   * Gives an app another secret; from this moment the old one fails. Tokens that it bought stay.
   * @returns null when this account has no such app, or one that keeps no secret
   */
  resetSecret(accountId: string, id: string): Promise<string | null>;
  /**
   * Gives an app a logo, or with null takes it away. Pages show it from now on.
   * @returns null when this account has no such app
   * @throws LogoLimitError
   */
  setLogo(accountId: string, id: string, logo: Image | null): Promise<OwnApp | null>;
  /** The logo of any app that pages find at a path. */
  findLogo(path: string): Image | null;
  /**
   * Removes an app with every connection that anyone has to it: its tokens and codes die, and requests that wait for a
   * person are gone.
   * @returns how many connections ended; null when this account has no such app
   */
  remove(accountId: string, id: string): Promise<number | null>;
}

/** The account has registered as many apps as it may. */
export class RegistrationLimitError extends Error {
  override name = 'RegistrationLimitError';
  readonly limit: number;

  constructor(limit: number) {
    super(`an account may register ${limit} apps`);
    this.limit = limit;
  }
}

/** There is no room for a logo beside all others. */
export class LogoLimitError extends Error {
  override name = 'LogoLimitError';
  /** Bytes. */
  readonly limit: number;

  constructor(limit: number) {
    super(`logos may have ${limit} bytes together`);
    this.limit = limit;
  }
}
