import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../contract/connection.ts';
import { someConnection } from '../testing.ts';
import { TakeBack, WhyNothing } from './take-back.tsx';

const scopes = (...removable: boolean[]): Connection['scopes'] =>
  removable.map((one, index) => ({
    name: `s${index}`,
    title: `Scope ${index}`,
    description: '',
    access: 'read',
    sensitive: false,
    removable: one,
  }));
const withScopes = (...removable: boolean[]) => someConnection({ scopes: scopes(...removable) });

function whyOf(connection: Connection, canNarrow = true): string {
  return renderToStaticMarkup(<WhyNothing connection={connection} canNarrow={canNarrow} />).replace(/<[^>]+>/g, '');
}

function wayOf(connection: Connection, index: number): string {
  const scope = connection.scopes[index];
  return scope ? renderToStaticMarkup(<TakeBack connection={connection} scope={scope} onAsk={() => undefined} />) : '';
}

describe('taking one scope back', () => {
  it('U13: is one button beside the scope, whose name tells it from the others', () => {
    expect(wayOf(withScopes(false, true), 1)).toMatch(/<button [^>]*aria-label="Take back “Scope 1” from Timesheets"[^>]*>Take back</);
  });

  it('U15: says in plain words why a scope cannot be taken back', () => {
    expect(wayOf(withScopes(false, true), 0)).toContain('<bdi>Timesheets</bdi> says that it cannot work without this.');
  });
});

describe('a list of which nothing can be taken back by itself', () => {
  it('says so once for a service that gives all or nothing', () => {
    expect(whyOf(withScopes(true, true), false)).toMatch(/^Moovila gives access all or nothing/);
  });

  it('says so once for an app that needs all of it', () => {
    expect(whyOf(withScopes(false, false))).toMatch(/^Timesheets says that it cannot work without any of these/);
  });

  it('points to revoking for the last scope', () => {
    expect(whyOf(withScopes(true))).toMatch(/revoke its access/);
    expect(whyOf(withScopes(true), false)).toBe(whyOf(withScopes(true)));
  });

  it('says nothing where something can be, or nothing is there', () => {
    expect(whyOf(withScopes(false, true))).toBe('');
    expect(whyOf(withScopes())).toBe('');
  });
});
