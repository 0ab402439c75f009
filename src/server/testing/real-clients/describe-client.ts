import { afterAll, beforeAll, describe, it } from 'vitest';
import { TestBrowser } from '../test-browser.ts';
import { startTestServer } from '../test-server.ts';
import { endByTheClient, endByThePerson, type RealClient } from './journey.ts';
import { type RefusedRefresh, type Service, type ServiceId, serviceAt } from './services.ts';

/** Why a client cannot speak with a service, and what shows it. */
interface Mute {
  because: string;
  proof(service: Service): Promise<void> | void;
}

export interface PublishedClient<Held> {
  /** The row of this client in the table of clients and dialects. */
  dialects: Record<ServiceId, 'speaks' | Mute>;
  create(service: Service): RealClient<Held>;
  /** What the client throws when a refresh is refused so, as far as it has to match. */
  reportOf(refusal: RefusedRefresh): object;
}

/** The server of a test file, over a real socket. */
export function startServer() {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());
  return {
    service: (id: ServiceId) => serviceAt(server.origin, id),
    /** Ada with a fresh browser; she allows what she is asked. */
    browser: () => new TestBrowser((request) => fetch(request), server.origin),
    clock: () => server.clock,
  };
}

/** Sends a client through the whole journey at each dialect that it speaks, and shows why it does not speak the others. */
export function describeClient<Held>(name: string, server: ReturnType<typeof startServer>, published: PublishedClient<Held>): void {
  const { dialects, create, reportOf } = published;
  const rows = Object.entries(dialects) as [ServiceId, 'speaks' | Mute][];
  const spoken = rows.flatMap(([id, cell]) => (cell === 'speaks' ? [id] : []));
  const mute = rows.flatMap(([id, cell]) => (cell === 'speaks' ? [] : [{ id, ...cell }]));
  const journey = (id: ServiceId) => {
    const service = server.service(id);
    return { client: create(service), service, browser: server.browser(), clock: server.clock(), reportOf };
  };

  describe(name, () => {
    for (const id of spoken) {
      it(`speaks ${id}: gets tokens and data, refreshes, and is refused once the person has taken the access back`, () =>
        endByThePerson(journey(id)));
    }

    const revoking = spoken.filter((id) => {
      const service = serviceAt('http://127.0.0.1', id);
      return service.revoke !== null && create(service).revoke !== undefined;
    });
    for (const id of revoking) {
      it(`gives its access to ${id} back, and is refused from then on`, () => endByTheClient(journey(id)));
    }

    for (const { id, because, proof } of mute) {
      it(`does not speak ${id}: ${because}`, async () => proof(server.service(id)));
    }
  });
}
