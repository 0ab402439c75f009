import { useSearchParams } from 'react-router-dom';

/** What stands over the list: the details of an app, or a question about it. */
export type Asked = 'details' | 'delete' | 'reset';

/** The address that opens a question again after a fresh sign-in. */
export const pathToAskAgain = (id: string, ask: Exclude<Asked, 'details'>) => `/apps?${new URLSearchParams({ app: id, ask })}`;

export const pathToDetails = (id: string) => `/apps?${new URLSearchParams({ app: id })}`;

export const pathToEdit = (id: string) => `/apps/${encodeURIComponent(id)}/edit`;

/** Which app the address asks for, and how; kept there so that a reload and a fresh sign-in come back to it. */
export function useAsked() {
  const [search, setSearch] = useSearchParams();
  const ask = search.get('ask');
  const asked: Asked = ask === 'delete' || ask === 'reset' ? ask : 'details';
  const appId = search.get('app');
  return {
    appId,
    asked,
    show: (id: string) => setSearch({ app: id }, { replace: true }),
    ask: (question: 'delete' | 'reset') => setSearch({ app: appId ?? '', ask: question }, { replace: true }),
    close: () => setSearch({}, { replace: true }),
  };
}
