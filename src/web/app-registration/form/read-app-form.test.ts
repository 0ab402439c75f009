import { describe, expect, it } from 'vitest';
import { readAppForm } from './read-app-form.ts';

function form(...fields: [name: string, value: string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the form of an app', () => {
  it('is read as it is, trimmed, without the rows that were left blank', () => {
    const { body, rows } = readAppForm(
      form(
        ['service', 'standard'],
        ['name', ' Walks '],
        ['publisher', ''],
        ['redirectUri-0', ' '],
        ['redirectUri-3', ' https://walks.example/callback '],
        ['redirectUri-1', 'com.example.walks:/callback'],
        ['scopes', 'notes:read'],
        ['kind', 'public'],
      ),
    );
    expect(body).toEqual({
      service: 'standard',
      confidential: false,
      name: 'Walks',
      publisher: '',
      homepage: '',
      redirectUris: ['https://walks.example/callback', 'com.example.walks:/callback'],
      scopes: ['notes:read'],
      optionalScopes: [],
    });
    expect(rows).toEqual(['3', '1']);
  });

  it('says nothing of service and kind where it does not hold them', () => {
    expect(Object.keys(readAppForm(form(['name', 'Walks'])).body)).not.toEqual(expect.arrayContaining(['service', 'confidential']));
  });

  it('forgets that a scope was optional when the scope is not asked for any more', () => {
    const { body } = readAppForm(form(['scopes', 'notes:read'], ['optionalScopes', 'notes:read'], ['optionalScopes', 'notes:write']));
    expect(body.optionalScopes).toEqual(['notes:read']);
  });
});
