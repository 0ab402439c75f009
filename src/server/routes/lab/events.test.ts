import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../../contract/lab.ts';
import { openLab } from '../../testing/lab-api.ts';

/** Reads whole messages of a stream, as many as are asked for. */
function readMessages(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  const next = async (): Promise<string> => {
    while (!waiting.includes('\n\n')) {
      const { value, done } = await reader.read();
      if (done) return 'the end';
      waiting += value;
    }
    const [message = '', ...rest] = waiting.split('\n\n');
    waiting = rest.join('\n\n');
    return message.startsWith(':') ? next() : message;
  };
  const event = async () => {
    const [id = '', data = ''] = (await next()).split('\n');
    const told = JSON.parse(data.slice('data: '.length)) as LabEvent;
    expect(id).toBe(`id: ${told.id}`);
    return told;
  };
  return { next, event, cancel: () => reader.cancel() };
}

describe('the event log', () => {
  it('P2: tells which page was kept from an answer, what is registered, and what to do', async () => {
    const { lab, fetch, notesweb, origin } = openLab();
    const causesOf = async (init: RequestInit, path = '/standard/token') => {
      const since = (await lab.events()).at(-1)?.id ?? 0;
      await fetch(new Request(origin + path, init));
      return (await lab.events(`?since=${since}`)).map(({ cause }) => cause);
    };
    const preflight = { method: 'OPTIONS', headers: { origin: 'https://spa.example', 'access-control-request-method': 'POST' } };
    const [cause] = await causesOf(preflight);
    expect(cause).toContain('https://spa.example is no origin of an app of Notebook');
    expect(cause).toContain('http://127.0.0.1 (any port), http://[::1] (any port), http://localhost (any port)');
    expect(cause).toContain('Register a redirect URI of that origin for a public app');
    // What was wrong besides is told as well.
    const body = new URLSearchParams({ grant_type: 'x', client_id: notesweb.options.id, client_secret: notesweb.options.secret ?? '' });
    const [both] = await causesOf({ method: 'POST', body, headers: { origin: 'null' } });
    expect(both).toMatch(/grant_type.* The browser keeps this answer from the page: null is no origin/);
    // Neither a page of the app, nor one of ours, nor one that reads what is public is refused.
    const open = { headers: { origin: 'https://spa.example' } };
    expect(await causesOf(open, '/standard/jwks')).toEqual([undefined]);
    for (const from of [origin, 'http://localhost:5173']) {
      expect(await causesOf({ ...preflight, headers: { ...preflight.headers, origin: from } })).toEqual([undefined]);
    }
  });

  it('tells what each request was, and of a refusal the true cause that the answer may not tell', async () => {
    const { lab, browser, notesweb, clock } = openLab();
    const url = await browser.authorize(notesweb.authorizationUrl());
    clock.advance(72);
    const response = await notesweb.exchange(url.searchParams.get('code'));
    expect(((await response.json()) as { error_description: string }).error_description).not.toContain('12 s');
    const events = await lab.events();
    expect(events.map(({ name, status, error }) => [name, status, error])).toEqual([
      ['authorize', 303, undefined],
      ['authorization-answer', undefined, undefined],
      ['token', 400, 'invalid_grant'],
    ]);
    expect(events[2]).toMatchObject({
      service: 'standard',
      clientId: 'notesweb',
      method: 'POST',
      path: '/standard/token',
      cause: 'The code expired 12 s ago.',
    });
  });

  it('R30: cuts secrets, codes, tokens and passwords short, however they are sent', async () => {
    const { lab, browser, notesweb } = openLab();
    const { access_token, refresh_token = '' } = await notesweb.obtainTokens(browser);
    await notesweb.refresh(refresh_token);
    await notesweb.introspect(access_token);
    await notesweb.post(notesweb.options.token, {
      grant_type: 'x',
      password: 'wonderland',
      client_assertion: 'eyJhbGciOi',
      id_token_hint: 'eyJhbGciOi',
    });
    const text = JSON.stringify(await lab.events());
    for (const secret of [access_token, refresh_token, notesweb.verifier, 'noteswebsecret', 'wonderland', 'eyJhbGciOi']) {
      expect(text).not.toContain(secret.slice(0, 9));
    }
    const [token] = (await lab.events()).filter(({ name }) => name === 'token').slice(1);
    expect(token?.parameters).toMatchObject({
      client_id: 'notesweb',
      client_secret: '…',
      refresh_token: `${refresh_token.slice(0, 4)}…`,
    });
    const [introspection] = (await lab.events()).filter(({ name }) => name === 'introspect');
    expect(introspection?.parameters?.token).toBe(`${access_token.slice(0, 4)}…`);
  });

  it('R30: shows nothing of what people choose: passwords and client secrets, under whatever name', async () => {
    const { lab, notesweb } = openLab();
    const chosen = {
      password: 'wonderland',
      password_confirmation: 'wonderland',
      new_passwd: 'wonderland',
      client_secret_next: 'wonderland',
    };
    await notesweb.post(notesweb.options.token, { grant_type: 'x', ...chosen });
    const [event] = await lab.events();
    expect(event?.parameters).toMatchObject(Object.fromEntries(Object.keys(chosen).map((name) => [name, '…'])));
  });

  it('shows them where the server was told to', async () => {
    const { lab, notesweb } = openLab({ mock: { reveal: true } });
    await notesweb.refresh('a-refresh-token');
    const [event] = await lab.events();
    expect(event?.parameters).toMatchObject({ client_secret: 'noteswebsecret', refresh_token: 'a-refresh-token' });
  });

  it('tells of one service, one app, or what came since', async () => {
    const { lab, notesweb, notesspa, timesheets } = openLab();
    for (const client of [notesweb, timesheets, notesspa]) await client.refresh('x');
    const idsOf = async (query: string) => (await lab.events(query)).map(({ clientId }) => clientId);
    expect(await idsOf('?service=moovila')).toEqual(['timesheets']);
    expect(await idsOf('?clientId=notesspa')).toEqual(['notesspa']);
    const [first] = await lab.events();
    expect(await idsOf(`?since=${first?.id}`)).toEqual(['timesheets', 'notesspa']);
    expect(await lab.mistake('GET', 'events?since=yesterday')).toMatchObject({
      status: 400,
      code: 'invalid-query',
      detail: 'Send the id of an event: a whole number.',
    });
    expect(await lab.mistake('GET', 'events?client=notesspa')).toMatchObject({ status: 400, pointer: '/client' });
  });

  it('tells of what the lab does, too', async () => {
    const { lab } = openLab();
    await lab.must('POST', 'clock', { frozen: true });
    await lab.must('POST', 'accounts', { name: 'Alan', identifier: 'alan@example.test', password: 'enigma-enigma' });
    await lab.must('PUT', 'sign-in-limits', { on: false });
    expect((await lab.events()).map(({ name }) => name)).toEqual(['clock', 'account', 'sign-in-limits']);
  });
});

describe('the stream of events', () => {
  it('goes on from an id, tells what happens, and ends when the reader goes', async () => {
    const { lab, notesweb, notesspa } = openLab();
    await notesweb.refresh('first');
    await notesspa.refresh('second');
    const [{ id } = { id: 0 }] = await lab.events();
    const response = await lab.send('GET', 'events/stream', undefined, { 'last-event-id': String(id) });
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual(['text/event-stream', 'no-store']);
    const { event, cancel } = readMessages(response);
    expect((await event()).clientId).toBe('notesspa');
    await notesweb.refresh('third');
    expect(await event()).toMatchObject({ id: id + 2, clientId: 'notesweb', cause: 'The refresh token is unknown here.' });
    await cancel();
    await notesweb.refresh('nobody listens');
  });

  it('tells of one app only, and goes on through a reset', async () => {
    const { lab, notesweb, notesspa } = openLab();
    const { event } = readMessages(await lab.send('GET', 'events/stream?clientId=notesspa'));
    await lab.must('POST', 'reset', {});
    await notesweb.refresh('x');
    await notesspa.refresh('x');
    expect((await event()).clientId).toBe('notesspa');
  });

  it('is open to twenty at a time, and its place is free again when one goes', async () => {
    const { lab } = openLab();
    const streams = await Promise.all(Array.from({ length: 20 }, () => lab.send('GET', 'events/stream')));
    expect(await lab.mistake('GET', 'events/stream')).toMatchObject({ status: 503, code: 'too-many-streams' });
    await streams[0]?.body?.cancel();
    expect((await lab.send('GET', 'events/stream')).status).toBe(200);
  });

  it('R9: refuses HEAD, which would take a place and never give it back', async () => {
    const { lab } = openLab();
    for (let round = 0; round < 21; round += 1) {
      const response = await lab.send('HEAD', 'events/stream');
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
    }
    expect((await lab.send('GET', 'events/stream')).status).toBe(200);
  });

  it('ends by a reset where nobody reads it', async () => {
    const { lab, notesweb } = openLab();
    const read = readMessages(await lab.send('GET', 'events/stream'));
    await notesweb.refresh('x');
    await read.event();
    for (let place = 1; place < 20; place += 1) await lab.send('GET', 'events/stream');
    expect(await lab.mistake('GET', 'events/stream')).toMatchObject({ code: 'too-many-streams' });
    await lab.must('POST', 'reset', {});
    const others = await Promise.all(Array.from({ length: 19 }, () => lab.send('GET', 'events/stream')));
    expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 19 }, () => 200));
    expect((await read.event()).name).toBe('reset');
  });

  it('F16: ends when the server stops', async () => {
    const { lab, engine } = openLab();
    const { next } = readMessages(await lab.send('GET', 'events/stream'));
    engine.lab?.close();
    expect(await next()).toBe('the end');
  });
});
