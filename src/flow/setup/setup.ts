import * as v from 'valibot';
import { ClientAuthenticationSchema, SystemSchema } from '../system/system.ts';

/** Parameters that a flow sets itself, or that are secret: no extra one may be called so. */
const ownParameters = [
  'response_type',
  'client_id',
  'client_secret',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'code',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'request_uri',
  'username',
  'password',
  'access_token',
  'refresh_token',
];

const extraName = v.pipe(
  v.string(),
  v.nonEmpty('An extra parameter needs a name.'),
  v.maxLength(200),
  v.check((name) => !ownParameters.includes(name), 'That parameter is set by the flow itself; choose another.'),
);

/** Everything that a flow is started with. A secret is held in memory only: no link carries it. */
export const SetupSchema = v.object({
  system: SystemSchema,
  client: v.object({
    id: v.pipe(v.string(), v.nonEmpty('Say which app asks: its client ID.'), v.maxLength(500)),
    secret: v.nullable(v.string()),
    authentication: ClientAuthenticationSchema,
  }),
  redirectUri: v.pipe(
    v.string(),
    v.check((uri) => URL.canParse(uri), 'The redirect URI is not an absolute address.'),
  ),
  scopes: v.array(v.pipe(v.string(), v.nonEmpty())),
  pkce: v.picklist(['S256', 'plain', 'none']),
  /** How the answer comes back to a page: in the same window, or from a popup. */
  answer: v.picklist(['redirect', 'popup']),
  extra: v.array(v.tuple([extraName, v.string()])),
});
export type Setup = v.InferOutput<typeof SetupSchema>;
