import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Connection, ConnectionScope } from '../../../contract/connection.ts';
import { isRemovable } from '../narrowing/narrowing.ts';

interface Questions {
  revoke: () => void;
  takeBack: (scope: ConnectionScope) => void;
}

/** Back from a fresh sign-in that a change needed: asks again, since nothing was sent. */
export function useAskAgain(connection: Connection, { revoke, takeBack }: Questions): void {
  const [search, setSearch] = useSearchParams();
  const handled = useRef('');

  useEffect(() => {
    // The address changes a moment after the question opens; one wish is one question.
    if (handled.current === search.toString()) return;
    handled.current = search.toString();
    const name = search.get('take-back');
    if (!search.has('revoke') && name === null) return;
    setSearch({}, { replace: true });
    const scope = connection.scopes.find((one) => one.name === name && isRemovable(connection, one));
    if (search.has('revoke')) revoke();
    else if (scope) takeBack(scope);
  }, [connection, revoke, search, setSearch, takeBack]);
}
