import { expect, it } from 'vitest';
import type { Registration } from '../../apps/registration.ts';
import { ManualClock } from '../../ports/clock.ts';
import { createProtectedNames } from './protected-names.ts';
import { Store } from './state/store.ts';

const app = (id: string, name: string, verified: boolean) =>
  ({
    service: 'standard',
    id,
    name,
    publisher: verified ? `${name} Ltd` : null,
    verified,
    firstParty: false,
    origins: [],
  }) as unknown as Registration;

it('R61, S15: the names to protect, with who made the apps, are the very same list until one of them comes, changes or goes', () => {
  const store = new Store(new ManualClock());
  const namesAt = createProtectedNames(store, ['Moves']);
  const [own, ours] = [app('own', 'Planner', false), app('ours', 'Notebook', true)];
  store.register(own);
  store.register(ours);
  const first = namesAt('standard');
  expect(first).toEqual(['Moves', 'Notebook', 'Notebook Ltd']);
  store.changeApp(own, { name: 'Google' });
  store.unregister(own);
  expect(namesAt('standard')).toBe(first);
  store.changeApp(ours, { name: 'Jotter' });
  expect(namesAt('standard')).toEqual(['Moves', 'Jotter', 'Notebook Ltd']);
  store.changeApp(ours, { publisher: 'Jotter Ltd' });
  expect(namesAt('standard')).toEqual(['Moves', 'Jotter', 'Jotter Ltd']);
  store.unregister(ours);
  expect(namesAt('standard')).toEqual(['Moves']);
});
