import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ada, openMovenium } from './testing.ts';

const fields = { grant_type: 'password', client_id: 'openapi', ...ada };
const whole = new URLSearchParams(fields).toString();

function formOf(entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

async function send(body: string | FormData, type?: string, address = '/movenium/login') {
  const { fetch, origin } = openMovenium();
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const response = await fetch(new Request(origin + address, { method: 'POST', body, headers }));
  const { error, error_description } = (await response.json()) as { error?: string; error_description?: string };
  return [response.status, error, error_description];
}

const refused = (description: string) => [400, 'invalid_request', expect.stringContaining(description)];

describe('a login that is not well-formed is told what is wrong', () => {
  it('12: a field that came twice, urlencoded or multipart', async () => {
    expect(await send(`${whole}&username=grace`, 'application/x-www-form-urlencoded')).toEqual(refused('username was sent more than once'));
    expect(await send(formOf([...Object.entries(fields), ['password', 'x']]))).toEqual(refused('password was sent more than once'));
  });

  it('a file', async () => {
    expect(await send(formOf([...Object.entries(fields), ['photo', new File(['x'], 'x.png')]]))).toEqual(
      refused('The part photo is a file'),
    );
  });

  it.each([
    ['application/json', JSON.stringify(fields)],
    ['text/plain', whole],
    ['application/x-www-form-urlencodedx', whole],
  ])('another content type: %s', async (type, body) => {
    expect(await send(body, type)).toEqual(refused('application/x-www-form-urlencoded or as multipart/form-data'));
  });

  it.each([
    ['multipart/form-data', 'x'],
    ['multipart/form-data; boundary=b', 'no parts'],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="username"\r\n\r\nada'],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: attachment\r\n\r\nx\r\n--b--'],
    ['multipart/form-data; boundary=b', ''],
  ])('a multipart body that is none: %s, %j', async (type, body) => {
    expect(await send(body, type)).toEqual(refused('not well-formed multipart'));
  });

  it('R49: too much of it, announced or not', async () => {
    const long = 'x'.repeat(70_000);
    expect(await send(`${whole}&x=${long}`, 'application/x-www-form-urlencoded')).toEqual(refused('64 kB'));
    expect(await send(formOf([...Object.entries(fields), ['x', long]]))).toEqual(refused('64 kB'));
    const { fetch, base } = openMovenium();
    const announced = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '70000' };
    expect((await fetch(new Request(`${base}/login`, { method: 'POST', body: 'x', headers: announced }))).status).toBe(400);
    expect(await send(formOf([...Object.entries(fields), ['scope', 'x'.repeat(5000)]]))).toEqual(refused('longer than 4096'));
    expect(await send(formOf([...Object.entries(fields), ['scope[a]', 'b']]))).toEqual(refused('brackets'));
  });

  it.each(['username', 'password', 'client_id', 'refresh_token', 'client_secret'])('34: %s in the address', async (name) => {
    const told = refused(`${name} was sent in the address`);
    expect(await send(whole, 'application/x-www-form-urlencoded', `/movenium/login?${name}=x`)).toEqual(told);
  });

  it('13: what is not documented is not looked at', async () => {
    const body = `${whole}&client_secret=x&scope=admin&prompt=login&login_hint=x&max_age=x&code_challenge=x`;
    expect((await send(body, 'application/x-www-form-urlencoded', '/movenium/login?lang=fi'))[0]).toBe(200);
  });
});

it('never fails of any body, whatever it says it is', async () => {
  const { fetch, base } = openMovenium();
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', 'multipart/form-data; boundary="', 'x', ''];
  const pieces = [
    '--b',
    '--b--',
    '\r\n',
    'Content-Disposition: form-data; name="grant_type"',
    '; filename="x"',
    'password',
    'grant_type=',
    '&',
    '\0',
  ];
  const body = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), body, fc.string(), async (type, text, authorization) => {
      const headers = new Headers({ 'content-type': type, authorization: `Basic ${encodeURIComponent(authorization)}` });
      const response = await fetch(new Request(`${base}/login`, { method: 'POST', body: text, headers }));
      expect([400, 429]).toContain(response.status);
      expect(Object.keys((await response.json()) as object)).toEqual(['error', 'error_description']);
    }),
    { numRuns: 200 },
  );
});
