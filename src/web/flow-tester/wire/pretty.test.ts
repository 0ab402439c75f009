import { describe, expect, it } from 'vitest';
import { breakQuery, prettyBody } from './pretty.ts';

const json: [string, string][] = [['content-type', 'application/json;charset=UTF-8']];

describe('a body on the wire', () => {
  it('gets line breaks when it is JSON, but no other change', () => {
    expect(prettyBody(json, '{"a": [1,{"b":"x,{y"}],"c":70419708032359381,"d":[ ]}')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "x,{y"\n    }\n  ],\n  "c": 70419708032359381,\n  "d": []\n}',
    );
  });

  it('has a line for each parameter of a form', () => {
    expect(prettyBody([['content-type', 'application/x-www-form-urlencoded']], 'a=1&b=2')).toBe('a=1\n&b=2');
  });

  it('stays as it came otherwise', () => {
    expect(prettyBody([['content-type', 'text/plain']], 'expired_access_token')).toBe('expired_access_token');
    expect(prettyBody(json, '{"cut":[1,')).toBe('{"cut":[1,');
  });
});

describe('an address on the wire', () => {
  it('has a line for each parameter', () => {
    expect(breakQuery('https://as.example/authorize?a=1&b=2')).toBe('https://as.example/authorize\n?a=1\n&b=2');
    expect(breakQuery('https://as.example/token')).toBe('https://as.example/token');
  });
});
