import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { format, formatCount, formatList, formatRelativeTime, formatSeconds, formatText } from './format.ts';

describe('format', () => {
  it('puts elements and text where the template names them', () => {
    const nodes = format('{app} returns to {host}.', { app: createElement('b', null, 'A'), host: 'h' });
    expect(renderToStaticMarkup(createElement('p', null, nodes))).toBe('<p><b>A</b> returns to h.</p>');
  });

  it('escapes values and never reads them as templates', () => {
    const nodes = format('Hello {name}', { name: '<b>{name}</b>' });
    expect(renderToStaticMarkup(createElement('p', null, nodes))).toBe('<p>Hello &lt;b&gt;{name}&lt;/b&gt;</p>');
    expect(formatText('Hello {name}', { name: '{other}' })).toBe('Hello {other}');
  });
});

it('picks the form for a count', () => {
  const forms = { one: '{count} app', other: '{count} apps' } as const;
  expect([0, 1, 2, 1200].map((count) => formatCount(forms, count, {}))).toEqual(['0 apps', '1 app', '2 apps', '1,200 apps']);
});

it('writes a list as a sentence does', () => {
  expect(formatList(['notes', 'tasks', 'people'])).toBe('notes, tasks, and people');
});

it.each([
  [1, '1 second'],
  [59, '59 seconds'],
  [61, '2 minutes'],
  [700, '12 minutes'],
  [7200, '2 hours'],
])('says %i seconds as "%s", never too short', (seconds, words) => {
  expect(formatSeconds(seconds)).toBe(words);
});

it.each([
  ['2026-01-10T12:00:00Z', 'now'],
  ['2026-01-10T10:00:00Z', '2 hours ago'],
  ['2026-01-09T11:00:00Z', 'yesterday'],
  ['2026-02-09T12:00:00Z', 'in 4 weeks'],
])('says %s as "%s"', (iso, words) => {
  expect(formatRelativeTime(iso, Date.parse('2026-01-10T12:00:00Z'))).toBe(words);
});
