import type { TestFetch } from '../test-browser.ts';

export interface Person {
  identifier: string;
  password: string;
}

/** An app that is registered at the server under test. */
interface ContractClient {
  id: string;
  redirectUri: string;
  /** What it asks for; it may ask for either alone. The second is optional where people have a choice. */
  scopes: [string, string];
}

/** A server to drive by HTTP: one in this process or one behind a socket. */
export interface Subject {
  /** Latchstring's own routes and the engine's endpoints. */
  fetch: TestFetch;
  origin: string;
  /** The service that the clients are registered at. */
  serviceId: string;
  issuer: string;
  endpoints: { authorize: string; token: string; revoke: string; introspect: string };
  /** With a loopback redirect URI. `elsewhere`: another one that it has registered, on another host. */
  confidential: ContractClient & { secret: string; elsewhere: string };
  /** Another app of the same service, whose name and publisher have no word with the first one's in common. */
  other: ContractClient & { secret: string };
  /** Without a secret, and with the same loopback redirect URI on `127.0.0.1`, `[::1]` and `localhost`. */
  public: ContractClient;
  /** A call that the first scope opens. */
  resource: string;
  /** For how long its browsers stay signed in, in seconds. */
  sessionSeconds: number;
  people: { ada: Person; grace: Person };
  /** Makes an address the only one that the confidential app has registered, where its owner can do that while the server runs. */
  moveConfidential?(redirectUri: string): Promise<void>;
  /** Lets time pass, where the server's clock can be moved. */
  advance?(seconds: number): void;
}
