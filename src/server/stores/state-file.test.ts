import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { obtainPair, setUpMovemint } from '../engines/mock/dialects/movemint/testing.ts';
import { silentLog } from '../http/log.ts';
import type { Engine } from '../ports/engine.ts';
import type { Lab } from '../ports/lab.ts';
import { createLabApi, openLab } from '../testing/lab-api.ts';
import { takeBack } from '../testing/take-back.ts';
import type { TestFetch } from '../testing/test-browser.ts';
import { StateFile, StateFileError } from './state-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchstring-'));
  path = join(folder, 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function open(log = silentLog) {
  const test = openLab();
  const { lab } = test.engine;
  if (!lab) throw new Error('the mock server has a lab');
  return { ...test, file: await StateFile.open(path, lab, log) };
}

/** Keeps the state of a server that is made with this keeper, and starts others with what a crash at this moment would leave. */
function openKept() {
  let file: StateFile | undefined;
  let left = '';
  return {
    keeper: { touch: () => file?.touch(), save: async () => file?.save() },
    async keep({ engine }: { engine: Engine }): Promise<void> {
      if (!engine.lab) throw new Error('the mock server has a lab');
      file = await StateFile.open(path, engine.lab, silentLog);
    },
    save: async () => file?.save(),
    /** Looks at the file as soon as the answer is there, before anything else can happen. */
    async ask<T>(asking: Promise<T>): Promise<T> {
      const answer = await asking;
      left = readFileSync(path, 'utf8');
      return answer;
    },
    async startWithWhatIsLeft<T extends { fetch: TestFetch; origin: string }>(other: T): Promise<T> {
      await createLabApi(other.fetch, other.origin).must('PUT', 'snapshot', JSON.parse(left));
      return other;
    },
  };
}

/** The same, with the demo apps. */
async function openKeptLab() {
  const kept = openKept();
  const test = openLab({ keeper: kept.keeper });
  await kept.keep(test);
  return { ...test, ...kept, crash: () => kept.startWithWhatIsLeft(openLab()) };
}

describe('whatever a server has answered is still so after it was killed that moment', () => {
  it('F1: access that was taken back', async () => {
    const { notesweb, browser, fetch, origin, save, ask, crash } = await openKeptLab();
    const { access_token, refresh_token } = await notesweb.obtainTokens(browser);
    await save();
    await ask(takeBack(browser, { fetch, origin, service: 'standard', clientId: 'notesweb' }));
    const after = await crash();
    expect((await after.notesweb.call(`${origin}/standard/api/notes`, access_token)).status).toBe(401);
    expect((await after.notesweb.refresh(refresh_token)).status).toBe(400);
  });

  it('R24: a refresh token that was spent, and the tokens that came for it', async () => {
    const { notesweb, browser, save, ask, crash } = await openKeptLab();
    const { refresh_token } = await notesweb.obtainTokens(browser);
    await save();
    const next = (await (await ask(notesweb.refresh(refresh_token))).json()) as { refresh_token: string };
    expect((await (await crash()).notesweb.refresh(next.refresh_token)).status).toBe(200);
    expect((await (await crash()).notesweb.refresh(refresh_token)).status).toBe(400);
  });

  it('F2: a code that a decision of the lab gave', async () => {
    const { notesweb, lab, fetch, ask, crash } = await openKeptLab();
    await lab.must('POST', 'decisions', { service: 'standard', clientId: 'notesweb', decision: 'allow', accountId: 'acct-ada' });
    const response = await ask(fetch(new Request(notesweb.authorizationUrl(), { redirect: 'manual' })));
    const code = new URL(response.headers.get('location') ?? '').searchParams.get('code');
    const after = await crash();
    expect((await after.notesweb.exchange(code, { code_verifier: notesweb.verifier })).status).toBe(200);
    expect(await after.lab.must('GET', 'decisions')).toEqual({ decisions: [] });
  });

  it('R24: the tokens that Movemint ends when their successor is first used', async () => {
    const { keeper, keep, save, ask, startWithWhatIsLeft } = openKept();
    const before = setUpMovemint({ keeper });
    await keep(before);
    const first = await obtainPair(before.racepace, before.browser);
    const second = (await (await before.racepace.refresh(first.refresh_token)).json()) as typeof first;
    await save();
    await ask(before.racepace.call(`${before.base}/api/me`, second.access_token));
    const after = await startWithWhatIsLeft(setUpMovemint());
    expect((await after.racepace.refresh(first.refresh_token)).status).toBe(400);
  });

  it('51: a sign-out that an app asked for and nobody had to confirm', async () => {
    const { browser, origin, latchstring, notesweb, save, ask, crash } = await openKeptLab();
    const pages = await latchstring.obtainTokens(browser);
    const code = (await browser.authorize(notesweb.authorizationUrl({ scope: 'openid' }))).searchParams.get('code');
    const { id_token = '' } = (await (await notesweb.exchange(code)).json()) as { id_token?: string };
    const asked = await browser.open(`${origin}/standard/end-session?${new URLSearchParams({ id_token_hint: id_token })}`);
    await save();
    await ask(browser.open(asked.headers.get('location') ?? ''));
    const after = await crash();
    expect((await after.latchstring.call(`${origin}/api/connections`, pages.access_token)).status).toBe(401);
  });

  it('for which those who ask side by side share a write, and who only looks waits for none', async () => {
    const { notesweb, browser, engine, fetch, origin } = await openKeptLab();
    const { access_token } = await notesweb.obtainTokens(browser);
    const save = vi.spyOn(engine.lab as Lab, 'save');
    await Promise.all(Array.from({ length: 20 }, () => notesweb.introspect(access_token)));
    expect(save.mock.calls.length).toBeLessThanOrEqual(3);
    save.mockClear();
    for (const [method, where] of [
      ['GET', '/api/capabilities'],
      ['GET', '/'],
      ['OPTIONS', '/api/connections'],
    ] as const)
      await fetch(new Request(origin + where, { method }));
    expect(save).not.toHaveBeenCalled();
  });
});

describe('the state file', () => {
  it('R24: keeps the state over a restart: what was spent stays dead', async () => {
    const { browser, notesweb, file } = await open();
    const { refresh_token } = await notesweb.obtainTokens(browser);
    expect((await notesweb.refresh(refresh_token)).status).toBe(200);
    await file.save();
    const restarted = await open();
    expect((await restarted.notesweb.refresh(refresh_token)).status).toBe(400);
    expect((await restarted.lab.events()).at(-1)?.cause).toContain('The refresh token was spent or revoked before.');
  });

  it('is begun at the start, belongs to its owner alone, and leaves nothing beside it', async () => {
    await open();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['state.json']);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'latchstring-mock', version: 1 });
  });

  it('is not written through a link that waits beside it, nor with the rights of what a crash left there', async () => {
    const victim = join(folder, 'victim.txt');
    await writeFile(victim, 'precious');
    await symlink(victim, `${path}.new`);
    const { file, lab } = await open();
    expect([await readFile(victim, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['precious', 0o600]);
    await writeFile(`${path}.new`, 'half', { mode: 0o644 });
    await lab.must('POST', 'clock', { advance: 60 });
    await file.save();
    expect([JSON.parse(await readFile(path, 'utf8')).clock.offset, (await stat(path)).mode & 0o777]).toEqual([60_000, 0o600]);
    expect((await readdir(folder)).sort()).toEqual(['state.json', 'victim.txt']);
  });

  it('is replaced as a whole: who reads it while it is written sees a whole one', async () => {
    const { file, lab } = await open();
    let isWriting = true;
    const reader = (async () => {
      for (; isWriting; ) JSON.parse(await readFile(path, 'utf8'));
    })();
    for (let round = 0; round < 20; round += 1) {
      await lab.must('POST', 'clock', { advance: 1 });
      await file.save();
    }
    isWriting = false;
    await reader;
  });

  it('is written some time after a change, and not where nothing changed', async () => {
    const { file, lab } = await open();
    const before = (await stat(path)).mtimeMs;
    await file.save();
    expect((await stat(path)).mtimeMs).toBe(before);
    await lab.must('POST', 'clock', { advance: 60, frozen: true });
    file.touch();
    await expect.poll(async () => JSON.parse(await readFile(path, 'utf8')).clock.offset, { timeout: 5000 }).toBe(60_000);
  });

  it.each([
    ['{"format": "latchstring-mock", "vers', 'It is not well-formed JSON'],
    ['', 'It is not well-formed JSON'],
    ['{"format": "latchstring-mock", "version": 7}', 'It is of version 7, and this server reads version 1.'],
    ['{"format": "latchstring-mock", "version": 1}', 'savedAt is missing.'],
  ])('that is damaged (%j) is refused with the reason, and left as it is', async (text, reason) => {
    await writeFile(path, text);
    const opening = open();
    await expect(opening).rejects.toThrow(StateFileError);
    await expect(opening).rejects.toThrow(`--state: ${path} cannot be loaded, and was left as it is. ${reason}`);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('S12: is refused where it nests deeper, or is made of more values, than any state', async () => {
    await writeFile(path, '['.repeat(5000));
    await expect(open()).rejects.toThrow('It nests more than 100 levels deep. Mend it, move it away, or choose another file.');
    await writeFile(path, `[{}${',{}'.repeat(3_000_000)}]`);
    await expect(open()).rejects.toThrow('It holds more than 6000000 values and names. Mend it, move it away, or choose another file.');
  });

  it('says at the start that it cannot be written', async () => {
    path = join(folder, 'nowhere', 'state.json');
    await expect(open()).rejects.toThrow(/^--state: .* cannot be written: ENOENT/);
    path = folder;
    await expect(open()).rejects.toThrow(/^--state: .* cannot be read: EISDIR/);
  });

  it('F7: a write that fails later is logged, keeps the old file, and is tried again', async () => {
    const failures: string[] = [];
    const { file, lab } = await open({ ...silentLog, error: (event) => failures.push(event) });
    const before = await readFile(path, 'utf8');
    await rm(folder, { recursive: true });
    await lab.must('POST', 'clock', { advance: 60 });
    await file.save();
    expect(failures).toEqual(['state-not-saved']);
    folder = await mkdtemp(join(tmpdir(), 'latchstring-'));
    await chmod(folder, 0o700);
    expect(before).toContain('"offset":0');
  });
});
