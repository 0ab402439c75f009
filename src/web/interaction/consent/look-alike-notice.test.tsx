import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../contract/client.ts';
import { anInteraction } from '../testing.ts';
import { ConsentScreen } from './consent-screen.tsx';

const nothing = () => {};
const fresh = { verified: false, publisher: null, registeredAt: '2026-01-10T08:00:00Z', redirectHost: 'accounts.google.com.evil.example' };

function render(over: Partial<Client>) {
  const interaction = anInteraction();
  return renderToStaticMarkup(
    <ConsentScreen
      interaction={{ ...interaction, client: { ...interaction.client, ...fresh, ...over } }}
      busy={null}
      failure={null}
      remark={null}
      expiry={null}
      onDecide={nothing}
      onSwitch={nothing}
    />,
  );
}
const textOf = (html: string) =>
  html
    .replaceAll('<wbr/>', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('R61, U16: the warning of a name that reads like another', () => {
  const google = { name: 'Gооgle', logo: '/logos/google.svg', lookAlike: { of: 'name', mixedScripts: true, resembles: 'Google' } } as const;

  it('says so before the name does, and where the answer really goes', () => {
    const text = textOf(render(google));
    expect(text).toMatch(/^ ?This may not be who it seems/);
    expect(text).toContain('reads like “ Google ”, but nobody has verified it and it was registered on January 10, 2026.');
    expect(text).toContain('Your answer, and the access, go to accounts.google.com.evil.example .');
    expect(text.indexOf('evil.example')).toBeLessThan(text.indexOf('Gооgle'));
  });

  it('is heard with the heading, where the focus starts', () => {
    const html = render(google);
    const id = /<h1[^>]*aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`<div id="${id}">`);
  });

  it('leaves the logo out, which would help to deceive', () => {
    expect(render(google)).not.toContain('<img');
    expect(render({ ...google, lookAlike: null })).toContain('<img');
  });

  it('S15: tells of the publisher where that is what reads like another', () => {
    const publisher = { ...google, name: 'Week Planner', publisher: 'Goog1e LLC' };
    const reads = textOf(render({ ...publisher, lookAlike: { of: 'publisher', mixedScripts: false, resembles: 'Google' } }));
    expect(reads).toContain('The publisher it names reads like “ Google ”, but nobody has verified the app');
    const mixes = textOf(render({ ...publisher, lookAlike: { of: 'publisher', mixedScripts: true, resembles: null } }));
    expect(mixes).toContain('The publisher it names mixes letters of different alphabets');
  });

  it('explains mixed alphabets where the name reads like none that is known', () => {
    expect(textOf(render({ lookAlike: { of: 'name', mixedScripts: true, resembles: null } }))).toContain(
      'mixes letters of different alphabets',
    );
  });

  it.each([
    ['loopback', '127.0.0.1:9999', 'go to 127.0.0.1:9999 , a program on this computer.'],
    ['custom-scheme', 'com.google.evil', 'go to the app on this device that opens com.google.evil links.'],
  ] as const)('explains a %s address', (redirectKind, redirectHost, words) => {
    expect(textOf(render({ ...google, redirectKind, redirectHost }))).toContain(words);
  });
});

describe('R60, R61, U16: no name pushes the warning away', () => {
  it.each([
    ['very long', 'Verified by Moovila '.repeat(500)],
    ['turned around', `\u202E\u2066${'google '.repeat(20)}`],
    ['of signs only', '👍🏽'.repeat(2000)],
    ['of piled marks', `q${'\u0301'.repeat(9000)}`],
    ['of nothing to see', '\u200B'.repeat(10_000)],
  ])('a name that is %s', (_, name) => {
    const html = render({ name });
    const shown = textOf(html.replaceAll(/ title="[^"]*"/g, ''));
    expect(shown).toContain('Not verified by Moovila');
    expect(shown.length).toBeLessThan(1500);
    expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
  });
});

it('breaks a host between its labels, and an address not at all', () => {
  expect(render({ redirectHost: 'a.b.example' })).toContain('<bdi>a.<wbr/>b.<wbr/>example</bdi>');
  expect(render({ redirectHost: '127.0.0.1:9999', redirectKind: 'loopback' })).toContain('<bdi>127.0.0.1:9999</bdi>');
});

it('U16: an unverified publisher is what the app says, not what is known', () => {
  expect(textOf(render({ publisher: 'Google LLC' }))).toContain('Says it is by Google LLC');
  expect(textOf(render({ publisher: 'Brightwork', verified: true }))).toContain('By Brightwork');
});
