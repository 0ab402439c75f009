/** What one line of the log says. Values must never hold secrets, tokens, codes or query strings. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A log of one line an event: JSON for machines, or short text for a person at a terminal. */
export function createLog(format: 'json' | 'text', write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const line = (level: string, event: string, fields: LogFields) => {
    const time = now().toISOString();
    if (format === 'json') return JSON.stringify({ time, level, event, ...fields });
    const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
    return [time.slice(11, 19), level === 'error' ? 'ERROR' : '', event, ...pairs.map(([name, value]) => `${name}=${value}`)]
      .filter(Boolean)
      .join(' ');
  };
  return {
    info: (event, fields = {}) => write(line('info', event, fields)),
    error: (event, fields = {}) => write(line('error', event, fields)),
  };
}

/** A log that nobody reads, for tests. */
export const silentLog: Log = { info: () => {}, error: () => {} };
