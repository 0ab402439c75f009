/** What a message is for. */
export type StepName =
  | 'discovery'
  | 'jwks'
  | 'par'
  | 'authorize'
  | 'callback'
  | 'token'
  | 'refresh'
  | 'resource'
  | 'token-info'
  | 'introspect'
  | 'userinfo'
  | 'revoke'
  | 'lab';

/** Header lines in their order; names in lower case. */
export type HeaderLines = [name: string, value: string][];

/** What a server answered. The body stays text: numbers in it may be longer than JavaScript can hold. `ms`: milliseconds from sending to the last byte. */
export interface MessageResponse {
  status: number;
  statusText: string;
  headers: HeaderLines;
  body: string;
  ms: number;
  /** Names of headers that came and are withheld from the page, such as cookies. */
  withheld?: string[];
}

/**
 * One message as really sent, with its answer. The front channel is the browser's own way from page to page: nothing of it has
 * headers, and its answer is the next message. `failure` says in a sentence why there is no answer on the back channel.
 */
export interface Message {
  id: number;
  channel: 'front' | 'back';
  step: StepName;
  /** ISO 8601 in UTC, by the real clock. */
  at: string;
  request: { method: string; url: string; headers: HeaderLines; body: string | null };
  /** Null while it is under way, for ever on the front channel, and where there was a failure. */
  response: MessageResponse | null;
  failure: string | null;
}
