/** What the form says of an app, as `/api/registrations` takes it. What the form does not hold is left out. */
export interface AppFormBody {
  service?: string;
  confidential?: boolean;
  name: string;
  publisher: string;
  homepage: string;
  redirectUris: string[];
  scopes: string[];
  optionalScopes: string[];
}

export interface AppForm {
  body: AppFormBody;
  /** The row of the form that each redirect URI stands in; rows that were left blank count for nothing. */
  rows: string[];
}

const rowPrefix = 'redirectUri-';

/** The name of the field in a row of callback URLs. */
export const rowName = (row: string) => rowPrefix + row;

/** Reads the form as it is; whether it will do is for the server to say. */
export function readAppForm(data: FormData): AppForm {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const uris = [...data]
    .filter(([name]) => name.startsWith(rowPrefix))
    .map(([name, value]) => ({ row: name.slice(rowPrefix.length), uri: String(value).trim() }))
    .filter(({ uri }) => uri !== '');
  const scopes = data.getAll('scopes').map(String);
  return {
    body: {
      ...(data.has('service') && { service: text('service') }),
      ...(data.has('kind') && { confidential: text('kind') === 'confidential' }),
      name: text('name'),
      publisher: text('publisher'),
      homepage: text('homepage'),
      redirectUris: uris.map(({ uri }) => uri),
      scopes,
      // A choice about a scope that is not asked for any more says nothing.
      optionalScopes: data
        .getAll('optionalScopes')
        .map(String)
        .filter((name) => scopes.includes(name)),
    },
    rows: uris.map(({ row }) => row),
  };
}
