import type { MockContext } from '../../../context.ts';
import type { Parameters } from '../../../protocol/parameters.ts';
import type { Token } from '../../../state/records.ts';
import type { Credentials } from '../client.ts';

/** What is sent to the token endpoint. Who sends it is checked in the order that each grant has. */
export interface TokenRequest {
  parameters: Parameters;
  credentials: Credentials | null;
  context: MockContext;
}

export interface IssuedTokens {
  access: Token;
  refresh: Token | null;
}
