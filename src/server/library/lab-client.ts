/** What happens to the requests that a fault meets. */
export type FaultEffect =
  | { status: number; body?: unknown }
  | { oauthError: string; description?: string; status?: number }
  | { delayMs: number }
  | { drop: true; when?: 'before' | 'after' }
  | { malformedJson: true };

export interface Fault {
  /** Only at this service, at this endpoint (`token`, `authorize`, …), of this app; any, when left out. */
  service?: string;
  endpoint?: string;
  clientId?: string;
  /** How many requests it meets; one, when left out; null for all, until it is removed. */
  times?: number | null;
  effect: FaultEffect;
}

/** How the next authorization requests of an app are answered, without a browser. */
export interface Decision {
  service: string;
  clientId: string;
  decision: 'allow' | 'deny';
  /** As whom to allow: an account by its id, or by what it signs in with. */
  accountId?: string;
  identifier?: string;
  /** All that is asked for, when left out. */
  scopes?: string[];
  /** The longest that is offered, when left out. */
  duration?: 'once' | 'thirty-days' | 'until-revoked';
  /** How many requests it answers; one, when left out. */
  times?: number;
}

export interface Account {
  id: string;
  name: string;
  identifier: string;
  locked: boolean;
}

export interface NewAccount {
  id?: string;
  name: string;
  identifier: string;
  password: string;
  givenName?: string;
  familyName?: string;
  /** Left out, it is the identifier, where that is no email address. */
  preferredUsername?: string;
  /** A language tag, such as `en-GB`. */
  locale?: string;
  /** Whether the operator vouches for the address; it does, when left out. */
  emailVerified?: boolean;
  locked?: boolean;
}

export interface NewApp {
  service: string;
  id?: string;
  name: string;
  redirectUris: string[];
  scopes: string[];
  /** Those that a person may leave out. */
  optionalScopes?: string[];
  /** Whether it has a secret; it does, when left out. */
  confidential?: boolean;
  clientSecret?: string;
  verified?: boolean;
  /** `optional`: requests with the scope `openid` and a nonce may go without PKCE; for apps with a secret. */
  pkce?: 'required' | 'optional';
  publisher?: string | null;
  homepage?: string | null;
}

export interface MadeUpConnections {
  /** Whose they are: an account by its id, or by what it signs in with. */
  accountId?: string;
  identifier?: string;
  service?: string;
  /** At most 100,000. */
  count: number;
}

/** Something that happened, with the true cause of a refusal. Secrets among the parameters are cut short. */
export interface MockEvent {
  id: number;
  at: string;
  name: string;
  service?: string;
  clientId?: string;
  accountId?: string;
  method?: string;
  path?: string;
  parameters?: Record<string, string>;
  status?: number;
  error?: string;
  cause?: string;
  fault?: string;
}

/** The lab of a running mock server. Every method rejects with a {@link LabError} that says what was wrong and what would be right. */
export interface LabClient {
  /** Where the server listens, such as `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly clock: {
    now(): Promise<Date>;
    /** Moves the clock on by seconds; never back. */
    advance(seconds: number): Promise<Date>;
    set(time: Date | string): Promise<Date>;
    freeze(): Promise<Date>;
    resume(): Promise<Date>;
  };
  readonly faults: {
    /** @returns its id */
    add(fault: Fault): Promise<string>;
    remove(id: string): Promise<void>;
    clear(): Promise<void>;
  };
  decide(decision: Decision): Promise<void>;
  readonly accounts: {
    list(): Promise<Account[]>;
    add(account: NewAccount): Promise<Account>;
    /** Changes what is given; a locked account can neither sign in nor refresh. */
    change(id: string, change: Partial<Omit<NewAccount, 'id'>>): Promise<Account>;
    /** Ends its connections too. */
    remove(id: string): Promise<void>;
  };
  readonly apps: {
    add(app: NewApp): Promise<{ id: string; clientSecret: string | null }>;
    /** Ends its connections too. */
    remove(service: string, id: string): Promise<void>;
  };
  readonly connections: {
    /** Makes apps up and connects them to an account, at the standard service where none is named: for long lists. */
    add(wanted: MadeUpConnections): Promise<void>;
  };
  /** The last thousand at most, oldest first. */
  events(query?: { since?: number; service?: string; clientId?: string }): Promise<MockEvent[]>;
  /** Signs with new keys from now on, at one service or at all. */
  rotateKeys(service?: string): Promise<void>;
  /** Switches the limits on failed sign-ins off, or on again. */
  limitSignIns(on: boolean): Promise<void>;
  /** Back to the seed: accounts, apps, tokens, clock, faults and all. */
  reset(): Promise<void>;
  /** The whole state as JSON, secrets and tokens included, for {@link LabClient.load}. */
  save(): Promise<unknown>;
  load(snapshot: unknown): Promise<void>;
}

/** The lab said no: `code` is the stable name of the reason, the message says what to change. */
export class LabError extends Error {
  override name = 'LabError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** @param url the origin of a Latchstring that runs the mock server */
export function createLabClient(url: string): LabClient {
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/api/lab/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
    if (response.ok) return answer as T;
    const { code, title, detail, pointer } = answer as { code: string; title: string; detail?: string; pointer?: string };
    throw new LabError(code, [title, pointer, detail].filter(Boolean).join(': '));
  };
  const changeClock = async (change: object) => new Date((await send<{ now: string }>('POST', 'clock', change)).now);
  const part = encodeURIComponent;
  return {
    url,
    clock: {
      now: async () => new Date((await send<{ now: string }>('GET', 'clock')).now),
      advance: (seconds) => changeClock({ advance: seconds }),
      set: (time) => changeClock({ now: new Date(time).toISOString() }),
      freeze: () => changeClock({ frozen: true }),
      resume: () => changeClock({ frozen: false }),
    },
    faults: {
      add: async (fault) => (await send<{ id: string }>('POST', 'faults', fault)).id,
      remove: (id) => send('DELETE', `faults/${part(id)}`),
      clear: () => send('DELETE', 'faults'),
    },
    decide: async (decision) => void (await send('POST', 'decisions', decision)),
    accounts: {
      list: async () => (await send<{ accounts: Account[] }>('GET', 'accounts')).accounts,
      add: (account) => send('POST', 'accounts', account),
      change: (id, change) => send('PATCH', `accounts/${part(id)}`, change),
      remove: async (id) => void (await send('DELETE', `accounts/${part(id)}`)),
    },
    apps: {
      async add(app) {
        const { app: added, clientSecret } = await send<{ app: { id: string }; clientSecret: string | null }>('POST', 'apps', app);
        return { id: added.id, clientSecret };
      },
      remove: async (service, id) => void (await send('DELETE', `apps/${part(service)}/${part(id)}`)),
    },
    connections: {
      add: async (wanted) => void (await send('POST', 'connections', wanted)),
    },
    async events(query = {}) {
      const wanted = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
      return (await send<{ events: MockEvent[] }>('GET', `events?${new URLSearchParams(wanted)}`)).events;
    },
    rotateKeys: async (service) => void (await send('POST', 'keys/rotate', service === undefined ? {} : { service })),
    limitSignIns: async (on) => void (await send('PUT', 'sign-in-limits', { on })),
    reset: async () => void (await send('POST', 'reset', {})),
    save: () => send('GET', 'snapshot'),
    load: async (snapshot) => void (await send('PUT', 'snapshot', snapshot)),
  };
}
