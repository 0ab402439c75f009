import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formerName } from '../apps/former-name.ts';
import { readScenariosOptions } from '../commands/scenarios/options.ts';
import { type Config, readConfig } from './config.ts';
import { isSwitch, type Setting, settings } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchstring-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = Object.keys(settings) as Setting[];
const variableOf = (name: Setting) => `LATCHSTRING_${name.toUpperCase().replaceAll('-', '_')}`;

/** Where a setting may stand. A file holds JSON values. */
interface Places {
  file?: unknown;
  variable?: string;
  flag?: string;
}

/** The configuration with one setting in these places; `expose-mock` shows in what it allows. */
function readWith(name: Setting, { file, variable, flag }: Places, others: readonly string[] = []): Config {
  const path = join(folder, 'latchstring.json');
  writeFileSync(path, JSON.stringify(file === undefined ? {} : { [name]: file }));
  return readConfig(
    [...others, '--config', path, ...(flag === undefined ? [] : [flag])],
    variable === undefined ? {} : { [variableOf(name)]: variable },
  );
}

/** What a switch does, seen from outside. */
const effects: Record<string, (places: Places) => boolean | undefined> = {
  reveal: (places) => readWith('reveal', places).reveal,
  'trust-proxy': (places) => readWith('trust-proxy', places).trustProxy,
  'flow-tester': (places) => readWith('flow-tester', places).flowTester,
  'expose-mock': (places) => {
    try {
      return readWith('expose-mock', places, ['--host', '0.0.0.0']).host === '0.0.0.0';
    } catch (error) {
      if (/^--host: .*add --expose-mock/.test((error as Error).message)) return false;
      throw error;
    }
  },
};

describe.each(Object.entries(effects))('the switch %s', (name, effect) => {
  const off = name === 'flow-tester' ? undefined : false;

  it.each<[Places, boolean | undefined]>([
    [{}, off],
    [{ flag: `--${name}` }, true],
    ...['true', '1'].flatMap((on): [Places, boolean][] => [
      [{ flag: `--${name}=${on}` }, true],
      [{ variable: on }, true],
      [{ file: false, variable: on }, true],
    ]),
    ...['false', '0'].flatMap((no): [Places, boolean][] => [
      [{ flag: `--${name}=${no}` }, false],
      [{ variable: no }, false],
      [{ file: true, variable: no }, false],
      [{ variable: 'true', flag: `--${name}=${no}` }, false],
    ]),
    [{ file: true }, true],
    [{ file: false }, false],
    [{ variable: '' }, off],
    [{ file: false, variable: '' }, false],
    [{ file: true, variable: '' }, true],
    [{ variable: '', flag: `--${name}` }, true],
    [{ variable: '', flag: `--${name}=false` }, false],
  ])('S3: is read from %j as %s', (places, value) => {
    expect(effect(places)).toBe(value);
  });

  it.each([' ', 'yes', 'no', 'on', 'off', 'TRUE', 'True', 'false ', '00', '2', 'null'])('S3: refuses "%s" by its name', (text) => {
    expect(() => effect({ variable: text })).toThrow(`${variableOf(name as Setting)}: ${JSON.stringify(text)} must be true or false`);
    expect(() => effect({ flag: `--${name}=${text}` })).toThrow(`--${name}: ${JSON.stringify(text)} must be true or false`);
  });

  it('S3: refuses an empty value on the command line by its name', () => {
    expect(() => effect({ flag: `--${name}=` })).toThrow(`--${name}: "" must be true or false`);
  });

  it.each(['true', 'false', '', 1, 0, null, []])('S3: refuses %j in the file by its name', (file) => {
    expect(() => effect({ file })).toThrow(`${name}: ${JSON.stringify(file)} must be true or false`);
  });
});

describe('an empty value', () => {
  it('S3: is looked for in every switch there is', () => {
    expect(Object.keys(effects).sort()).toEqual(names.filter(isSwitch).sort());
  });

  it.each(names)('S3: of the variable for %s is no value: the default stays', (name) => {
    expect(readConfig([], { [variableOf(name)]: '' })).toEqual(readConfig([], {}));
  });

  it.each<[Setting, unknown, Partial<Config>]>([
    ['port', 5000, { port: 5000 }],
    ['host', '127.0.0.2', { host: '127.0.0.2' }],
    ['relay-allow', ['127.0.0.1:9000'], { relayAllow: ['127.0.0.1:9000'] }],
    ['state', 'kept.json', { state: join(folder, 'kept.json') }],
    ['log', 'json', { log: 'json' }],
    ['interaction-lifetime', 30, { interactionLifetime: 30 }],
  ])('S3: of the variable for %s leaves the file’s', (name, file, expected) => {
    expect(readWith(name, { file, variable: '' })).toMatchObject(expected);
  });

  it.each(names.filter((name) => !isSwitch(name) && name !== 'config'))(
    'S3: of %s is a mistake in a file, and on the command line',
    (name) => {
      expect(() => readWith(name, { file: '' })).toThrow(`${name}: "" is no value; give one, or leave the setting out`);
      expect(() => readWith(name, { flag: `--${name}=` })).toThrow(`--${name}: needs a value`);
    },
  );

  it('S3: in a list of the file is a mistake, and an empty list none', () => {
    expect(() => readWith('relay-allow', { file: ['127.0.0.1:9000', ''] })).toThrow(
      'relay-allow: ["127.0.0.1:9000",""] must be a list of texts',
    );
    expect(readWith('relay-allow', { file: [] }).relayAllow).toEqual([]);
  });

  it('S3: of the scenarios’ secret is none', () => {
    expect(readScenariosOptions(['--system', 'moovila'], { LATCHSTRING_CLIENT_SECRET: '' }).clientSecret).toBeUndefined();
  });
});

describe('a variable of the former name', () => {
  const former = (name: string) => `${formerName.toUpperCase()}_${name}`;

  it('stops the start and names its successor, whatever it sets', () => {
    for (const name of ['PORT', 'ENGINE', 'STATE', 'CHROMIUM']) {
      expect(() => readConfig([], { [former(name)]: '5000' })).toThrow(
        `${former(name)}: has another name now, and nothing reads this one; set LATCHSTRING_${name} instead`,
      );
    }
  });

  it('stops a command too', () => {
    expect(() => readScenariosOptions(['--system', 'moves'], { [former('CLIENT_SECRET')]: 'x' })).toThrow('set LATCHSTRING_CLIENT_SECRET');
  });

  it('is not set when it is empty', () => {
    expect(readConfig([], { [former('PORT')]: '' }).port).toBe(4400);
  });
});
