import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/languages.ts';
import type { ScopeTexts, UseTexts } from '../../i18n/service-texts.ts';
import { scopeText } from '../apps/scope-texts.ts';
import { createModules } from '../engines/mock/dialects/modules.ts';
import { moovilaResources } from '../engines/mock/dialects/moovila/moovila-data.ts';
import { service as oidcService } from '../engines/oidc-provider/service.ts';
import { ManualClock } from '../ports/clock.ts';
import { fillHtml, loadWording } from './wording.ts';

const others = languages.filter((language) => language !== 'en');
const dialects = createModules(new ManualClock()).map(({ dialect }) => dialect);
const texts = async (language: string) =>
  (await import(`../../i18n/${language}/scopes.ts`)) as { scopeTexts: ScopeTexts; useTexts: UseTexts };

/** Every service with the names of its scopes; both engines have the same ones for notes. */
const scopes = Object.fromEntries([
  ...dialects.map(({ service, scopes }) => [service.id, scopes.map(({ name }) => name).sort()]),
  [
    oidcService.id,
    dialects
      .find(({ service }) => service.id === 'standard')
      ?.scopes.map(({ name }) => name)
      .sort(),
  ],
]);

const server = join(import.meta.dirname, '..');

/** What any endpoint notes of what an app did. */
const uses = [
  ...readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(demo|engines)\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(server, file), 'utf8').matchAll(/\bwhat: '([^']+)'/g)])
    .map(([, what]) => what),
  ...moovilaResources.map(({ what }) => what),
];

describe.each(others)('in %s', (language) => {
  it('every scope of every service has its text, and nothing else has', async () => {
    const { scopeTexts } = await texts(language);
    expect(Object.fromEntries(Object.entries(scopeTexts).map(([service, own]) => [service, Object.keys(own).sort()]))).toEqual(scopes);
    for (const { title, description } of Object.values(scopeTexts).flatMap((own) => Object.values(own))) {
      expect([title, description].every((text) => text.trim() === text && text.length > 1 && !/[{}<>]/.test(text))).toBe(true);
    }
  });

  it('whatever an app can have done last is said, and nothing else', async () => {
    expect(Object.keys((await texts(language)).useTexts).sort()).toEqual([...new Set(uses)].sort());
  });

  it('U18: a scope that nobody described is shown by its name, and said to be unknown in that language', async () => {
    const wording = await loadWording(language);
    const shown = wording.scope('standard', scopeText([], '__proto__'));
    expect(shown).toMatchObject({ name: '__proto__', title: '__proto__', access: 'write', sensitive: true });
    expect(shown.description).toBe(wording.messages.undescribedScope);
    expect(wording.titled('__proto__', { name: 'toString', title: 'toString' }).title).toBe('toString');
  });
});

it('English leaves every text as the service has it', async () => {
  const wording = await loadWording('en');
  for (const { service, scopes } of dialects) for (const scope of scopes) expect(wording.scope(service.id, scope)).toEqual(scope);
});

it('R2: what is filled into HTML is escaped by who fills it, and the message by itself', () => {
  expect(fillHtml('Tom & {app} <3', { app: '<bdi>{app}</bdi>' })).toBe('Tom &amp; <bdi>{app}</bdi> &lt;3');
});
