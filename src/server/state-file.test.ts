import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from './log.ts';
import { StateFile, StateFileError } from './state-file.ts';
import { openLab } from './testing/lab-api.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-'));
  path = join(folder, 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function open(log = silentLog) {
  const test = openLab();
  const { lab } = test.engine;
  if (!lab) throw new Error('the mock server has a lab');
  return { ...test, file: await StateFile.open(path, lab, log) };
}

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
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ format: 'latchkey-mock', version: 1 });
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
    ['{"format": "latchkey-mock", "vers', 'It is not well-formed JSON'],
    ['', 'It is not well-formed JSON'],
    ['{"format": "latchkey-mock", "version": 7}', 'It is of version 7, and this server reads version 1.'],
    ['{"format": "latchkey-mock", "version": 1}', 'savedAt is missing.'],
  ])('that is damaged (%j) is refused with the reason, and left as it is', async (text, reason) => {
    await writeFile(path, text);
    const opening = open();
    await expect(opening).rejects.toThrow(StateFileError);
    await expect(opening).rejects.toThrow(`--state: ${path} cannot be loaded, and was left as it is. ${reason}`);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toEqual(['state.json']);
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
    folder = await mkdtemp(join(tmpdir(), 'latchkey-'));
    await chmod(folder, 0o700);
    expect(before).toContain('"offset":0');
  });
});
