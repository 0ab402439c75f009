import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LookAlike } from '../../contract/client.ts';
import { LookAlikeTag } from './look-alike-tag.tsx';
import { someConnection } from './testing.ts';

const tagFor = (lookAlike: LookAlike | null) =>
  renderToStaticMarkup(<LookAlikeTag client={{ ...someConnection().client, lookAlike }} />).replace(/<[^>]+>/g, '');

describe('an app with a name that may be meant to deceive (U16, R60)', () => {
  it('is marked with the name that it reads like', () => {
    expect(tagFor({ of: 'name', mixedScripts: true, resembles: 'Moovila' })).toBe('Name looks like Moovila');
  });

  it('S15: is marked with what its publisher reads like, or for the letters of that', () => {
    expect(tagFor({ of: 'publisher', mixedScripts: true, resembles: 'Moovila' })).toBe('Publisher looks like Moovila');
    expect(tagFor({ of: 'publisher', mixedScripts: true, resembles: null })).toBe('Mixed letters in its publisher’s name');
  });

  it('is marked for mixed letters alone', () => {
    expect(tagFor({ of: 'name', mixedScripts: true, resembles: null })).toBe('Mixed letters in its name');
  });

  it('is not marked without a finding', () => {
    expect(tagFor(null)).toBe('');
    expect(tagFor({ of: 'name', mixedScripts: false, resembles: null })).toBe('');
  });
});
