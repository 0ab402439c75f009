import { describe, expect, it } from 'vitest';
import type { Message } from './message.ts';
import { redactBody, redactHeaders, redactMessage, redactUrl } from './redact.ts';

const secret = 'abcdefghijklmnopqrstuvwxyz';

describe('redaction', () => {
  it.each([
    ...['access_token', 'refresh_token', 'id_token', 'client_secret', 'code_verifier', 'password', 'token', 'device_code', 'assertion'],
    ...['client_assertion', 'subject_token', 'actor_token', 'logout_token', 'id_token_hint'],
  ])('hides %s in addresses, forms and JSON', (name) => {
    expect(redactUrl(`https://as.example/x?a=1&${name}=${secret}#${name}=${secret}`)).toBe(
      `https://as.example/x?a=1&${name}=abcdef…#${name}=abcdef…`,
    );
    expect(redactBody(`a=1&${name}=${secret}`)).toBe(`a=1&${name}=abcdef…`);
    expect(redactBody(`{"a": 70419708032359381, "${name}" : "${secret}\\"x"}`)).toBe(`{"a": 70419708032359381, "${name}" : "abcdef…"}`);
  });

  it('hides a code that is sent, and keeps the code of a problem', () => {
    expect(redactUrl(`https://app.example/callback?code=${secret}&state=s`)).toBe('https://app.example/callback?code=abcdef…&state=s');
    expect(redactBody('{"code":"invalid-body"}')).toBe('{"code":"invalid-body"}');
  });

  it('hides the response of the front channel, which is a signed answer, and no other', () => {
    expect(redactUrl(`https://app.example/callback?response=${secret}`)).toBe('https://app.example/callback?response=abcdef…');
    expect(redactBody(`{"response":"${secret}"}`)).toContain(secret);
  });

  it.each([
    ['cut off within', `{"access_token":"${secret}`, '{"access_token":"abcdef…'],
    ['cut off within an escape', `{"access_token":"${secret}\\`, '{"access_token":"abcdef…\\'],
    ['behind a prefix', `)]}',\n{"access_token":"${secret}"}`, ')]}\',\n{"access_token":"abcdef…"}'],
    ['in a call', `callback({"access_token":"${secret}"})`, 'callback({"access_token":"abcdef…"})'],
    ['behind a string without an end', `{"a":"x, "access_token":"${secret}"}`, '{"a":"x, "access_token":"abcdef…"}'],
    ['in what looks like a form', `a={"access_token":"${secret}"}`, 'a={"access_token":"abcdef…"}'],
    ['with a line break', `{"access_token":"ab\n${secret}"}`, '{"access_token":"ab\nabc…"}'],
    ['in JSON within JSON', `{"body":"{\\"access_token\\":\\"${secret}\\"}"}`, '{"body":"{\\"access_token\\":\\"abcdef…"}'],
  ])('hides a token that stands %s', (_where, body, shown) => {
    expect(redactBody(body)).toBe(shown);
  });

  it('hides a parameter whose name is written in another way', () => {
    expect(redactBody(`client%5Fsecret=${secret}`)).toBe('client%5Fsecret=abcdef…');
  });

  it('hides the challenge where it is the verifier itself', () => {
    const url = (method: string) => redactUrl(`https://as.example/?code_challenge=${secret}&code_challenge_method=${method}`);
    expect(url('plain')).not.toContain(secret);
    expect(url('S256')).toContain(secret);
  });

  it('hides credentials in headers, and what is behind them in addresses', () => {
    expect(
      redactHeaders([
        ['authorization', `Bearer ${secret}`],
        ['authorization', 'Basic bm90ZXN3ZWI6bm90ZXN3ZWJzZWNyZXQ='],
        ['location', `https://app.example/callback?code=${secret}`],
        ['set-cookie', `session=${secret}`],
        ['accept', 'application/json'],
      ]),
    ).toEqual([
      ['authorization', 'Bearer abcdef…'],
      ['authorization', 'Basic …'],
      ['location', 'https://app.example/callback?code=abcdef…'],
      ['set-cookie', 'sessio…'],
      ['accept', 'application/json'],
    ]);
  });

  it('shows nothing of a short secret', () => {
    expect(redactBody('client_secret=abc')).toBe('client_secret=…');
  });

  it('leaves no secret anywhere in a message', () => {
    const message: Message = {
      id: 1,
      channel: 'back',
      step: 'token',
      at: '2026-01-01T00:00:00.000Z',
      request: {
        method: 'POST',
        url: `https://as.example/?access_token=${secret}`,
        headers: [['dpop', secret]],
        body: `password=${secret}`,
      },
      response: {
        status: 200,
        statusText: 'OK',
        headers: [['location', `x?code=${secret}`]],
        body: `{"id_token":"${secret}"}`,
        ms: 1,
      },
      failure: null,
    };
    expect(JSON.stringify(redactMessage(message))).not.toContain(secret);
  });
});
