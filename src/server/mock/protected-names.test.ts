import { expect, it } from 'vitest';
import type { Registration } from '../demo/registration.ts';
import { createProtectedNames } from './protected-names.ts';
import { Store } from './store.ts';

const app = (id: string, name: string, verified: boolean) =>
  ({ service: 'standard', id, name, verified, firstParty: false, origins: [] }) as unknown as Registration;

it('R61: the names to protect are the very same list until one of them comes, changes or goes', () => {
  const store = new Store();
  const namesAt = createProtectedNames(store, ['Moves']);
  const [own, ours] = [app('own', 'Planner', false), app('ours', 'Notebook', true)];
  store.register(own);
  store.register(ours);
  const first = namesAt('standard');
  expect(first).toEqual(['Moves', 'Notebook']);
  store.changeApp(own, { name: 'Google' });
  store.unregister(own);
  expect(namesAt('standard')).toBe(first);
  store.changeApp(ours, { name: 'Jotter' });
  expect(namesAt('standard')).toEqual(['Moves', 'Jotter']);
  store.unregister(ours);
  expect(namesAt('standard')).toEqual(['Moves']);
});
