import type { Duration } from '../../../contract/client.ts';

/** Seconds that every engine must keep to. */
const codeSeconds = 60;
const accessTokenSeconds = 600;
const thirtyDays = 30 * 24 * 60 * 60;

/** All that came of one code. */
export interface Family {
  scopes: readonly string[];
  dead: boolean;
}

export interface ModelCode {
  value: string;
  family: Family;
  end: number;
  spent: boolean;
  /** Where the app was answered with it. */
  place: string;
}

export interface ModelToken {
  value: string;
  kind: 'access' | 'refresh';
  family: Family;
  scopes: readonly string[];
  end: number;
  /** Spent, or left with nothing. */
  dead: boolean;
  /** Which of the person's accesses it came of; one that has ended never comes back. */
  generation: number;
}

/**
 * What one app may do for one person, as it has to be: a few sets and ends, without any of a server's machinery.
 * Times are seconds since the epoch; null is no end.
 */
export class Access {
  granted: readonly string[] = [];
  declined: readonly string[] = [];
  duration: Duration = 'until-revoked';
  end: number | null = null;
  /** The addresses of the app that the person has agreed to. */
  places: readonly string[] = [];
  /** Grows with every access that ends. */
  generation = 0;
  codes: ModelCode[] = [];
  tokens: ModelToken[] = [];

  /** Ends what has come to its end. */
  settle(now: number): void {
    if (this.end !== null && this.end <= now) this.revoke();
  }

  isLive(): boolean {
    return this.granted.length > 0;
  }

  stateOf(scope: string): 'new' | 'granted' | 'declined' {
    return this.granted.includes(scope) ? 'granted' : this.declined.includes(scope) ? 'declined' : 'new';
  }

  needsPage(requested: readonly string[], place: string): boolean {
    const states = requested.map((scope) => this.stateOf(scope));
    return (this.isLive() && !this.places.includes(place)) || states.includes('new') || !states.includes('granted');
  }

  allow({ shown, place }: { shown: readonly string[]; place: string }, chosen: readonly string[], duration: Duration, now: number): void {
    const end = duration === 'until-revoked' ? null : now + (duration === 'once' ? codeSeconds + accessTokenSeconds : thirtyDays);
    const endsLater = this.end !== null && (end === null || end > this.end);
    const kept = endsLater ? [] : this.granted.filter((scope) => !shown.includes(scope));
    this.declined = [...this.declined.filter((scope) => !shown.includes(scope)), ...shown.filter((scope) => !chosen.includes(scope))];
    Object.assign(this, { granted: [...kept, ...chosen], duration, end, places: [...this.places, place] });
    this.#strip();
  }

  /** @returns what was taken back */
  narrow(kept: readonly string[]): string[] {
    const removed = this.granted.filter((scope) => !kept.includes(scope));
    this.granted = this.granted.filter((scope) => kept.includes(scope));
    this.declined = [...this.declined, ...removed];
    this.#strip();
    return removed;
  }

  revoke(): void {
    Object.assign(this, { granted: [], declined: [], places: [], end: null, generation: this.generation + 1 });
    for (const { family } of [...this.codes, ...this.tokens]) family.dead = true;
  }

  addCode({ value, place }: { value: string; place: string }, requested: readonly string[], now: number): void {
    const scopes = requested.filter((scope) => this.granted.includes(scope));
    this.codes.push({ value, place, family: { scopes, dead: false }, end: now + codeSeconds, spent: false });
  }

  /** Tokens that were given: what they must be good for, and until when at most. */
  addTokens(
    family: Family,
    scopes: readonly string[],
    given: { access: string; refresh: string | undefined },
    ends: [number, number],
  ): void {
    const { generation } = this;
    const make = (value: string, kind: ModelToken['kind'], own: readonly string[], end: number): ModelToken => {
      return { value, kind, family, scopes: own, end, dead: false, generation };
    };
    this.tokens.push(make(given.access, 'access', scopes, ends[0]));
    if (given.refresh !== undefined) this.tokens.push(make(given.refresh, 'refresh', family.scopes, ends[1]));
    if (this.duration === 'once') this.end = Math.min(this.end ?? ends[0], ends[0]);
  }

  /** When an access token that is given now has to end. */
  accessTokenEnd(now: number): number {
    return Math.min(now + accessTokenSeconds, this.end ?? Number.POSITIVE_INFINITY);
  }

  isCodeLive({ spent, end, family }: ModelCode, now: number): boolean {
    return !spent && !family.dead && end > now;
  }

  isTokenLive({ dead, end, family }: ModelToken, now: number): boolean {
    return !dead && !family.dead && end > now && (this.end === null || this.end > now);
  }

  /** What was taken back is out of every code and token, for good. */
  #strip(): void {
    for (const held of [...this.codes.map(({ family }) => family), ...this.tokens.map(({ family }) => family), ...this.tokens]) {
      held.scopes = held.scopes.filter((scope) => this.granted.includes(scope));
      if (held.scopes.length === 0) held.dead = true;
    }
  }
}
