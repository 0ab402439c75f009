import fc from 'fast-check';

/** What an app, a person or the clock does next. `pick` chooses among what there is, the latest first; `app` and `person` are one of two. */
export type Step =
  | { do: 'connect'; app: number; person: number; allow: boolean }
  | { do: 'exchange'; pick: number; by: 'its own app' | 'the other app'; fits: boolean }
  | { do: 'refresh'; pick: number; by: 'its own app' | 'the other app' }
  | { do: 'use'; pick: number }
  | { do: 'revoke-token'; pick: number; kind: 'access' | 'refresh' }
  | { do: 'take-back'; app: number; person: number }
  | { do: 'pass'; share: number; of: 'code' | 'access' | 'refresh' };

const one = fc.constantFrom(0, 0, 0, 1);
const pick = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);
const by = fc.constantFrom('its own app' as const, 'its own app' as const, 'its own app' as const, 'the other app' as const);
const fits = fc.constantFrom(true, true, true, false);

const connect = fc.record({ do: fc.constant('connect' as const), app: one, person: one, allow: fc.constantFrom(true, true, true, false) });
const exchange = fc.record({ do: fc.constant('exchange' as const), pick, by, fits });
const refresh = fc.record({ do: fc.constant('refresh' as const), pick, by });
const use = fc.record({ do: fc.constant('use' as const), pick });
const revokeToken = fc.record({
  do: fc.constant('revoke-token' as const),
  pick,
  kind: fc.constantFrom('access' as const, 'refresh' as const),
});
const takeBack = fc.record({ do: fc.constant('take-back' as const), app: one, person: one });
/** A share of a lifetime, so that every dialect comes to just before and just after its ends. */
const pass = fc.record({
  do: fc.constant('pass' as const),
  share: fc.constantFrom(0.3, 0.5, 1, 1.1),
  of: fc.constantFrom('code' as const, 'code' as const, 'access' as const, 'access' as const, 'refresh' as const),
});

/** A life of two people and two apps; without fast-check's bias to small values, which would make most of them poor. */
export const life: fc.Arbitrary<Step[]> = fc.noBias(
  fc.array(
    fc.oneof<{ weight: number; arbitrary: fc.Arbitrary<Step> }[]>(
      { weight: 4, arbitrary: connect },
      { weight: 6, arbitrary: exchange },
      { weight: 6, arbitrary: refresh },
      { weight: 5, arbitrary: use },
      { weight: 1, arbitrary: revokeToken },
      { weight: 1, arbitrary: takeBack },
      { weight: 2, arbitrary: pass },
    ),
    { minLength: 15, maxLength: 30, size: 'max' },
  ),
);
