/** What one line of the log says. Values must never hold secrets, tokens, codes or query strings. */
export type LogFields = Record<string, string | number | boolean | undefined>;
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
/** A log of one line an event: JSON for machines, or short text for a person at a terminal. */
export declare function createLog(format: 'json' | 'text', write: (line: string) => void, now?: () => Date): Log;
/** A log that nobody reads, for tests. */
export declare const silentLog: Log;
