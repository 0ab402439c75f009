import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createTestRelay, someHost, startOther, startSocket, startUntrusted } from './testing.ts';

describe('the relay', () => {
  it('sends method, headers and body as they are, and says what it sent', async () => {
    const { asked, port } = await startOther();
    const { ask } = createTestRelay([port]);
    const body = 'grant_type=authorization_code&code=ä';
    const { sent, ...answer } = await ask(`http://${someHost}:${port}/token?a=1&a=2#part`, {
      method: 'POST',
      headers: [
        ['Authorization', 'Basic eDp5'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
      body,
    });
    expect(answer).toMatchObject({ status: 200, statusText: 'OK', body: 'hello', dropped: [] });
    const [{ request, body: received } = { request: undefined, body: '' }] = asked;
    expect([request?.method, request?.url, received]).toEqual(['POST', '/token?a=1&a=2', body]);
    expect(sent).toEqual([
      ['host', `${someHost}:${port}`],
      ['accept', '*/*'],
      ['user-agent', 'latchstring-flow-tester'],
      ['accept-encoding', 'identity'],
      ['connection', 'close'],
      ['authorization', 'Basic eDp5'],
      ['content-type', 'application/x-www-form-urlencoded'],
      ['content-length', '37'],
    ]);
    expect(request?.rawHeaders).toEqual(sent.flat());
  });

  it('gives back status, reason, repeated headers and a body as they came, long integers included', async () => {
    const { port } = await startOther((_request, response) => {
      response.writeHead(425, 'Method Not Allowed', [...['X-One', 'a'], ...['x-one', 'b']]);
      response.end('{"user_id":70419708032359381}');
    });
    const answer = await createTestRelay([port]).ask(`http://${someHost}:${port}/`);
    expect(answer).toMatchObject({ status: 425, statusText: 'Method Not Allowed', body: '{"user_id":70419708032359381}' });
    expect(answer.headers.filter(([name]) => name === 'x-one').map(([, value]) => value)).toEqual(['a', 'b']);
    expect(answer.ms).toBeGreaterThanOrEqual(0);
  });

  it('has no cookies: it keeps those of an answer to itself, says so, and sends none', async () => {
    const { asked, port } = await startOther((_request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.end();
    });
    const { ask } = createTestRelay([port]);
    const url = `http://${someHost}:${port}/`;
    const answer = await ask(url);
    expect(answer.dropped).toEqual(['set-cookie']);
    expect(JSON.stringify(answer.headers)).not.toMatch(/cookie|a=1/);
    await ask(url);
    expect(asked.map(({ request }) => request.headers.cookie)).toEqual([undefined, undefined]);
  });

  it.each([
    ...['Cookie', 'host', 'Connection', 'content-length', 'transfer-encoding', 'proxy-authorization', 'Sec-Fetch-Site', 'origin', 'te'],
    ...['Forwarded', 'X-Forwarded-For', 'x-forwarded-host', 'x-real-ip'],
  ])('does not send a header %s, and says which one it was', async (name) => {
    const { asked, port } = await startOther();
    const headers: [string, string][] = [
      ['accept', '*/*'],
      [name, 'x'],
    ];
    expect(await createTestRelay([port]).refusal(`http://${someHost}:${port}/`, { headers })).toEqual({
      status: 400,
      code: 'invalid-body',
      pointer: '/headers/1',
      detail: `The relay does not send "${name.toLowerCase()}"; leave it out.`,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['x\r\ncookie', 'a'],
    ['x', 'a\r\ncookie: b'],
    ['', 'a'],
    ['x', 'a\u0100'],
  ])('refuses a header that is none: %j %j', async (name, value) => {
    const refused = await createTestRelay([9]).refusal(`http://${someHost}:9/`, { headers: [[name, value]] });
    expect(refused).toMatchObject({ status: 400, code: 'invalid-body', pointer: '/headers/0' });
  });

  it.each([
    ['/token', 'not an absolute address'],
    ['', 'not an absolute address'],
    ['file:///etc/passwd', 'Only https and http'],
    ['javascript:alert(1)', 'Only https and http'],
    ['ftp://login.example.com/', 'Only https and http'],
    ['https://user@login.example.com/', 'user name and password'],
    ['https://:secret@login.example.com/', 'user name and password'],
    ['http://login.example.com:0/', 'port 0'],
    ['http://$(reboot).example.com/', 'characters that no host name has'],
    ['http://a&b/', 'characters that no host name has'],
  ])('refuses the address %j', async (url, reason) => {
    const { detail, ...rest } = await createTestRelay([]).refusal(url);
    expect(rest).toEqual({ status: 400, code: 'invalid-body', pointer: '/url' });
    expect(detail).toContain(reason);
  });

  it('refuses a GET with a body', async () => {
    expect(await createTestRelay([9]).refusal(`http://${someHost}:9/`, { body: '' })).toMatchObject({ status: 400, pointer: '/body' });
  });

  it('gives a redirect back as it is, and asks nobody else', async () => {
    const private_ = await startOther();
    const { port } = await startOther((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${private_.port}/latest/meta-data` }).end();
    });
    const { ask, refusal } = createTestRelay([port]);
    const answer = await ask(`http://${someHost}:${port}/`);
    expect(answer.status).toBe(302);
    const location = answer.headers.find(([name]) => name === 'location')?.[1] ?? '';
    expect(await refusal(location)).toMatchObject({ status: 403, code: 'relay-refused' });
    expect(private_.asked).toEqual([]);
  });
});

describe('what the relay does when no good answer comes', () => {
  const most = 200;

  it.each([
    ['nothing', () => {}],
    ['a head without an end', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nX-One: ')],
    ['a body without an end', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx')],
    [
      'a drop at a time',
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 10);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('F7: gives up after its time with a server that sends %s, and hangs up', async (_what, talk) => {
    const { port, closed } = await startSocket((socket) => {
      talk(socket.resume());
    });
    expect(await createTestRelay([port], { most }).refusal(`http://${someHost}:${port}/`)).toEqual({
      status: 504,
      code: 'relay-timeout',
      detail: `${someHost}:${port} did not finish its answer within 0.2 seconds.`,
    });
    expect(await closed()).toBe(1);
  });

  it('F7: does not wait longer for a resolver that says nothing', async () => {
    const relay = createTestRelay([], { most, lookup: () => new Promise(() => {}) });
    expect(await relay.refusal('http://slow.invalid/')).toMatchObject({ status: 504, code: 'relay-timeout' });
  });

  it('takes an answer of 1 MB, and stops reading a larger one', async () => {
    const megabyte = 1024 * 1024;
    const { port } = await startOther((request, response) => response.end('x'.repeat(Number(request.url?.slice(1)))));
    const { ask, refusal } = createTestRelay([port]);
    expect((await ask(`http://${someHost}:${port}/${megabyte}`)).body).toHaveLength(megabyte);
    expect(await refusal(`http://${someHost}:${port}/${megabyte + 1}`)).toMatchObject({ status: 502, code: 'relay-answer-too-large' });
  });

  it('stops reading an answer without an end once it is too large', async () => {
    const { port, closed } = await startSocket((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const pour = () => {
        while (socket.write('x'.repeat(65_536)));
      };
      socket.on('drain', pour).resume();
      pour();
    });
    expect(await createTestRelay([port]).refusal(`http://${someHost}:${port}/`)).toMatchObject({ code: 'relay-answer-too-large' });
    expect(await closed()).toBe(1);
  });

  it.each([
    ['closes at once', (socket: Socket) => socket.end(), /closed the connection .*\(ECONNRESET\)/],
    ['does not speak HTTP', (socket: Socket) => socket.end('SSH-2.0-x\r\n\r\n'), /is not HTTP \(HPE_/],
    ['has huge headers', (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`), /16 kB/],
  ])('says so of a server that %s', async (_what, talk, sentence) => {
    const { port } = await startSocket((socket) => void talk(socket.resume()));
    const { detail, ...rest } = await createTestRelay([port]).refusal(`http://${someHost}:${port}/`);
    expect(rest).toEqual({ status: 502, code: 'relay-no-answer' });
    expect(detail).toMatch(sentence);
  });

  it.each([
    ['HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n', 'with the status 999, which HTTP does not have'],
    ['HTTP/1.1 600 Odd\r\nContent-Length: 0\r\n\r\n', 'with the status 600, which HTTP does not have'],
    ['HTTP/1.1 101 Switching Protocols\r\n\r\n', 'by changing to another protocol'],
    ['HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n', 'by changing to another protocol'],
  ])('refuses at once an answer that no page can take: %j', async (head, what) => {
    const { port, closed } = await startSocket((socket) => void socket.resume().write(head));
    expect(await createTestRelay([port]).refusal(`http://${someHost}:${port}/`)).toEqual({
      status: 502,
      code: 'relay-no-answer',
      detail: `${someHost}:${port} answered ${what}.`,
    });
    expect(await closed()).toBe(1);
  });

  it('takes out of a reason phrase what no page can take', async () => {
    const { port } = await startSocket((socket) => void socket.resume().end('HTTP/1.1 200 Fi\x01n\x7fe \x1b[31m\r\n\r\nx'));
    const { status, statusText, body } = await createTestRelay([port]).ask(`http://${someHost}:${port}/`);
    expect({ status, statusText, body }).toEqual({ status: 200, statusText: 'Fine [31m', body: 'x' });
    expect(() => new Response(body, { status, statusText })).not.toThrow();
  });

  it('says where nothing listens, and where there is no such name', async () => {
    const { refusal } = createTestRelay([1]);
    expect((await refusal(`http://${someHost}:1/`)).detail).toBe(`${someHost}:1 gave no answer: nothing listens there (ECONNREFUSED).`);
    const nameless = createTestRelay([], { lookup: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await nameless.refusal('https://login.exmaple.com/')).toEqual({
      status: 502,
      code: 'relay-no-answer',
      detail: 'The name login.exmaple.com leads to no address. Is it spelt right?',
    });
  });

  it('hangs up when whoever asked has gone', async () => {
    const gone = new AbortController();
    const { port, closed } = await startSocket((socket) => {
      socket.resume();
      gone.abort();
    });
    await createTestRelay([port]).refusal(`http://${someHost}:${port}/`, {}, gone.signal);
    expect(await closed()).toBe(1);
  });

  it('names the host to a TLS server, and tells it nothing while its certificate is not known', async () => {
    const { names, asked, port } = await startUntrusted();
    const { detail } = await createTestRelay([port]).refusal(`https://${someHost}:${port}/`);
    expect(detail).toContain('its certificate is signed by itself; start Latchstring with NODE_EXTRA_CA_CERTS=<file> to trust it');
    expect([names, asked]).toEqual([[someHost], []]);
  });

  it('says so where https is asked of a server that speaks http', async () => {
    const { port } = await startOther();
    const { detail } = await createTestRelay([port]).refusal(`https://${someHost}:${port}/`);
    expect(detail).toContain('it does not speak TLS there; is it http instead of https?');
  });
});
