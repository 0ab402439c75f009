import { expect, it } from 'vitest';
import { safeReturnPath } from '../../account-session/return-path.ts';
import { idsToAskAgain, pathToAskAgain } from './ask-again-path.ts';
import { someConnections } from './testing.ts';

it('asks about the same apps again after a fresh sign-in', () => {
  const path = safeReturnPath(pathToAskAgain(someConnections(40)), 'https://latchstring.example');
  expect(idsToAskAgain(new URL(path, 'https://latchstring.example').search)).toEqual(someConnections(40).map(({ id }) => id));
});

it('asks nothing where the address does not say so, each app once, and no more than a person can have meant', () => {
  expect(idsToAskAgain('?q=revoke')).toBeNull();
  expect(idsToAskAgain('?revoke=a,,b,a')).toEqual(['a', 'b']);
  expect(idsToAskAgain(`?revoke=${Array.from({ length: 9000 }, (_, index) => index).join()}`)).toHaveLength(500);
});
