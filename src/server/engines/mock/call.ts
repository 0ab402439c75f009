import type { Parameters } from './protocol/parameters.ts';

/** One request to an endpoint, and what the event log will tell about it. */
export interface Call {
  readonly request: Request;
  /** The network address that it comes from. */
  readonly address: string;
  /** Filled in by the endpoint as it finds things out. */
  readonly trail: Trail;
}

export interface Trail {
  clientId?: string;
  accountId?: string;
  /** What was sent; its secrets are hidden when the log is read. */
  parameters?: Parameters;
  /** The error code that the answer carries. */
  error?: string;
  /** Why, exactly: what the answer may not tell. */
  cause?: string;
  /** The fault that the lab injected. */
  fault?: string;
}

export type Handler = (call: Call) => Response | Promise<Response>;
