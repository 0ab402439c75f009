import fc from 'fast-check';
import type { Duration } from '../../../contract/client.ts';

/** Which of two people, and of two apps. */
interface Pair {
  person: 0 | 1;
  app: 0 | 1;
}

/** Which of the two scopes, by their place. */
type Choice = readonly (0 | 1)[];

/** What a person, an app or the clock does next. `pick` chooses among what there is, the latest first. */
export type Step =
  | ({ do: 'authorize'; scopes: Choice; prompt: 'consent' | 'none' | undefined } & Pair)
  | { do: 'decide'; pick: number; choice: Choice | 'deny'; duration: Duration }
  | ({ do: 'exchange' | 'use'; pick: number } & Pair)
  | ({ do: 'refresh'; pick: number; scopes: Choice } & Pair)
  | ({ do: 'narrow'; kept: Choice } & Pair)
  | ({ do: 'revoke' } & Pair)
  | { do: 'pass'; seconds: number }
  | { do: 'sign-out'; person: 0 | 1; everywhere: boolean }
  /** Somebody begins a request, plants its cookies in a person's browser, and leads that person to it. */
  | ({ do: 'plant' } & Pair)
  /** The first app is answered at its other address from now on. */
  | { do: 'move' }
  /** A person signs out and leaves the browser to the other one, who signs in there. */
  | { do: 'lend'; person: 0 | 1 }
  /** Whoever has the browser now gives an answer of before again. */
  | { do: 'repeat'; pick: number };

const minute = 60;
const day = 24 * 60 * minute;

/** One person and one app more often than the others, so that something builds up. */
const pair: fc.Arbitrary<Pair> = fc
  .constantFrom<[0 | 1, 0 | 1]>([0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 1], [0, 1], [1, 0])
  .map(([person, app]) => ({ person, app }));
const choice = fc.constantFrom<Choice>([0, 1], [0, 1], [0, 1], [0], [1]);
const pick = fc.constantFrom(0, 0, 0, 0, 1, 1, 2);
const prompt = fc.constantFrom(undefined, undefined, undefined, 'consent' as const, 'consent' as const, 'none' as const);
const duration = fc.constantFrom<Duration>('once', 'thirty-days', 'thirty-days', 'until-revoked', 'until-revoked');
const short = fc.constantFrom(1, 30, 59, 60, 61, 5 * minute, 599, 600, 601);
const long = fc.constantFrom(60 * minute, day, 29 * day, 30 * day, 40 * day);

const authorize = fc.tuple(pair, choice, prompt).map(([of, scopes, asked]): Step => ({ do: 'authorize', ...of, scopes, prompt: asked }));
const decide = fc
  .tuple(fc.constantFrom(0, 0, 0, 1), fc.oneof(choice, fc.constant('deny' as const)), duration)
  .map(([which, chosen, lasting]): Step => ({ do: 'decide', pick: which, choice: chosen, duration: lasting }));
const refresh = fc
  .tuple(pair, pick, fc.constantFrom<Choice>([0, 1], [0], [1]))
  .map(([of, which, scopes]): Step => ({ do: 'refresh', ...of, pick: which, scopes }));
const narrow = fc.tuple(pair, fc.constantFrom<Choice>([0], [1])).map(([of, kept]): Step => ({ do: 'narrow', ...of, kept }));
const present = (what: 'exchange' | 'use') => fc.tuple(pair, pick).map(([of, which]): Step => ({ do: what, ...of, pick: which }));
const revoke = pair.map((of): Step => ({ do: 'revoke', ...of }));
const pass = (seconds: fc.Arbitrary<number>) => seconds.map((passed): Step => ({ do: 'pass', seconds: passed }));
const signOut = fc
  .tuple(fc.constantFrom<0 | 1>(0, 1), fc.boolean())
  .map(([person, everywhere]): Step => ({ do: 'sign-out', person, everywhere }));
const plant = pair.map((of): Step => ({ do: 'plant', ...of }));
const move = fc.constant<Step>({ do: 'move' });
const lend = fc.constantFrom<0 | 1>(0, 0, 1).map((person): Step => ({ do: 'lend', person }));
const repeat = pick.map((which): Step => ({ do: 'repeat', pick: which }));

/** A person who is led to a request of somebody else, and says yes. */
const trap = fc.tuple(pair, duration).map(([of, lasting]): Step[] => [
  { do: 'plant', ...of },
  { do: 'decide', pick: 0, choice: [0, 1], duration: lasting },
  { do: 'repeat', pick: 0 },
]);
/** The next person in a browser, who tries what the one before did. */
const nextPerson = fc.tuple(lend, repeat).map((steps): Step[] => steps);

/** A request that is answered with yes at once, and what the app makes of it: a code outstanding, tokens, newer tokens. */
const connect = fc
  .tuple(pair, choice, prompt, choice, duration, choice, fc.constantFrom(2, 3, 3, 4))
  .map(([of, scopes, asked, chosen, lasting, kept, length]) => {
    const steps: Step[] = [
      { do: 'authorize', ...of, scopes, prompt: asked },
      { do: 'decide', pick: 0, choice: chosen, duration: lasting },
      { do: 'exchange', ...of, pick: 0 },
      { do: 'refresh', ...of, pick: 0, scopes: kept },
    ];
    return steps.slice(0, length);
  });

const alone = (step: fc.Arbitrary<Step>) => step.map((one) => [one]);
const deed = fc.oneof(
  { weight: 6, arbitrary: connect },
  { weight: 3, arbitrary: alone(authorize) },
  { weight: 3, arbitrary: alone(decide) },
  { weight: 2, arbitrary: alone(present('exchange')) },
  { weight: 6, arbitrary: alone(refresh) },
  { weight: 2, arbitrary: alone(present('use')) },
  { weight: 4, arbitrary: alone(narrow) },
  { weight: 2, arbitrary: alone(revoke) },
  { weight: 2, arbitrary: alone(pass(short)) },
  { weight: 1, arbitrary: alone(pass(long)) },
  { weight: 1, arbitrary: alone(signOut) },
  { weight: 1, arbitrary: alone(plant) },
  { weight: 2, arbitrary: trap },
  { weight: 2, arbitrary: alone(move) },
  { weight: 2, arbitrary: alone(repeat) },
  { weight: 1, arbitrary: nextPerson },
);

/** A life of a few connections; without fast-check's bias to small values, which would make most of them poor. */
export const life = fc.noBias(fc.array(deed, { minLength: 20, maxLength: 40, size: 'max' }).map((deeds) => deeds.flat()));
