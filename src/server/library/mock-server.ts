import { silentLog } from '../http/log.ts';
import { readConfig } from '../start/config.ts';
import { serve } from '../start/serve.ts';
import { createLabClient, type LabClient } from './lab-client.ts';

export interface MockServerOptions {
  /** The port to listen on, on loopback; a free one when left out. */
  port?: number;
  /** The one dialect to speak, at the root; all of them, each under its name, when left out. */
  only?: 'moovila' | 'movemint' | 'movenium' | 'moves' | 'standard';
  /** A file that the state is kept in: read at the start, written after changes. In memory only, when left out. */
  state?: string;
}

/** A mock server in this process, and all that its lab can do to it. */
export interface MockServer extends LabClient {
  /** Ends it; connections that are open are given time to finish. */
  close(): Promise<void>;
}

/**
 * Starts a mock server on loopback, seeded with the demo accounts and apps.
 * @throws Error with a sentence that says what to change: a port that is taken, a damaged state file
 */
export async function startMockServer({ port = 0, only, state }: MockServerOptions = {}): Promise<MockServer> {
  const flags = ['--port', String(port), ...(only ? ['--only', only] : []), ...(state ? ['--state', state] : [])];
  const { publicUrl, stop } = await serve(readConfig(flags, {}), silentLog);
  return { ...createLabClient(publicUrl.origin), close: stop };
}
