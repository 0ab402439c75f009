/** One call of a demo service's resource API. */
export interface Resource {
  method: 'GET' | 'POST';
  /** Below the service's mount point. */
  path: string;
  scope: string;
  /** What the call does, for "last used". */
  what: string;
  /** Answers for the token's owner only. `body` is the parsed JSON of a POST. */
  answer(accountId: string, body: unknown): { status: number; body: unknown };
}
