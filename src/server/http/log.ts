/** What one line of the log says. Values must never hold secrets, tokens, codes or query strings. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A log of one line an event: JSON for machines, or short text for a person at a terminal. */
export function createLog(
  format: 'json' | 'text',
  write: (line: string, urgent: boolean) => void,
  now: () => Date = () => new Date(),
): Log {
  const line = (level: string, event: string, fields: LogFields) => {
    const time = now().toISOString();
    if (format === 'json') return JSON.stringify({ time, level, event, ...fields });
    const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
    return [
      time.slice(11, 19),
      level === 'error' ? 'ERROR' : '',
      event,
      ...pairs.map(([name, value]) => `${name}=${harmless(String(value))}`),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return {
    info: (event, fields = {}) => write(line('info', event, fields), false),
    error: (event, fields = {}) => write(line('error', event, fields), true),
  };
}

/** Control characters spelled out: a path may hold what would write lines of its own, or take over the terminal. */
function harmless(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => (sign === '\n' ? '\n  ' : `\\u{${sign.codePointAt(0)?.toString(16)}}`));
}

/** How long a line may wait for others, in milliseconds: too short for a person to notice, and a write for each would be a fifth of a token. */
const gatherMilliseconds = 50;

/** Writes lines in one go where many come at once. The last are written when the process ends, unless it is killed; an urgent one waits for nothing. */
export function createLineWriter(write: (text: string) => void): (line: string, urgent: boolean) => void {
  let waiting: string[] = [];
  const flush = () => {
    if (waiting.length === 0) return;
    const text = `${waiting.join('\n')}\n`;
    waiting = [];
    write(text);
  };
  process.on('exit', flush);
  return (line, urgent) => {
    if (waiting.length === 0 && !urgent) setTimeout(flush, gatherMilliseconds).unref();
    waiting.push(line);
    if (urgent) flush();
  };
}

/** A log that nobody reads, for tests. */
export const silentLog: Log = { info: () => {}, error: () => {} };
