import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Duration } from '../../../contract/client.ts';
import { anInteraction } from '../testing.ts';
import { DurationChoice } from './duration-choice.tsx';

const all: Duration[] = ['until-revoked', 'once', 'thirty-days'];

function start(verified: boolean, durations: Duration[], earlierDuration: Duration | null = null) {
  const { client } = anInteraction();
  const html = renderToStaticMarkup(
    <DurationChoice interaction={anInteraction({ client: { ...client, verified }, durations, earlierDuration })} />,
  );
  return (html.match(/<input[^>]*checked=""[^>]*>/g) ?? []).map((input) => /value="([^"]+)"/.exec(input)?.[1]);
}

it.each([
  ['a verified app starts without an end of its own', true, all, null, 'until-revoked'],
  ['an app that nobody vouches for starts with an end', false, all, null, 'thirty-days'],
  ['where that is not offered, with the longest', false, ['once', 'until-revoked'], null, 'until-revoked'],
  ['an earlier choice is the start for a verified app', true, all, 'once', 'once'],
  ['an earlier choice is the start for any app', false, all, 'until-revoked', 'until-revoked'],
  ['an earlier choice that is no longer offered is not', false, ['once', 'thirty-days'], 'until-revoked', 'thirty-days'],
] satisfies [string, boolean, Duration[], Duration | null, Duration][])('U16: %s', (_, verified, durations, earlier, expected) => {
  expect(start(verified, durations, earlier)).toEqual([expected]);
});
