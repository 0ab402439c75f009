import type { LifeRules } from './rules.ts';

/** All that came of one code or one sign-in with a password. */
export interface Family {
  app: number;
  person: number;
  dead: boolean;
}

export interface ModelCode {
  value: string;
  family: Family;
  end: number;
  spent: boolean;
}

export interface ModelToken {
  value: string;
  family: Family;
  end: number;
  dead: boolean;
}

/** The two tokens of one answer. */
export interface Pair {
  access: ModelToken;
  refresh: ModelToken;
  /** What it will replace when its access token is first used. */
  replaces: Pair | null;
}

/** Codes and tokens as they have to be by a dialect's rules: flags and ends, without any of a server's machinery. Times in seconds. */
export class Reference {
  readonly codes: ModelCode[] = [];
  readonly pairs: Pair[] = [];
  readonly #rules: LifeRules;

  constructor(rules: LifeRules) {
    this.#rules = rules;
  }

  addCode(value: string, app: number, person: number, now: number): void {
    this.codes.push({ value, family: { app, person, dead: false }, end: now + this.#rules.lifetimes.code, spent: false });
  }

  /** @param begin when their lifetimes begin; self-contained tokens are dated apart so that no two are the same */
  addPair(
    family: Family,
    values: { access: string; refresh: string },
    begin: { access: number; refresh: number },
    replaces: Pair | null,
  ): void {
    const token = (kind: 'access' | 'refresh'): ModelToken => {
      return { value: values[kind], family, end: begin[kind] + this.#rules.lifetimes[kind], dead: false };
    };
    this.pairs.push({ access: token('access'), refresh: token('refresh'), replaces });
  }

  /** An app presents a code. @returns whether it gets tokens for it */
  exchange(code: ModelCode, { app, fits }: { app: number; fits: boolean }, now: number): boolean {
    const isOwn = app === code.family.app;
    const { failureSpendsCode, replay } = this.#rules;
    const good = isOwn && fits && !code.spent && !code.family.dead && code.end > now;
    if (isOwn && code.spent && replay === 'ends the family') code.family.dead = true;
    const spends = good || failureSpendsCode === 'anyone' || (isOwn && failureSpendsCode === 'its own app');
    if (spends) code.spent = true;
    return good;
  }

  /** An app presents a refresh token. @returns whether it gets a new pair */
  refresh(pair: Pair, app: number, now: number): boolean {
    if (app !== pair.refresh.family.app) return false;
    const { refreshEnds, replay } = this.#rules;
    const good = this.isLive(pair.refresh, now);
    if (!good) {
      if (pair.refresh.dead && replay === 'ends the family') pair.refresh.family.dead = true;
      return false;
    }
    if (refreshEnds === 'the refresh token') pair.refresh.dead = true;
    if (refreshEnds === 'both tokens') endPair(pair);
    return true;
  }

  /** What a refresh must leave behind for {@link addPair}. */
  replacedBy(pair: Pair): Pair | null {
    return this.#rules.refreshEnds === 'both tokens, once the new access token is used' ? pair : null;
  }

  /** @returns whether the access token opens the resource */
  use(pair: Pair, now: number): boolean {
    if (pair.replaces) endPair(pair.replaces);
    pair.replaces = null;
    return this.#rules.selfContained ? pair.access.end > now : this.isLive(pair.access, now);
  }

  /** An app presents a token of its own at the revocation endpoint. */
  revokeToken(pair: Pair, kind: 'access' | 'refresh', now: number): void {
    if (this.#rules.revokingAccessEnds === 'both tokens, while it works') {
      if (kind === 'refresh' || this.isLive(pair.access, now)) endPair(pair);
    } else if (kind === 'refresh') {
      pair.refresh.dead = true;
      pair.refresh.family.dead = true;
    } else pair.access.dead = true;
  }

  /** A person takes an app's access back. */
  revokeAccess(app: number, person: number): void {
    for (const { family } of [...this.codes, ...this.pairs.map(({ access }) => access)]) {
      if (family.app === app && family.person === person) family.dead = true;
    }
  }

  isLive({ dead, end, family }: ModelToken, now: number): boolean {
    return !dead && !family.dead && end > now;
  }
}

function endPair({ access, refresh }: Pair): void {
  access.dead = true;
  refresh.dead = true;
}
