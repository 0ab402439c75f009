import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { type ConnectionPages, connectionKeys } from './connected-apps.queries.ts';
import { forgetConnections } from './forget-connections.ts';
import { someConnection } from './testing.ts';

const account = { id: 'ada', name: 'Ada Lovelace', identifier: 'ada@example.test' };
const listOf = (...ids: string[]): ConnectionPages => ({
  pages: [{ account, connections: ids.map((id) => someConnection({ id })), nextCursor: null, total: ids.length, all: 9 }],
  pageParams: [null],
});

it('takes what is gone out of every list, whatever it was asked for, and asks the server anew', () => {
  const queries = new QueryClient();
  const [all, named, revoked] = [connectionKeys.list(''), connectionKeys.list('q=time'), connectionKeys.revoked()];
  queries.setQueryData(all, listOf('a', 'b', 'c'));
  queries.setQueryData(named, listOf('b'));
  queries.setQueryData(revoked, { revoked: [] });
  forgetConnections(queries, ['a', 'b', 'unlisted']);
  const left = [all, named].map((key) => queries.getQueryData<ConnectionPages>(key)?.pages[0]);
  expect(left.map((page) => page?.connections.map(({ id }) => id))).toEqual([['c'], []]);
  expect(left.map((page) => [page?.total, page?.all])).toEqual([
    [1, 7],
    [0, 8],
  ]);
  expect([all, named, revoked].map((queryKey) => queries.getQueryState(queryKey)?.isInvalidated)).toEqual([true, true, true]);
});
