import { expect } from 'vitest';

const events = [
  'allowed',
  'denied',
  'decided too late',
  'answered silently',
  'refused without a page',
  'exchanged',
  'given once',
  'replayed',
  'refreshed',
  'refreshed for less',
  'used',
  'narrowed',
  'narrowed by an answer',
  'revoked',
  'revoked with a code outstanding',
  'ended, given once',
  'ended after thirty days',
  'signed out',
  'asked again at another address',
  'answered in a trap',
  'told again to who answered',
  'told to nobody else',
] as const;

export type AccessEvent = (typeof events)[number];

/** What the sequences came to: a property that never gets anywhere proves nothing. */
export class Coverage {
  readonly #counts = new Map<string, number>(events.map((event) => [event, 0]));

  count(event: AccessEvent): void {
    this.#counts.set(event, (this.#counts.get(event) ?? 0) + 1);
  }

  isComplete(): boolean {
    return this.#missing().length === 0;
  }

  requireEach(): void {
    expect(this.#missing()).toEqual([]);
  }

  #missing() {
    return events.filter((event) => this.#counts.get(event) === 0);
  }
}
