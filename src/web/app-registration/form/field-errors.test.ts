import { describe, expect, it } from 'vitest';
import { NetworkError, ProblemError } from '../../http/send.ts';
import { fieldErrorsOf, mended } from './field-errors.ts';

const refused = (...errors: [pointer: string, detail: string][]) =>
  new ProblemError(
    {
      type: 'about:blank',
      title: 'Refused',
      status: 400,
      code: 'invalid-client-metadata',
      errors: errors.map(([pointer, detail]) => ({ pointer, detail })),
    },
    400,
  );

describe('objections of the server', () => {
  it('stand at the fields that they are about, a callback URL’s in the row that it was read from', () => {
    const error = refused(
      ['/name', 'no name'],
      ['/redirectUris/1', 'no address'],
      ['/scopes/2', 'no scope'],
      ['/optionalScopes/0', 'no choice'],
      ['/confidential', 'no kind'],
    );
    expect([...(fieldErrorsOf(error, ['0', '4']) ?? [])]).toEqual([
      ['name', 'no name'],
      ['redirectUri-4', 'no address'],
      ['scopes', 'no scope'],
      ['kind', 'no kind'],
    ]);
  });

  it('stand at the callback URLs as a whole where none was given', () => {
    expect(fieldErrorsOf(refused(['/redirectUris', 'none']), [])?.get('redirectUris')).toBe('none');
  });

  it('are none where the error is of another kind', () => {
    expect(fieldErrorsOf(new NetworkError('No answer'), [])).toBeNull();
    expect(fieldErrorsOf(refused(), [])).toBeNull();
  });

  it('go when their field is mended, and only they', () => {
    const errors = new Map([
      ['name', 'a'],
      ['scopes', 'b'],
      ['redirectUris', 'c'],
      ['redirectUri-2', 'd'],
    ]);
    const left = (changed: string) => [...mended(errors, changed).keys()];
    expect(left('name')).toEqual(['scopes', 'redirectUris', 'redirectUri-2']);
    expect(left('optionalScopes')).toEqual(['name', 'redirectUris', 'redirectUri-2']);
    expect(left('redirectUri-2')).toEqual(['name', 'scopes', 'redirectUris']);
    expect(left('redirectUri-0')).toEqual(['name', 'scopes', 'redirectUri-2']);
    expect(mended(errors, 'homepage')).toBe(errors);
  });
});
